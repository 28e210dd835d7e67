import { expect, test } from 'vitest'
import { placeFinder } from '../../../renderer/screens/note-list-pointer.ts'
import { noteRow } from '../../../renderer/state/rows.ts'
import { notesOf } from '../note-summaries.ts'

const rows = notesOf(5).map((note) => noteRow(note))

test('a row is found by its key, wherever it goes', () => {
  const placeOf = placeFinder()
  const key = rows[3]?.key ?? ''
  expect(placeOf(rows, key)).toBe(3)
  expect(placeOf(rows, key)).toBe(3)
  expect(placeOf(rows.toReversed(), key)).toBe(1)
  expect(placeOf(rows.slice(0, 3), key)).toBe(-1)
  expect(placeOf(rows, key)).toBe(3)
})

test('no key and no row have no place', () => {
  const placeOf = placeFinder()
  expect(placeOf(rows, null)).toBe(-1)
  expect(placeOf([], rows[0]?.key ?? '')).toBe(-1)
})
