import type { NoteSort } from '../../../shared/model/search.ts'
import { expect, test, vi } from 'vitest'
import { failure } from '../../../shared/result.ts'
import type { NoteSummary } from '../../../shared/model/note.ts'
import { createNotes } from '../../../renderer/state/notes.ts'
import { createTallies } from '../../../renderer/state/tallies.ts'
import { createDrafts } from '../../../renderer/state/drafts.ts'
import { createFakeBridge, diskFailure } from '../fake-bridge.ts'
import { rowsOf, summaryOf } from '../note-summaries.ts'

const noDrafts = new Map()

test('the snapshot is read once and events are laid over it', async () => {
  const fake = createFakeBridge()
  const note = fake.add({ title: 'Old', body: '' })
  const notes = createNotes(fake.bridge)
  await notes.load()
  notes.accept({ ...summaryOf(note), title: 'New', revision: 2 })
  expect(notes.get(note.id)?.title).toBe('New')
})

test('an event that comes before the snapshot is not lost under it', async () => {
  const fake = createFakeBridge()
  const note = fake.add({ title: 'Old', body: '' })
  const notes = createNotes(fake.bridge)
  const loading = notes.load()
  notes.accept({ ...summaryOf(note), title: 'New', revision: 2 })
  await loading
  expect(notes.get(note.id)?.title).toBe('New')
})

test('an older revision that comes late changes nothing', async () => {
  const fake = createFakeBridge()
  const note = fake.add({ title: 'Third', body: '' }, { revision: 3 })
  const notes = createNotes(fake.bridge)
  await notes.load()
  const before = notes.state.get()
  notes.accept({ ...summaryOf(note), title: 'Second', revision: 2 })
  notes.accept(summaryOf(note))
  expect(notes.state.get()).toBe(before)
})

test('a purged note does not come back with a late event', async () => {
  const fake = createFakeBridge()
  const note = fake.add({ title: '', body: '' })
  const notes = createNotes(fake.bridge)
  await notes.load()
  notes.remove(note.id)
  notes.accept({ ...summaryOf(note), revision: 9 })
  expect(notes.get(note.id)).toBeUndefined()
})

test('a long list shows its first page at once and the rest when it is all there', async () => {
  const fake = createFakeBridge({ pageLength: 2 })
  for (let n = 0; n < 5; n++) fake.add({ title: `Note ${n}`, body: '' })
  const laid = vi.fn()
  const notes = createNotes(fake.bridge, laid)
  const shown: [number, boolean][] = []
  notes.state.subscribe(() => {
    const state = notes.state.get()
    if (state.status === 'ready') shown.push([state.notes.size, state.isWhole])
  })
  await notes.load()
  expect(shown).toEqual([
    [2, false],
    [5, true],
  ])
  expect(laid).toHaveBeenCalledTimes(2)
})

test('what happens while the rest is on its way is not undone by it', async () => {
  const fake = createFakeBridge({ pageLength: 1 })
  const [first, second, third, fourth] = ['a', 'b', 'c', 'd'].map((title) => fake.add({ title, body: '' }))
  const notes = createNotes(fake.bridge)
  let answered = 0
  notes.state.subscribe(() => {
    if (answered++ !== 1 || !first || !second || !third) return
    notes.accept({ ...summaryOf(second), title: 'newer', revision: 2 })
    notes.remove(third.id)
    notes.take([{ kind: 'purged', id: first.id }])
  })
  await notes.load()
  expect([first, second, third, fourth].map((note) => note && notes.get(note.id)?.title)).toEqual([
    undefined,
    'newer',
    undefined,
    'd',
  ])
})

test('a page that is refused is asked for again after the wait', async () => {
  vi.useFakeTimers()
  const fake = createFakeBridge({ pageLength: 1 })
  for (const title of ['a', 'b']) fake.add({ title, body: '' })
  const notes = createNotes(fake.bridge)
  const stop = notes.state.subscribe(() => {
    if (notes.state.get().status !== 'ready') return
    stop()
    fake.failNext('list', failure('rate-limited', { retryAfterMs: 300 }))
  })
  const loading = notes.load()
  await vi.advanceTimersByTimeAsync(1_000)
  await loading
  vi.useRealTimers()
  const state = notes.state.get()
  expect(state.status === 'ready' && state.notes.size).toBe(2)
})

test('a list that cannot be read says why, and can be read again', async () => {
  const fake = createFakeBridge()
  fake.failNext('list', diskFailure('disk-denied'))
  const notes = createNotes(fake.bridge)
  await notes.load()
  expect(notes.state.get()).toMatchObject({ status: 'failed', failure: { code: 'disk-denied' } })
  await notes.load()
  expect(notes.state.get().status).toBe('ready')
})

const listed = (place: 'notes' | 'trash', sort: NoteSort = 'modified-newest') => ({
  place,
  includes: () => true,
  sort,
})

