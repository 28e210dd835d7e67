import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOfNote, noteOfAddress } from '../../../shared/model/desktop.ts'
import { noteId } from '../../../shared/model/note.ts'

const id = noteId.parse('3f0e8d2e-6c0e-4a8e-9d7a-2d1c0b9a8f7e')

test('a note is found again by its address, however it is written', () => {
  expect(addressOfNote(id)).toBe(`fernkeep://note/${id}`)
  expect(noteOfAddress(addressOfNote(id))).toBe(id)
  expect(noteOfAddress(`FERNKEEP://note/${id.toUpperCase()}/`)).toBe(id)
})

test.each([
  '',
  'fernkeep://',
  'fernkeep://note/',
  `fernkeep://note/${id}/../../etc/passwd`,
  `fernkeep://note/${id}?delete=1`,
  `fernkeep://note/${id}\n--quick-note`,
  ` fernkeep://note/${id}`,
  `fernkeep://trash/${id}`,
  `https://note/${id}`,
  'fernkeep://note/00000000-0000-0000-0000-00000000000g',
  `fernkeep://note/${'-'.repeat(36)}`,
])('%j names no note', (address) => {
  expect(noteOfAddress(address)).toBeNull()
})

test('no text names anything but a note', () => {
  fc.assert(fc.property(fc.string(), (text) => noteOfAddress(`fernkeep://note/${text}`) === null))
})
