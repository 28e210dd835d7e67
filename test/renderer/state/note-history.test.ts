import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Note } from '../../../shared/model/note.ts'
import { failure } from '../../../shared/result.ts'
import { createEditorStates } from '../../../renderer/editor/editor-states.ts'
import { createDrafts, type Drafts } from '../../../renderer/state/drafts.ts'
import { createNoteHistory, type NoteHistory } from '../../../renderer/state/note-history.ts'
import { createNotes, type Notes } from '../../../renderer/state/notes.ts'
import { createToasts, type Toasts } from '../../../renderer/state/toasts.ts'
import { createWorkspace, type Workspace } from '../../../renderer/state/workspace.ts'
import { createFakeBridge, diskFailure, type FakeBridge } from '../fake-bridge.ts'

let fake: FakeBridge
let notes: Notes
let drafts: Drafts
let workspace: Workspace
let toasts: Toasts
let history: NoteHistory
let note: Note

beforeEach(async () => {
  fake = createFakeBridge()
  note = fake.add({ title: 'Plan', body: 'one' })
  fake.rewrite(note.id, { title: 'Plan', body: 'one two' })
  fake.rewrite(note.id, { title: 'Plan', body: 'one two three' })
  notes = createNotes(fake.bridge)
  drafts = createDrafts(fake.bridge, {
    onStored: (it) => 'excerpt' in it && notes.accept(it),
    onKept: () => undefined,
  })
  workspace = createWorkspace(fake.bridge, notes, drafts)
  toasts = createToasts()
  history = createNoteHistory(fake.bridge, notes, drafts, createEditorStates(drafts), workspace, toasts)
  await notes.load()
  workspace.open({ kind: 'note', id: note.id })
  await vi.waitFor(() => expect(workspace.state.get().opened.status).toBe('editing'))
})

const key = () => {
  const { opened } = workspace.state.get()
  if (opened.status !== 'editing') throw new Error(`not editing but ${opened.status}`)
  return opened.key
}
const ready = () => {
  const state = history.state.get()
  if (state.status !== 'ready') throw new Error(`not ready but ${state.status}`)
  return state
}
const shownBody = async (body: string) => {
  await vi.waitFor(() => expect(drafts.textOf(key())?.body.toString()).toBe(body))
}

describe('opened', () => {
  test('it lists the earlier revisions, newest first, and compares the newest of them', async () => {
    await history.open()
    expect(ready().revisions.map(({ revision, length }) => [revision, length])).toEqual([
      [2, 7],
      [1, 3],
    ])
    expect(ready()).toMatchObject({
      chosen: 2,
      shown: { status: 'compared', revision: 2, then: { body: 'one two' } },
    })
  })

  test('it saves first what is typed, so that the text of before is among the revisions', async () => {
    drafts.change(key(), { body: 'typed' })
    await history.open()
    expect(fake.notes.get(note.id)?.body).toBe('typed')
    expect([ready().now.body, ready().revisions[0]?.revision]).toEqual(['typed', 3])
  })

  test('a text that cannot be saved is compared all the same', async () => {
    fake.failNext('save', diskFailure())
    drafts.change(key(), { body: 'unsaved' })
    await history.open()
    expect(ready().now.body).toBe('unsaved')
    drafts.clear()
  })

  test('a note that was never saved twice has none', async () => {
    const fresh = fake.add({ title: 'Fresh', body: '' })
    await notes.load()
    workspace.open({ kind: 'note', id: fresh.id })
    await vi.waitFor(() => expect(drafts.keyOf(fresh.id)).toBeDefined())
    await history.open()
    expect(ready()).toMatchObject({ revisions: [], chosen: null, shown: null })
  })

  test('nothing opens when no note is open', async () => {
    workspace.show('trash')
    await history.open()
    expect(history.state.get()).toEqual({ status: 'closed' })
  })

  test('a refusal is shown, and asked again', async () => {
    fake.failNext('history', diskFailure('disk-error'))
    await history.open()
    expect(history.state.get()).toMatchObject({ status: 'failed', failure: { code: 'disk-error' } })
    await history.open()
    expect(ready().revisions.length).toBe(2)
  })

  test('an answer that comes after closing opens nothing', async () => {
    const opening = history.open()
    history.close()
    await opening
    expect(history.state.get()).toEqual({ status: 'closed' })
  })
})

describe('choosing', () => {
  test('what is passed over meanwhile is not read', async () => {
    fake.rewrite(note.id, { title: 'Plan', body: 'four' })
    await history.open()
    const reads = fake.calls.filter((name) => name === 'openRevision').length
    const first = history.choose(2)
    void history.choose(3)
    void history.choose(1)
    await first
    await vi.waitFor(() => expect(ready().shown?.revision).toBe(1))
    expect(fake.calls.filter((name) => name === 'openRevision').length - reads).toBe(2)
  })

  test('a revision that does not open says so, and is read anew when it is chosen again', async () => {
    await history.open()
    fake.failNext('openRevision', failure('note-damaged'))
    await history.choose(1)
    expect(ready().shown).toMatchObject({ status: 'failed', revision: 1 })
    await history.choose(1)
    expect(ready().shown).toMatchObject({ status: 'compared', revision: 1 })
  })
})

describe('restoring', () => {
  test('makes it the note’s newest text, shows it, and offers to undo', async () => {
    await history.open()
    await history.choose(1)
    expect(await history.restore()).toBe(true)
    expect(history.state.get()).toEqual({ status: 'closed' })
    await shownBody('one')
    toasts.list.get()[0]?.action?.run()
    await shownBody('one two three')
    expect(fake.notes.get(note.id)?.body).toBe('one two three')
  })

  test('undone after writing on, what was written is in the history', async () => {
    await history.open()
    await history.choose(1)
    await history.restore()
    await shownBody('one')
    drafts.change(key(), { body: 'one, continued' })
    toasts.list.get()[0]?.action?.run()
    await shownBody('one two three')
    await history.open()
    await history.choose(ready().revisions[0]?.revision ?? 0)
    expect(ready().shown).toMatchObject({ then: { body: 'one, continued' } })
  })

  test('is refused while the text cannot be saved: it would be lost', async () => {
    await history.open()
    fake.failNext('save', diskFailure())
    drafts.change(key(), { body: 'unsaved' })
    expect(await history.restore()).toBe(false)
    expect(fake.calls).not.toContain('restoreRevision')
    expect(toasts.list.get()[0]?.text).toContain('The disk is full.')
    drafts.clear()
  })

  test('that main refuses changes nothing and says why', async () => {
    await history.open()
    fake.failNext('restoreRevision', diskFailure('disk-read-only'))
    expect(await history.restore()).toBe(false)
    expect(ready().chosen).toBe(2)
    expect(toasts.list.get()[0]?.text).toContain('The disk is read-only.')
    await shownBody('one two three')
  })
})
