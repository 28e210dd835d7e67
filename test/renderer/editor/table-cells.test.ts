import { EditorSelection, type EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { alignedTable, nextCell, previousCell } from '../../../renderer/editor/table-cells.ts'
import { plainState } from './note-state.ts'

/** The text after a command, the selection in `[` and `]`. */
function after(state: EditorState, command: typeof nextCell): string {
  let next = state
  command({ state, dispatch: (transaction) => void (next = transaction.state) })
  const { from, to } = next.selection.main
  const text = next.doc.toString()
  return `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`
}

const at = (text: string): EditorState => {
  const cursor = text.indexOf('‸')
  const state = plainState(text.replace('‸', ''))
  return state.update({ selection: EditorSelection.cursor(cursor) }).state
}

test('Tab goes on to the next cell, over the line of dashes, and aligns the table', () => {
  expect(after(at('|a‸|long one|\n|-|:-:|\n|b|c|'), nextCell)).toBe(
    '| a   | [long one] |\n| --- | :------: |\n| b   | c        |',
  )
  expect(after(at('| a | b‸ |\n| - | - |\n| c | d |'), nextCell)).toBe(
    '| a   | b   |\n| --- | --- |\n| [c]   | d   |',
  )
})

test('behind the last cell comes a new row, before the first nothing', () => {
  expect(after(at('| a | b |\n| - | - |\n| c | d‸ |'), nextCell)).toBe(
    '| a   | b   |\n| --- | --- |\n| c   | d   |\n| []    |     |',
  )
  expect(after(at('| ‸a | b |\n| - | - |'), previousCell)).toBe('| []a | b |\n| - | - |')
})

test('Shift+Tab goes back', () => {
  expect(after(at('| a | b |\n| - | - |\n| c‸ | d |'), previousCell)).toBe(
    '| a   | [b]   |\n| --- | --- |\n| c   | d   |',
  )
})

test('outside of tables it is not the table that answers', () => {
  const state = at('no ‸table')
  expect(nextCell({ state, dispatch: () => undefined })).toBe(false)
})

test('an escaped bar is no border, and short rows are filled', () => {
  expect(alignedTable([['a', 'b'], ['-', '-'], ['c']])).toEqual([
    '| a   | b   |',
    '| --- | --- |',
    '| c   |     |',
  ])
})
