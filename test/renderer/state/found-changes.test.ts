import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createApp, type App } from '../../../renderer/state/app.ts'
import type { Note } from '../../../shared/model/note.ts'
import { createFakeBridge, type FakeBridge } from '../fake-bridge.ts'
import { summaryOf } from '../note-summaries.ts'

let fake: FakeBridge
let app: App
let note: Note

beforeEach(async () => {
  vi.useFakeTimers()
  vi.stubGlobal('window', new EventTarget())
  fake = createFakeBridge()
  note = fake.add({ title: 'Fern', body: 'shade' })
  app = createApp(fake.bridge, () => Promise.resolve())
  await settled()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const settled = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
const title = () => app.notes.get(note.id)?.title
const opened = () => app.workspace.state.get().opened

/** Another program puts another text into the note's file. */
function replace(more: Partial<Note>) {
  const next = { ...note, modifiedAt: '2026-11-25T00:00:00.000Z', ...more }
  ;(fake.notes as Map<Note['id'], Note>).set(note.id, next)
  fake.find({ kind: 'saved', note: summaryOf(next) })
}

async function openNote() {
  app.workspace.open({ kind: 'note', id: note.id })
  await settled()
  const now = opened()
  if (now.status !== 'editing') throw new Error(now.status)
  return now.key
}

describe('the list takes over', () => {
  test('a note that was changed, also one with a lower revision than it knows', () => {
    replace({ title: 'Moss', revision: 1 })
    expect(title()).toBe('Moss')
  })

  test('one that went, and came back', () => {
    fake.find({ kind: 'purged', id: note.id })
    expect(title()).toBeUndefined()
    replace({})
    expect(title()).toBe('Fern')
  })

  test('one whose file cannot be used any more, and leaves its text on screen', async () => {
    const key = await openNote()
    fake.find({ kind: 'lost', id: note.id })
    expect(title()).toBeUndefined()
    expect(opened()).toEqual({ status: 'editing', key })
  })
})

describe('the open note', () => {
  test('that is saved shows the new text', async () => {
    await openNote()
    replace({ body: 'damp', revision: 5 })
    await settled()
    const now = opened()
    expect(now.status === 'editing' && app.drafts.textOf(now.key)?.body.toString()).toBe('damp')
  })

  test('that is saved shows an older text that was put back', async () => {
    await openNote()
    replace({ body: 'older', revision: 1, modifiedAt: '2020-01-01T00:00:00.000Z' })
    await settled()
    const now = opened()
    expect(now.status === 'editing' && app.drafts.textOf(now.key)?.body.toString()).toBe('older')
  })

  test.for([1, 4])('with unsaved words is kept beside the file’s revision %i', async (revision) => {
    const key = await openNote()
    app.drafts.change(key, { body: 'mine' })
    replace({ body: 'theirs', revision })
    await settled(1_000)
    expect([...fake.notes.values()].map(({ body }) => body).sort()).toEqual(['mine', 'theirs'])
    expect(app.toasts.list.get()).toHaveLength(1)
    expect(opened()).toEqual({ status: 'editing', key })
  })

  test('that is saved closes when its file went', async () => {
    await openNote()
    fake.find({ kind: 'purged', id: note.id })
    expect(opened().status).toBe('nothing')
  })

  test('with unsaved words stays when its file went', async () => {
    const key = await openNote()
    app.drafts.change(key, { body: 'mine' })
    fake.find({ kind: 'purged', id: note.id })
    await settled()
    expect(opened()).toEqual({ status: 'editing', key })
  })
})

test('finding says how far the index is, and asks again when it has caught up', async () => {
  fake.tellIndex({ status: 'indexing', done: 5, total: 10 })
  expect(app.catchingUp.state.get()).toEqual({ status: 'indexing', done: 5, total: 10 })
  app.finding.type('fern')
  await settled()
  const asked = fake.calls.filter((call) => call === 'search').length
  fake.tellIndex({ status: 'ready' })
  await settled(1_000)
  expect(fake.calls.filter((call) => call === 'search')).toHaveLength(asked + 1)
})

test('a window that opens while the index catches up is told how far it is', async () => {
  const state = { status: 'reading', done: 1, total: 9 } as const
  const late = createApp(createFakeBridge({ indexState: state }).bridge, () => Promise.resolve())
  await settled()
  expect(late.catchingUp.state.get()).toEqual(state)
})
