import { undo } from '@codemirror/commands'
import { expect, test } from 'vitest'
import { toggleTaskAt, toggleTasks } from '../../../renderer/editor/tasks.ts'
import { after, noteState, parsed, run } from './note-state.ts'

test.each([
  ['an open task is ticked off', '- [ ] milk|', '- [x] milk|'],
  ['a done task is opened again', '- [x] milk|', '- [ ] milk|'],
  ['a capital X counts as done', '- [X] milk|', '- [ ] milk|'],
  ['a numbered task', '1. [ ] milk|', '1. [x] milk|'],
  ['a nested task, and not its parent', '- [ ] a\n  - [ ] b|', '- [ ] a\n  - [x] b|'],
  ['the parent of a nested task, and not the child', '- [ ] a|\n  - [ ] b', '- [x] a|\n  - [ ] b'],
  ['a task in a quote', '> - [ ] milk|', '> - [x] milk|'],
  ['another list item becomes a task', '- mi|lk', '- [ ] mi|lk'],
  ['a plain line becomes a task', 'mi|lk', '- [ ] mi|lk'],
  ['an empty line becomes a task to type', '|', '- [ ] |'],
  ['each selected line, blank ones left out', '⟨- [ ] a\n\n- [x] b⟩', '⟨- [x] a\n\n- [ ] b⟩'],
])('%s', (_name, before, then) => {
  expect(after(toggleTasks, before)).toBe(then)
})

test('each toggle is a step of undo of its own', () => {
  const once = run(toggleTasks, noteState('- [ ] a|')).state
  const twice = run(toggleTasks, once).state
  expect(run(undo, twice).state.doc.toString()).toBe('- [x] a')
})

test('a note that can only be read is not toggled', () => {
  expect(run(toggleTasks, noteState('- [ ] a|', { readOnly: true })).taken).toBe(false)
})

test('the box of a task is found from anywhere on its line', () => {
  const state = noteState('text|\n\n- [ ] a')
  const change = toggleTaskAt(state, 6)
  expect(change && parsed(state.update(change).state).doc.toString()).toBe('text\n\n- [x] a')
  expect(toggleTaskAt(state, 0)).toBeNull()
})
