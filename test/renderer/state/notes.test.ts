import { expect, test } from 'vitest'
import type { NoteSummary } from '../../../shared/model/note.ts'
import { createNotes } from '../../../renderer/state/notes.ts'
import { countsOf, rowsOf } from '../../../renderer/state/rows.ts'
import { createDrafts } from '../../../renderer/state/drafts.ts'
import { createFakeBridge, diskFailure, summaryOf } from '../fake-bridge.ts'

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

test('a list that cannot be read says why, and can be read again', async () => {
  const fake = createFakeBridge()
  fake.failNext('list', diskFailure('disk-denied'))
  const notes = createNotes(fake.bridge)
  await notes.load()
  expect(notes.state.get()).toMatchObject({ status: 'failed', failure: { code: 'disk-denied' } })
  await notes.load()
  expect(notes.state.get().status).toBe('ready')
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
  expect(rowsOf(notes.state.get(), noDrafts, 'notes').map(({ title }) => title)).toEqual(['a', 'b', 'c'])
  expect(rowsOf(notes.state.get(), noDrafts, 'trash').map(({ title }) => title)).toEqual(['gone'])
  expect(countsOf(notes.state.get())).toEqual({ notes: 3, trash: 1 })
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
  expect(rowsOf(notes.state.get(), drafts.views.get(), 'notes')).toMatchObject([
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
  expect(rowsOf(notes.state.get(), drafts.views.get(), 'notes')).toEqual([])
  drafts.change(key, { title: 'Kept' })
  await drafts.settle(key)
  expect(rowsOf(notes.state.get(), drafts.views.get(), 'notes')).toMatchObject([
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
