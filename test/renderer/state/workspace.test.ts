import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Note } from '../../../shared/model/note.ts'
import { failure } from '../../../shared/result.ts'
import { createDrafts, type Drafts } from '../../../renderer/state/drafts.ts'
import { createNotes, type Notes } from '../../../renderer/state/notes.ts'
import { everything } from '../../../renderer/state/scope.ts'
import { createWorkspace, type Workspace } from '../../../renderer/state/workspace.ts'
import { createFakeBridge, type FakeBridge } from '../fake-bridge.ts'

let fake: FakeBridge
let notes: Notes
let drafts: Drafts
let workspace: Workspace
let first: Note
let second: Note

beforeEach(async () => {
  fake = createFakeBridge()
  first = fake.add({ title: 'First', body: '1' })
  second = fake.add({ title: 'Second', body: '2' })
  notes = createNotes(fake.bridge)
  drafts = createDrafts(fake.bridge, { onStored: () => undefined, onKept: () => undefined })
  workspace = createWorkspace(fake.bridge, notes, drafts)
  await notes.load()
})

const opened = () => workspace.state.get().opened
const open = ({ id }: Note) => workspace.open({ kind: 'note', id })
const arrived = () => vi.waitFor(() => expect(opened().status).not.toBe('opening'))
const keyOpened = () => {
  const it = opened()
  if (it.status !== 'editing') throw new Error(`not editing but ${it.status}`)
  return it.key
}

describe('opening a note', () => {
  test('reads it once, and keeps it at hand', async () => {
    open(first)
    await arrived()
    const key = keyOpened()
    open(second)
    await arrived()
    open(first)
    expect(opened()).toEqual({ status: 'editing', key })
    expect(fake.calls.filter((name) => name === 'open').length).toBe(2)
  })

  test('shows the one asked for last, whichever answer comes last', async () => {
    open(first)
    open(second)
    await arrived()
    await new Promise(setImmediate)
    expect(drafts.textOf(keyOpened())?.title).toBe('Second')
  })

  test('leaves the one before on screen until it has been read, and nothing in place of an empty new one', async () => {
    open(first)
    expect(opened()).toMatchObject({ status: 'opening', before: null })
    await arrived()
    const key = keyOpened()
    open(second)
    expect(opened()).toMatchObject({ status: 'opening', id: second.id, before: key })
    await arrived()
    workspace.newNote()
    workspace.open({ kind: 'note', id: fake.add({ title: 'Third', body: '3' }).id })
    expect(opened()).toMatchObject({ status: 'opening', before: null })
    await arrived()
  })

  test('that does not open shows the failure and never a text', async () => {
    fake.failNext('open', failure('note-damaged', { reference: 'R1' }))
    open(first)
    await arrived()
    expect(opened()).toMatchObject({ status: 'failed', id: first.id, failure: { code: 'note-damaged' } })
    expect(drafts.views.get().size).toBe(0)
  })

  test('in the trash is for reading only', async () => {
    await fake.bridge.notes.trash({ id: first.id })
    await notes.load()
    open(first)
    await arrived()
    expect(opened()).toMatchObject({ status: 'reading', note: { title: 'First' } })
  })

  test('saves the one that is left', async () => {
    open(first)
    await arrived()
    drafts.change(keyOpened(), { body: 'changed' })
    open(second)
    await vi.waitFor(() => expect(fake.notes.get(first.id)?.body).toBe('changed'))
  })
})

describe('a note that a pointer is pressed on', () => {
  const reads = () => fake.calls.filter((name) => name === 'open').length
  /** Until it has been read. */
  const pressLong = ({ id }: Note) => {
    workspace.expect(id)
    return new Promise(setImmediate)
  }

  test('is on screen at once when it is let go, read once', async () => {
    await pressLong(first)
    open(first)
    expect(drafts.textOf(keyOpened())?.title).toBe('First')
    expect(reads()).toBe(1)
  })

  test('is read once also when it is let go before it has been read', async () => {
    workspace.expect(first.id)
    open(first)
    expect(opened()).toMatchObject({ status: 'opening', id: first.id })
    await arrived()
    expect(drafts.textOf(keyOpened())?.title).toBe('First')
    expect(reads()).toBe(1)
  })

  test('is read again when it was changed meanwhile', async () => {
    await pressLong(first)
    fake.rewrite(first.id, { title: 'Renamed', body: '1' })
    const summary = notes.get(first.id)
    if (summary) notes.accept({ ...summary, revision: summary.revision + 1 })
    open(first)
    await arrived()
    expect(drafts.textOf(keyOpened())?.title).toBe('Renamed')
    expect(reads()).toBe(2)
  })

  test('is not shown in place of another that is opened', async () => {
    await pressLong(first)
    open(second)
    await arrived()
    expect(drafts.textOf(keyOpened())?.title).toBe('Second')
  })

  test('is forgotten with everything else at a lock', async () => {
    await pressLong(first)
    workspace.clear()
    open(first)
    expect(opened().status).toBe('opening')
    await arrived()
    expect(reads()).toBe(2)
  })

  test('that does not open says so when it is let go', async () => {
    fake.failNext('open', failure('note-damaged', { reference: 'R1' }))
    await pressLong(first)
    expect(opened().status).toBe('nothing')
    open(first)
    expect(opened()).toMatchObject({ status: 'failed', id: first.id })
  })
})

describe('a new note', () => {
  const newKey = () => {
    workspace.newNote()
    return keyOpened()
  }
  const made = () => [...fake.notes.values()].filter(({ id }) => id !== first.id && id !== second.id)

  test('that nobody typed into is gone when it is left', async () => {
    await drafts.settle(newKey())
    expect(made().length).toBe(1)
    open(first)
    await vi.waitFor(() => expect(made()).toEqual([]))
    expect(drafts.views.get().size).toBe(1)
  })

  test('is gone even when it is left before it was made', async () => {
    newKey()
    open(first)
    await vi.waitFor(() => expect(fake.calls).toContain('purge'))
    expect(made()).toEqual([])
  })

  test('stays when something was typed, even if it was taken back', async () => {
    const key = newKey()
    drafts.change(key, { title: 'a' })
    drafts.change(key, { title: '' })
    open(first)
    await drafts.settle(key)
    await workspace.discardUntouched()
    expect(made().length).toBe(1)
  })

  test('is not made twice when the first is still empty', () => {
    expect(newKey()).toBe(newKey())
  })

  test('is looked for among the notes, in front', () => {
    workspace.show('trash')
    newKey()
    expect(workspace.state.get()).toMatchObject({ view: 'notes', front: 'editor' })
  })
})

test('another place starts with nothing open', async () => {
  open(first)
  await arrived()
  workspace.show('trash')
  expect(workspace.state.get()).toEqual({
    view: 'trash',
    scope: everything,
    opened: { status: 'nothing' },
    front: 'list',
  })
})

test('closing a note that is not open does nothing', async () => {
  open(first)
  await arrived()
  expect([workspace.close(second.id), opened().status]).toEqual([false, 'editing'])
  expect([workspace.close(first.id), opened().status]).toEqual([true, 'nothing'])
})
