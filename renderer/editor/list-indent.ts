import { syntaxTree } from '@codemirror/language'
import type { ChangeSpec, EditorState, StateCommand } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'

/** Make the list item at the cursor a child of the one above it. False outside of lists, so that Tab moves on. */
export const indentListItem: StateCommand = (target) => moveItem(target, deeperBy)

/** Take the list item at the cursor out of its parent. False outside of lists. */
export const outdentListItem: StateCommand = (target) => moveItem(target, shallowerBy)

function moveItem(
  { state, dispatch }: Parameters<StateCommand>[0],
  columns: (state: EditorState, item: SyntaxNode) => number,
): boolean {
  const item = itemAt(state, state.selection.main.from)
  if (!item || state.readOnly) return false
  const by = columns(state, item)
  if (by !== 0) dispatch(state.update({ changes: shift(state, item, by), userEvent: 'input.indent' }))
  return true
}

function itemAt(state: EditorState, at: number): SyntaxNode | null {
  const line = state.doc.lineAt(at)
  const content = line.from + line.text.length - line.text.trimStart().length
  for (const side of [1, -1] as const)
    for (
      let node: SyntaxNode | null = syntaxTree(state).resolveInner(content, side);
      node;
      node = node.parent
    )
      if (node.name === 'ListItem') return node
  return null
}

/** A child's mark stands under its parent's text: two columns in for `- `, three for `1. `. */
function textColumn(state: EditorState, item: SyntaxNode): number {
  const mark = item.getChild('ListMark')
  return columnOf(state, item) + (mark ? mark.to - mark.from + 1 : 2)
}

const columnOf = (state: EditorState, { from }: SyntaxNode) => from - state.doc.lineAt(from).from

function deeperBy(state: EditorState, item: SyntaxNode): number {
  const above = item.prevSibling
  // Without an item above there is nothing to be a child of.
  return above?.name === 'ListItem' ? textColumn(state, above) - columnOf(state, item) : 0
}

function shallowerBy(state: EditorState, item: SyntaxNode): number {
  const parent = item.parent?.parent
  return parent?.name === 'ListItem' ? columnOf(state, parent) - columnOf(state, item) : 0
}

/** Move every line of the item, its children with it. */
function shift(state: EditorState, item: SyntaxNode, by: number): ChangeSpec[] {
  const changes: ChangeSpec[] = []
  for (let at = item.from; at <= item.to;) {
    const line = state.doc.lineAt(at)
    const blank = line.text.length - line.text.trimStart().length
    if (by > 0) changes.push({ from: line.from, insert: ' '.repeat(by) })
    else changes.push({ from: line.from, to: line.from + Math.min(-by, blank) })
    at = line.to + 1
  }
  return changes
}
