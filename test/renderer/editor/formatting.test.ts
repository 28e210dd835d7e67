import { expect, test } from 'vitest'
import { insertLink, toggleBold, toggleItalic } from '../../../renderer/editor/formatting.ts'
import { after } from './note-state.ts'

test.each([
  ['a selection', 'a ⟨word⟩ b', 'a **⟨word⟩** b'],
  ['the word at the cursor', 'a wo|rd b', 'a **wo|rd** b'],
  ['nothing yet', 'a | b', 'a **|** b'],
  ['bold text loses its marks', 'a **wo|rd** b', 'a wo|rd b'],
  ['a selection inside of bold text', 'a **x ⟨word⟩** b', 'a x ⟨word⟩ b'],
])('bold: %s', (_name, before, then) => {
  expect(after(toggleBold, before)).toBe(then)
})

test.each([
  ['a selection', '⟨word⟩', '*⟨word⟩*'],
  ['italic text loses its marks', '*wo|rd*', 'wo|rd'],
  ['italic inside of bold keeps the bold', '**a *b|* c**', '**a b| c**'],
])('italic: %s', (_name, before, then) => {
  expect(after(toggleItalic, before)).toBe(then)
})

test.each([
  ['a selection becomes the text', '⟨here⟩', '[here](|)'],
  ['an address becomes the address', '⟨https://example.org⟩', '[|](https://example.org)'],
  ['nothing yet', 'see |', 'see [|]()'],
])('link: %s', (_name, before, then) => {
  expect(after(insertLink, before)).toBe(then)
})
