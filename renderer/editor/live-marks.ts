import { syntaxTree } from '@codemirror/language'
import type { EditorState, Range } from '@codemirror/state'
import { Decoration, type DecorationSet, WidgetType } from '@codemirror/view'
import { drawFile, drawImage } from './attachments.ts'
import { lineClass, touches, type Draw, type Drawing, type Span } from './drawing.ts'
import { drawItems, listItem, notAnItem } from './live-lists.ts'
import { drawNoteLink } from './note-links.ts'
import { TaskBox } from './task-box.ts'

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
const ruleLine = lineClass('cm-note-rule')
const doneLine = lineClass('cm-note-done')
const blockLine = lineClass('cm-note-block')
const blockFirstLine = lineClass('cm-note-block-first')
const blockLastLine = lineClass('cm-note-block-last')
const tableLine = lineClass('cm-note-table')
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
  const out: Range<Decoration>[] = []
  for (const span of spans) {
    const drawing: Drawing = { state, span, cursors, out, items: new Map() }
    syntaxTree(state).iterate({ ...span, enter: (node) => drawers[node.name]?.(drawing, node) })
    drawItems(drawing)
  }
  return Decoration.set(out, true)
}

const lineOf = ({ state }: Drawing, { from }: Span) => state.doc.lineAt(from)

function hide({ out }: Drawing, from: number, to: number) {
  if (from < to) out.push(hidden.range(from, to))
}

/** With the blank that separates it from its text. */
function hideWithBlank(drawing: Drawing, { from, to }: Span) {
  const next = drawing.state.sliceDoc(to, to + 1)
  hide(drawing, from, next === ' ' ? to + 1 : to)
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
  if (done) doneLine(drawing, node)
}

/** `\\*`: the sign alone, away from the cursor. */
const escape: Draw = (drawing, node) => {
  if (node.node.parent?.name === 'Image' || touches(drawing, lineOf(drawing, node))) return
  hide(drawing, node.from, node.from + 1)
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
  ruleLine(drawing, node)
  if (!touches(drawing, lineOf(drawing, node))) hide(drawing, node.from, node.to)
}

/** The first and the last line round the block off. */
const codeBlock: Draw = (drawing, node) => {
  blockLine(drawing, node)
  blockFirstLine(drawing, { from: node.from, to: node.from })
  blockLastLine(drawing, { from: node.to, to: node.to })
  notAnItem(drawing, node)
}

const table: Draw = (drawing, node) => {
  tableLine(drawing, node)
  notAnItem(drawing, node)
}

const drawers: Readonly<Record<string, Draw>> = {
  ATXHeading1: lineClass('cm-note-h1'),
  ATXHeading2: lineClass('cm-note-h2'),
  ATXHeading3: lineClass('cm-note-h3'),
  ATXHeading4: lineClass('cm-note-h4'),
  ATXHeading5: lineClass('cm-note-h4'),
  ATXHeading6: lineClass('cm-note-h4'),
  SetextHeading1: lineClass('cm-note-h1'),
  SetextHeading2: lineClass('cm-note-h2'),
  FencedCode: codeBlock,
  CodeBlock: codeBlock,
  Blockquote: lineClass('cm-note-quote'),
  Table: table,
  ListItem: listItem,
  HorizontalRule: rule,
  InlineCode: ({ out }, { from, to }) => out.push(inlineCode.range(from, to)),
  EmphasisMark: inlineMark,
  StrikethroughMark: inlineMark,
  CodeMark: codeMark,
  HeaderMark: headingMark,
  QuoteMark: quoteMark,
  ListMark: listMark,
  TaskMarker: taskMarker,
  Escape: escape,
  Link: (drawing, node) => {
    link(drawing, node)
    drawFile(drawing, node)
  },
  Image: drawImage,
  NoteLink: drawNoteLink,
}
