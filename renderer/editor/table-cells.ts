import { ensureSyntaxTree } from '@codemirror/language'
import type { EditorState, StateCommand } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'

/** A table as rows of cells, trimmed; the second row is the line of dashes. */
type Rows = readonly (readonly string[])[]

/** How long a key press may wait for the parser to get to its line, in ms. */
const parsePatience = 50
const delimiter = /^:?-+:?$/

/** Go to the next cell of the table at the cursor, behind the last one to a new row; the table is aligned. */
export const nextCell: StateCommand = (target) => moveCell(target, 1)
/** Go to the cell before. Both are false outside of tables, so that Tab does something else. */
export const previousCell: StateCommand = (target) => moveCell(target, -1)

function moveCell({ state, dispatch }: Parameters<StateCommand>[0], by: 1 | -1): boolean {
  const { head } = state.selection.main
  const table = state.readOnly ? null : tableAt(state, head)
  if (!table) return false
  const from = state.doc.lineAt(table.from).from
  const lines = state.sliceDoc(from, table.to).split('\n')
  const rows = lines.map(cellsOf)
  const columns = Math.max(...rows.map((row) => row.length))
  const at = state.doc.lineAt(head)
  const row = at.number - state.doc.lineAt(from).number
  const column = Math.min(columnAt(at.text, head - at.from), columns - 1)
  const goal = step(rows.length, columns, row, column, by)
  if (goal === null) return true
  const full = goal.row < rows.length ? rows : [...rows, Array.from({ length: columns }, () => '')]
  const text = alignedTable(full)
  const before = text.slice(0, goal.row).reduce((sum, line) => sum + line.length + 1, 0)
  const start = from + before + cellStart(text[goal.row] ?? '', goal.column)
  const length = (full[goal.row]?.[goal.column] ?? '').length
  dispatch(
    state.update({
      changes: { from, to: table.to, insert: text.join('\n') },
      selection: { anchor: start, head: start + length },
      userEvent: 'input.table',
      scrollIntoView: true,
    }),
  )
  return true
}

function tableAt(state: EditorState, at: number): SyntaxNode | null {
  const tree = ensureSyntaxTree(state, at, parsePatience)
  for (const side of [-1, 1] as const)
    for (let node: SyntaxNode | null = tree?.resolveInner(at, side) ?? null; node; node = node.parent)
      if (node.name === 'Table') return node
  return null
}

/** The cell to go to; the line of dashes is none. Null before the first one. */
function step(rows: number, columns: number, row: number, column: number, by: 1 | -1) {
  let next = column + by
  let line = row === 1 ? row + by : row
  if (row === 1) next = by === 1 ? 0 : columns - 1
  else if (next >= columns || next < 0) {
    line += by
    next = by === 1 ? 0 : columns - 1
  }
  if (line === 1) line += by
  return line < 0 || line > rows ? null : { row: line, column: next }
}

/** Bars that are escaped belong to the cell. */
const bar = /(?<!\\)\|/

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(bar)
    .map((cell) => cell.trim())

function columnAt(line: string, offset: number): number {
  const bars = line.slice(0, offset).split(bar).length - 1
  return Math.max(0, line.trimStart().startsWith('|') ? bars - 1 : bars)
}

const cellStart = (line: string, column: number): number => {
  const parts = line.split(bar)
  return parts.slice(0, column + 1).reduce((sum, part) => sum + part.length + 1, 0) + 1
}

/** The lines of a table with every column as wide as its widest cell. */
export function alignedTable(rows: Rows): string[] {
  const columns = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.max(3, ...rows.map((row, n) => (n === 1 ? 0 : [...(row[i] ?? '')].length))),
  )
  return rows.map((row, n) => {
    const cells = widths.map((width, i) => padded(row[i] ?? '', width, n === 1))
    return `| ${cells.join(' | ')} |`
  })
}

function padded(cell: string, width: number, isDelimiter: boolean): string {
  if (!isDelimiter) return cell + ' '.repeat(Math.max(0, width - [...cell].length))
  const [left, right] = delimiter.test(cell) ? [cell.startsWith(':'), cell.endsWith(':')] : [false, false]
  return `${left ? ':' : '-'}${'-'.repeat(width - 2)}${right ? ':' : '-'}`
}
