import { expect, test } from 'vitest'
import { arranged } from '../../../electron/vault/arrange.ts'
import { notebookId } from '../../../shared/model/note.ts'
import { idOf, noteWith } from './note-rows.ts'

const note = noteWith(idOf(1), { tags: ['Home', 'work'] })
const notebook = notebookId.parse(idOf(2))

test('what is so already changes nothing', () => {
  expect(arranged(note, {})).toEqual({})
  expect(arranged(note, { pinned: false, archived: false, notebook: null, tags: ['Home', 'work'] })).toEqual(
    {},
  )
})

test('each part changes only what it names', () => {
  expect(arranged(note, { pinned: true })).toEqual({ pinned: true })
  expect(arranged(note, { archived: true })).toEqual({ place: 'archive' })
  expect(arranged(note, { notebook })).toEqual({ notebook })
  expect(arranged(note, { tags: [] })).toEqual({ tags: [] })
  expect(arranged({ ...note, place: 'archive' }, { archived: false })).toEqual({ place: 'notes' })
})

test('a tag is kept once, as it was first written', () => {
  expect(arranged(note, { tags: ['A', 'b', 'a', 'B', 'A'] })).toEqual({ tags: ['A', 'b'] })
  expect(arranged(note, { tags: ['work', 'Home'] })).toEqual({ tags: ['work', 'Home'] })
})

test('a note in the trash stays there', () => {
  const trashed = noteWith(idOf(1), { place: 'trash', trashedAt: '2026-01-01T00:00:00.000Z' })
  expect(arranged(trashed, { archived: true, pinned: true })).toEqual({ pinned: true })
})
