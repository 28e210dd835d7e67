import { Decoration } from '@codemirror/view'
import type { SyntaxNode } from '@lezer/common'
import { linesOnScreen, type Draw, type Drawing } from './drawing.ts'

/** Deeper items stand where items of this depth stand. The theme has a class for each depth. */
export const deepestItem = 6

const each = <T>(make: (depth: number) => T) =>
  Array.from({ length: deepestItem + 1 }, (_, depth) => make(depth))
const itemLines = each((depth) => Decoration.line({ class: `cm-note-item cm-note-item-${depth}` }))
// Its start is inclusive so that it also encloses a bullet or a box drawn at the very start of the line.
const leads = each((depth) =>
  Decoration.mark({ class: `cm-note-lead cm-note-lead-${depth}`, inclusiveStart: true }),
)

/** Note how deep the lines of an item are. Its inner items come after it and correct theirs. */
export const listItem: Draw = (drawing, { node }) => {
  const depth = Math.min(deepestItem, depthOf(node))
  const first = textStart(node)
  for (const line of linesOnScreen(drawing, node)) {
    const isFirst = line.from <= node.from
    const text = isFirst ? first : line.from + line.text.length - line.text.trimStart().length
    drawing.items.set(line.from, { depth, text: Math.min(text, line.to) })
  }
}

/** Code and tables in an item keep their own lines. */
export const notAnItem: Draw = (drawing, node) => {
  for (const line of linesOnScreen(drawing, node)) drawing.items.delete(line.from)
}

/** Let wrapped lines hang under their text: the lead (blanks and mark) becomes a box as wide as the indentation. */
export function drawItems({ items, out }: Drawing): void {
  for (const [from, { depth, text }] of items) {
    const line = itemLines[depth]
    const lead = leads[depth]
    if (!line || !lead) continue
    // A line that goes on without indentation has no lead to hang from.
    if (text > from) out.push(line.range(from), lead.range(from, text))
  }
}

function depthOf(item: SyntaxNode): number {
  let depth = 0
  for (let node: SyntaxNode | null = item; node; node = node.parent) if (node.name === 'ListItem') depth++
  return depth
}

function textStart(item: SyntaxNode): number {
  const marker = item.getChild('Task')?.getChild('TaskMarker') ?? item.getChild('ListMark')
  return marker ? marker.to + 1 : item.from
}
