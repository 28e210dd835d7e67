import { insertNewlineContinueMarkup } from '@codemirror/lang-markdown'
import { expect, test } from 'vitest'
import { indentListItem, outdentListItem } from '../../../renderer/editor/list-indent.ts'
import { after } from './note-state.ts'

test.each([
  ['under a bullet', '- a\n- b|', '- a\n  - b|'],
  ['under a number, by its width', '1. a\n2. b|', '1. a\n   2. b|'],
  ['with the items inside it', '- a\n- b|\n  - c', '- a\n  - b|\n    - c'],
  ['a task', '- [ ] a\n- [ ] b|', '- [ ] a\n  - [ ] b|'],
  ['a second level', '- a\n  - b\n  - c|', '- a\n  - b\n    - c|'],
  ['not without an item above', '- a|', '- a|'],
])('Tab: %s', (_name, before, then) => {
  expect(after(indentListItem, before)).toBe(then)
})

test.each([
  ['out of a bullet', '- a\n  - b|', '- a\n- b|'],
  ['out of a number', '1. a\n   - b|', '1. a\n- b|'],
  ['with the items inside it', '- a\n  - b|\n    - c', '- a\n- b|\n  - c'],
  ['not at the first level', '- a\n- b|', '- a\n- b|'],
])('Shift+Tab: %s', (_name, before, then) => {
  expect(after(outdentListItem, before)).toBe(then)
})

test('outside of lists Tab is left to move the focus', () => {
  expect(after(indentListItem, 'plain|')).toBeNull()
  expect(after(outdentListItem, 'plain|')).toBeNull()
})

test.each([
  ['a bullet goes on', '- a|', '- a\n- |'],
  ['a number counts on', '1. a|', '1. a\n2. |'],
  ['a task goes on open', '- [x] a|', '- [x] a\n- [ ] |'],
  ['a quote goes on', '> a|', '> a\n> |'],
  ['an empty item ends the list', '- a\n- b\n- |', '- a\n- b\n|'],
])('Enter: %s', (_name, before, then) => {
  expect(after(insertNewlineContinueMarkup, before)).toBe(then)
})
