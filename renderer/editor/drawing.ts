import type { EditorState, Line, Range } from '@codemirror/state'
import { Decoration } from '@codemirror/view'
import type { SyntaxNodeRef } from '@lezer/common'

/** A stretch of the document, in positions. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** One pass over a stretch of the document that is on screen. */
export interface Drawing {
  readonly state: EditorState
  readonly span: Span
  /** Where the cursor is: marks it touches are shown as they are typed. */
  readonly cursors: readonly Span[]
  readonly out: Range<Decoration>[]
  /** How deep in lists each line is, by its start: lists are drawn last, because the innermost item has the say. */
  readonly items: Map<number, ListLine>
}

export interface ListLine {
  /** 1 for an item of a list that is in no other. */
  readonly depth: number
  /** Where the line's own text begins, behind blanks and marks. */
  readonly text: number
}

export type Draw = (drawing: Drawing, node: SyntaxNodeRef) => void

export const touches = ({ cursors }: Drawing, { from, to }: Span) =>
  cursors.some((cursor) => cursor.from <= to && cursor.to >= from)

/** The lines of `node` that are on screen: a node may be as long as the note. */
export function* linesOnScreen({ state, span }: Drawing, { from, to }: Span): Generator<Line> {
  const end = Math.min(to, span.to)
  for (let at = Math.max(from, span.from); at <= end;) {
    const line = state.doc.lineAt(at)
    yield line
    at = line.to + 1
  }
}

/** Give every line of the node a class. */
export const lineClass = (name: string): ((drawing: Drawing, node: Span) => void) => {
  const line = Decoration.line({ class: name })
  return (drawing, node) => {
    for (const { from } of linesOnScreen(drawing, node)) drawing.out.push(line.range(from))
  }
}