test('rows are the notes of one place, the latest change first', async () => {
  const fake = createFakeBridge()
  const at = (minute: number) => ({ modifiedAt: `2026-11-24T08:0${minute}:00.000Z` })
  fake.add({ title: 'b', body: '' }, at(2))
  fake.add({ title: 'c', body: '' }, at(1))
  fake.add({ title: 'a', body: '' }, at(3))
  fake.add({ title: 'gone', body: '' }, { place: 'trash', ...at(4) })
  fake.add({ title: 'put away', body: '' }, { place: 'archive', ...at(5) })
  const notes = createNotes(fake.bridge)
  await notes.load()
  expect(rowsOf(notes.state.get(), noDrafts, listed('notes')).map(({ title }) => title)).toEqual([
    'a',
    'b',
    'c',
  ])
  expect(rowsOf(notes.state.get(), noDrafts, listed('trash')).map(({ title }) => title)).toEqual(['gone'])
  expect(createTallies(notes).places()).toEqual({ notes: 3, archive: 1, trash: 1, pinned: 0 })
})

test('every order has pinned notes first, and notes without a title behind those with one', async () => {
  const fake = createFakeBridge()
  const at = (made: number, changed: number) => ({
    createdAt: `2026-11-24T08:0${made}:00.000Z`,
    modifiedAt: `2026-11-24T09:0${changed}:00.000Z`,
  })
  fake.add({ title: 'Note 10', body: '' }, at(1, 5))
  fake.add({ title: 'note 9', body: '' }, at(2, 4))
  fake.add({ title: '', body: '' }, at(3, 3))
  fake.add({ title: 'ärger', body: '' }, at(4, 2))
  fake.add({ title: 'pinned', body: '' }, { pinned: true, ...at(0, 0) })
  const notes = createNotes(fake.bridge)
  await notes.load()
  const order = (sort: NoteSort) =>
    rowsOf(notes.state.get(), noDrafts, listed('notes', sort)).map(({ title }) => title)
  expect(order('modified-newest')).toEqual(['pinned', 'Note 10', 'note 9', '', 'ärger'])
  expect(order('modified-oldest')).toEqual(['pinned', 'ärger', '', 'note 9', 'Note 10'])
  expect(order('created-newest')).toEqual(['pinned', 'ärger', '', 'note 9', 'Note 10'])
  expect(order('created-oldest')).toEqual(['pinned', 'Note 10', 'note 9', '', 'ärger'])
  expect(order('title-ascending')).toEqual(['pinned', 'ärger', 'note 9', 'Note 10', ''])
  expect(order('title-descending')).toEqual(['pinned', 'Note 10', 'note 9', 'ärger', ''])
})

test('a row shows the title as it is typed, and that it is not saved', async () => {
  const fake = createFakeBridge()
  const note = fake.add({ title: 'Old', body: '' })
  const notes = createNotes(fake.bridge)
  await notes.load()
  const drafts = createDrafts(fake.bridge, { onStored: () => undefined, onKept: () => undefined })
  fake.failNext('save', diskFailure())
  const key = drafts.begin(note)
  drafts.change(key, { title: 'Typed' })
  await drafts.settle(key)
  expect(rowsOf(notes.state.get(), drafts.views.get(), listed('notes'))).toMatchObject([
    { key: note.id, title: 'Typed', unsaved: true },
  ])
  drafts.clear()
})

test('a text that has no note yet has a row of its own as soon as it was typed into', async () => {
  const fake = createFakeBridge()
  const notes = createNotes(fake.bridge)
  await notes.load()
  const drafts = createDrafts(fake.bridge, { onStored: () => undefined, onKept: () => undefined })
  fake.failNext('create', diskFailure(), diskFailure())
  const key = drafts.beginNew()
  expect(rowsOf(notes.state.get(), drafts.views.get(), listed('notes'))).toEqual([])
  drafts.change(key, { title: 'Kept' })
  await drafts.settle(key)
  expect(rowsOf(notes.state.get(), drafts.views.get(), listed('notes'))).toMatchObject([
    { title: 'Kept', target: { kind: 'draft', key }, unsaved: true, modifiedAt: null },
  ])
  drafts.clear()
})

test('a note just made gets its excerpt from the event of the same revision', async () => {
  const fake = createFakeBridge()
  const notes = createNotes(fake.bridge)
  await notes.load()
  const told: NoteSummary = summaryOf(fake.add({ title: '', body: 'words' }))
  notes.accept({ ...told, excerpt: '' })
  notes.accept(told)
  expect(notes.get(told.id)?.excerpt).toBe('words')
})

test('many changes in a row are shown a few times a second, and the last one in the end', async () => {
  vi.useFakeTimers()
  const fake = createFakeBridge()
  const note = fake.add({ title: '', body: '' })
  const notes = createNotes(fake.bridge)
  await notes.load()
  const shown = vi.fn()
  notes.state.subscribe(shown)
  for (let n = 0; n < 200; n++) {
    notes.take([{ kind: 'saved', note: { ...summaryOf(note), title: `${n}`, revision: n + 2 } }])
    await vi.advanceTimersByTimeAsync(5)
  }
  expect(shown.mock.calls.length).toBeLessThan(12)
  await vi.advanceTimersByTimeAsync(1_000)
  const before = shown.mock.calls.length
  notes.take([{ kind: 'purged', id: note.id }])
  expect(shown.mock.calls.length).toBe(before + 1)
  vi.useRealTimers()
})
