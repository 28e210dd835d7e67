import { syntaxTree } from '@codemirror/language'
import type { EditorState, Range } from '@codemirror/state'
import { Decoration, type DecorationSet, WidgetType } from '@codemirror/view'
import type { SyntaxNodeRef } from '@lezer/common'
import { TaskBox } from './task-box.ts'

/** A stretch of the document, in positions. */
export interface Span {
  readonly from: number
  readonly to: number
}

interface Drawing {
  readonly state: EditorState
  /** Where the cursor is: marks it touches are shown as they are typed. */
  readonly cursors: readonly Span[]
  readonly out: Range<Decoration>[]
}

type Draw = (drawing: Drawing, node: SyntaxNodeRef) => void

class Bullet extends WidgetType {
  override eq() {
    return true
  }

  override toDOM() {
    const dot = document.createElement('span')
    dot.className = 'cm-note-bullet'
    dot.textContent = '•'
    return dot
  }
}

const hidden = Decoration.replace({})
const bullet = Decoration.replace({ widget: new Bullet() })
const inlineCode = Decoration.mark({ class: 'cm-note-code' })

/**
 * How the Markdown inside `spans` is drawn: lines that are a heading, a quote or code get a class, marks away from
 * the cursors are hidden, and tasks get a box.
 */
export function drawMarkdown(
  state: EditorState,
  spans: readonly Span[],
  cursors: readonly Span[],
): DecorationSet {
  const drawing: Drawing = { state, cursors, out: [] }
  for (const { from, to } of spans)
    syntaxTree(state).iterate({ from, to, enter: (node) => drawers[node.name]?.(drawing, node) })
  return Decoration.set(drawing.out, true)
}

const touches = ({ cursors }: Drawing, { from, to }: Span) =>
  cursors.some((cursor) => cursor.from <= to && cursor.to >= from)

const lineOf = ({ state }: Drawing, { from }: Span) => state.doc.lineAt(from)

function hide({ out }: Drawing, from: number, to: number) {
  if (from < to) out.push(hidden.range(from, to))
}

/** With the blank that separates it from its text. */
function hideWithBlank(drawing: Drawing, { from, to }: Span) {
  const next = drawing.state.sliceDoc(to, to + 1)
  hide(drawing, from, next === ' ' ? to + 1 : to)
}

const lines =
  (className: string): Draw =>
  ({ state, out }, { from, to }) => {
    const line = Decoration.line({ class: className })
    for (let at = from; at <= to;) {
      const { from: start, to: end } = state.doc.lineAt(at)
      out.push(line.range(start))
      at = end + 1
    }
  }

/** Emphasis, strikethrough, inline code: the marks are shown while the cursor is in the marked text. */
const inlineMark: Draw = (drawing, node) => {
  const marked = node.node.parent
  if (marked && !touches(drawing, marked)) hide(drawing, node.from, node.to)
}

const headingMark: Draw = (drawing, node) => {
  const isUnderline = node.node.parent?.name.startsWith('Setext')
  if (!isUnderline && !touches(drawing, lineOf(drawing, node))) hideWithBlank(drawing, node)
}

const quoteMark: Draw = (drawing, node) => {
  if (!touches(drawing, lineOf(drawing, node))) hideWithBlank(drawing, node)
}

const codeMark: Draw = (drawing, node) => {
  if (node.node.parent?.name === 'InlineCode') inlineMark(drawing, node)
}

const listMark: Draw = (drawing, node) => {
  const item = node.node.parent
  const isTask = item?.getChild('Task')
  if (item?.parent?.name !== 'BulletList' || isTask || touches(drawing, node)) return
  drawing.out.push(bullet.range(node.from, node.to))
}

/** The box stands for the list mark and the brackets. */
const taskMarker: Draw = (drawing, node) => {
  const mark = node.node.parent?.parent?.getChild('ListMark')
  const from = mark ? mark.from : node.from
  if (touches(drawing, { from, to: node.to })) return
  const done = /x/i.test(drawing.state.sliceDoc(node.from, node.to))
  drawing.out.push(
    Decoration.replace({ widget: new TaskBox(done, drawing.state.readOnly) }).range(from, node.to),
  )
  if (done) lines('cm-note-done')(drawing, node)
}

/** `[text](address)`: the text stays. Anything that spans lines stays as it is. */
const link: Draw = (drawing, node) => {
  const address = node.node.getChild('URL')
  const [open, close] = node.node.getChildren('LinkMark')
  if (!address || !open || !close || touches(drawing, node)) return
  if (lineOf(drawing, node).to < node.to || close.from <= open.to) return
  hide(drawing, open.from, open.to)
  hide(drawing, close.from, node.to)
}

const rule: Draw = (drawing, node) => {
  lines('cm-note-rule')(drawing, node)
  if (!touches(drawing, lineOf(drawing, node))) hide(drawing, node.from, node.to)
}

const drawers: Readonly<Record<string, Draw>> = {
  ATXHeading1: lines('cm-note-h1'),
  ATXHeading2: lines('cm-note-h2'),
  ATXHeading3: lines('cm-note-h3'),
  ATXHeading4: lines('cm-note-h4'),
  ATXHeading5: lines('cm-note-h4'),
  ATXHeading6: lines('cm-note-h4'),
  SetextHeading1: lines('cm-note-h1'),
  SetextHeading2: lines('cm-note-h2'),
  FencedCode: lines('cm-note-block'),
  CodeBlock: lines('cm-note-block'),
  Blockquote: lines('cm-note-quote'),
  Table: lines('cm-note-table'),
  HorizontalRule: rule,
  InlineCode: ({ out }, { from, to }) => out.push(inlineCode.range(from, to)),
  EmphasisMark: inlineMark,
  StrikethroughMark: inlineMark,
  CodeMark: codeMark,
  HeaderMark: headingMark,
  QuoteMark: quoteMark,
  ListMark: listMark,
  TaskMarker: taskMarker,
  Link: link,
}
