import type { PointerEvent } from 'react'
import { expect, test, vi } from 'vitest'
import { placeFinder, rowActions } from '../../../renderer/screens/note-list-pointer.ts'
import type { App } from '../../../renderer/state/app.ts'
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

const plain = { button: 0, pointerType: 'mouse', shiftKey: false, ctrlKey: false, metaKey: false }

test.each([
  ['the left button is pressed on it', plain, true],
  ['a pen is', { ...plain, pointerType: 'pen' }, true],
  ['a finger is put on it, most likely to scroll', { ...plain, pointerType: 'touch' }, false],
  ['the right button is pressed', { ...plain, button: 2 }, false],
  ['it is going to be chosen, with Shift', { ...plain, shiftKey: true }, false],
  ['with Ctrl', { ...plain, ctrlKey: true }, false],
  ['with Cmd', { ...plain, metaKey: true }, false],
])('a note is read ahead, or is not, when %s', (_name, event, isRead) => {
  const workspace = { expect: vi.fn() }
  const drafts = { keyOf: () => undefined }
  const actions = rowActions({ workspace, drafts } as unknown as App)
  for (const row of rows) actions.press(event as PointerEvent, row)
  expect(workspace.expect).toHaveBeenCalledTimes(isRead ? rows.length : 0)
})
