import { expect, test } from 'vitest'
import { linkTargets } from '../../../shared/model/link-targets.ts'
import { type NoteSummary, noteId } from '../../../shared/model/note.ts'

const noteOf = (digit: string, title: string, more: Partial<NoteSummary> = {}): NoteSummary => ({
  id: noteId.parse(`${digit.repeat(8)}-6c0e-4a8e-9d7a-2d1c0b9a8f7e`),
  revision: 1,
  title,
  place: 'notes',
  pinned: false,
  notebook: null,
  tags: [],
  createdAt: `2026-01-0${digit}T00:00:00.000Z`,
  modifiedAt: '2026-02-01T00:00:00.000Z',
  trashedAt: null,
  excerpt: '',
  ...more,
})

test('a title leads to the oldest note of that title, whatever its case', () => {
  const notes = [noteOf('3', 'Fern'), noteOf('1', 'FERN'), noteOf('2', 'fern')]
  expect(linkTargets(notes).find({ title: 'fern', id: null })).toBe(notes[1])
})

test('notes made in the same instant are told apart by their ids', () => {
  const at = { createdAt: '2026-01-01T00:00:00.000Z' }
  const notes = [noteOf('2', 'Fern', at), noteOf('1', 'Fern', at)]
  expect(linkTargets(notes).find({ title: 'Fern', id: null })).toBe(notes[1])
  expect(linkTargets(notes.toReversed()).find({ title: 'Fern', id: null })).toBe(notes[1])
})

test('an id leads to its note, whatever the title', () => {
  const notes = [noteOf('1', 'Fern'), noteOf('2', 'Fern')]
  expect(linkTargets(notes).find({ title: 'Old name', id: '22222222' })).toBe(notes[1])
})

test('nothing leads to a note in the trash, to one without a title, or to none', () => {
  const trashed = noteOf('1', 'Fern', { place: 'trash' })
  const younger = noteOf('2', 'Fern', { place: 'archive' })
  const targets = linkTargets([trashed, younger, noteOf('3', '')])
  expect(targets.find({ title: 'Fern', id: null })).toBe(younger)
  expect(targets.find({ title: 'Fern', id: '11111111' })).toBeUndefined()
  expect(targets.find({ title: '', id: null })).toBeUndefined()
  expect(targets.find({ title: 'Moss', id: null })).toBeUndefined()
})
