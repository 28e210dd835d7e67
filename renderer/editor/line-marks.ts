import type { ChangeSpec, EditorState, Line, StateCommand } from '@codemirror/state'

/** What can stand in front of a line's text, behind its indentation. */
const mark = /^(\s*)(#{1,6} |> |[-*+] \[[ xX]\] |[-*+] |\d{1,9}[.)] )?/

/**
 * Put a mark in front of every selected line in place of the one it has, or take it away where all have it. Blank lines among
 * several stay as they are.
 */
const toggleLines =
  (isMarked: (found: string) => boolean, markOf: (position: number) => string): StateCommand =>
  ({ state, dispatch }) => {
    if (state.readOnly) return false
    const all = selectedLines(state)
    const lines = all.filter(({ text }) => all.length === 1 || text.trim() !== '')
    const isAll = lines.every((line) => isMarked(markIn(line)))
    const changes = lines.map((line, i): ChangeSpec => {
      const from = line.from + indentIn(line).length
      return { from, to: from + markIn(line).length, insert: isAll ? '' : markOf(i) }
    })
    const set = state.changes(changes)
    const selection = state.selection.map(set, 1)
    dispatch(state.update({ changes: set, selection, userEvent: 'input.format', scrollIntoView: true }))
    return true
  }

const indentIn = ({ text }: Line): string => mark.exec(text)?.[1] ?? ''
const markIn = ({ text }: Line): string => mark.exec(text)?.[2] ?? ''

function selectedLines(state: EditorState): Line[] {
  const { from, to } = state.selection.main
  const lines: Line[] = []
  for (let at = from; at <= to;) {
    const line = state.doc.lineAt(at)
    lines.push(line)
    at = line.to + 1
  }
  return lines
}

export const toggleHeading = (level: number): StateCommand => {
  const own = `${'#'.repeat(level)} `
  return toggleLines(
    (found) => found === own,
    () => own,
  )
}

export const toggleBullets = toggleLines(
  (found) => /^[-*+] $/.test(found),
  () => '- ',
)
export const toggleNumbers = toggleLines(
  (found) => /^\d/.test(found),
  (position) => `${position + 1}. `,
)
export const toggleQuote = toggleLines(
  (found) => found === '> ',
  () => '> ',
)
