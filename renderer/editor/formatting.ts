import { syntaxTree } from '@codemirror/language'
import { EditorSelection, type EditorState, type SelectionRange, type StateCommand } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'

/** Put `mark` around the selection or the word at the cursor; take it away where `node` is marked already. */
const toggleMark =
  (nodeName: string, mark: string): StateCommand =>
  ({ state, dispatch }) => {
    if (state.readOnly) return false
    const changes = state.changeByRange((range) => {
      const marked = enclosing(state, range, nodeName)
      return marked ? unwrap(range, marked, mark.length) : wrap(state, range, mark)
    })
    dispatch(state.update(changes, { userEvent: 'input.format', scrollIntoView: true }))
    return true
  }

export const toggleBold = toggleMark('StrongEmphasis', '**')
export const toggleItalic = toggleMark('Emphasis', '*')
export const toggleStrike = toggleMark('Strikethrough', '~~')
export const toggleCode = toggleMark('InlineCode', '`')

/** Make the selection the text of a link, or its address when it looks like one; the cursor goes to what is missing. */
export const insertLink: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly) return false
  const changes = state.changeByRange((range) => {
    const text = state.sliceDoc(range.from, range.to)
    const isAddress = /^https?:\/\/\S+$/.test(text)
    const insert = isAddress ? `[](${text})` : `[${text}]()`
    const cursor = range.from + (isAddress || text === '' ? 1 : insert.length - 1)
    return { changes: { from: range.from, to: range.to, insert }, range: EditorSelection.cursor(cursor) }
  })
  dispatch(state.update(changes, { userEvent: 'input.format', scrollIntoView: true }))
  return true
}

function wrap(state: EditorState, range: SelectionRange, mark: string) {
  const { from, to } = range.empty ? (state.wordAt(range.head) ?? range) : range
  const changes = [
    { from, insert: mark },
    { from: to, insert: mark },
  ]
  const size = mark.length
  const moved = range.empty
    ? EditorSelection.cursor(range.head + size)
    : EditorSelection.range(from + size, to + size)
  return { changes, range: moved }
}

function unwrap(range: SelectionRange, { from, to }: SyntaxNode, size: number) {
  const changes = [
    { from, to: from + size },
    { from: to - size, to },
  ]
  const within = (at: number) => Math.min(Math.max(at, from + size), to - size) - size
  return { changes, range: EditorSelection.range(within(range.anchor), within(range.head)) }
}

function enclosing(state: EditorState, { from, to }: SelectionRange, nodeName: string): SyntaxNode | null {
  for (const side of [1, -1] as const)
    for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(from, side); node; node = node.parent)
      if (node.name === nodeName && node.from <= from && node.to >= to) return node
  return null
}
