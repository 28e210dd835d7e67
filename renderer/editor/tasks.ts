import { isolateHistory } from '@codemirror/commands'
import { ensureSyntaxTree } from '@codemirror/language'
import type { ChangeSpec, EditorState, Line, StateCommand, TransactionSpec } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'

/** Flip the task whose list mark or brackets are at `at`; null when there is none. One step of undo. */
export function toggleTaskAt(state: EditorState, at: number): TransactionSpec | null {
  const marker = taskMarkerIn(state, state.doc.lineAt(at))
  return marker && toggled(flip(state, marker))
}

/**
 * Every selected line: a task is flipped, another list item becomes a task, a plain line becomes a task of a new list.
 * Blank lines among several stay as they are.
 */
export const toggleTasks: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly) return false
  const lines = selectedLines(state)
  const changes = lines
    .filter((line) => lines.length === 1 || line.text.trim() !== '')
    .map((line) => toggleLine(state, line))
  const set = state.changes(changes)
  // An empty line's cursor goes behind the mark that is put there.
  dispatch(state.update({ ...toggled(set), selection: state.selection.map(set, 1) }))
  return true
}

const toggled = (changes: ChangeSpec): TransactionSpec => ({
  changes,
  userEvent: 'input.task',
  annotations: isolateHistory.of('full'),
})

function toggleLine(state: EditorState, line: Line): ChangeSpec {
  const marker = taskMarkerIn(state, line)
  if (marker) return flip(state, marker)
  const [prefix = ''] = /^\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s/.exec(line.text) ?? []
  if (prefix) return { from: line.from + prefix.length, insert: '[ ] ' }
  const indent = line.text.length - line.text.trimStart().length
  return { from: line.from + indent, insert: '- [ ] ' }
}

const flip = (state: EditorState, { from, to }: SyntaxNode): ChangeSpec => ({
  from: from + 1,
  to: to - 1,
  insert: /x/i.test(state.sliceDoc(from, to)) ? ' ' : 'x',
})

function selectedLines(state: EditorState): Line[] {
  const found = new Map<number, Line>()
  for (const { from, to } of state.selection.ranges)
    for (let at = from; at <= to;) {
      const line = state.doc.lineAt(at)
      found.set(line.from, line)
      at = line.to + 1
    }
  return [...found.values()]
}

/** How long a key press may wait for the parser to get to its line, in ms. */
const parsePatience = 100

function taskMarkerIn(state: EditorState, line: Line): SyntaxNode | null {
  const marks: SyntaxNode[] = []
  ensureSyntaxTree(state, line.to, parsePatience)?.iterate({
    from: line.from,
    to: line.to,
    enter: (node) => {
      if (node.name === 'TaskMarker' && node.from >= line.from) marks.push(node.node)
    },
  })
  return marks[0] ?? null
}
