import { type EditorState, type Extension, type Range } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin } from '@codemirror/view'

const here = Decoration.line({ class: 'cm-note-here' })
/** More lines than a screen has on either side of the cursor need no mark. */
const reach = 200

/** Marks the lines of the paragraph at the cursor: what is not dimmed in focus mode. */
class ParagraphHere {
  decorations: DecorationSet

  constructor({ state }: EditorView) {
    this.decorations = marksIn(state)
  }

  update({
    state,
    docChanged,
    selectionSet,
  }: {
    state: EditorState
    docChanged: boolean
    selectionSet: boolean
  }) {
    if (docChanged || selectionSet) this.decorations = marksIn(state)
  }
}

function marksIn({ doc, selection }: EditorState): DecorationSet {
  const at = doc.lineAt(selection.main.head).number
  const lines: Range<Decoration>[] = [here.range(doc.line(at).from)]
  if (doc.line(at).text.trim() === '') return Decoration.set(lines)
  for (const by of [-1, 1])
    for (
      let number = at + by;
      number >= 1 && number <= doc.lines && Math.abs(number - at) < reach;
      number += by
    ) {
      const line = doc.line(number)
      if (line.text.trim() === '') break
      lines.push(here.range(line.from))
    }
  return Decoration.set(lines, true)
}

/** The rest takes the colour that the window says, or none. */
export const paragraphHere: Extension = [
  ViewPlugin.fromClass(ParagraphHere, { decorations: (plugin) => plugin.decorations }),
  EditorView.theme({ '.cm-line:not(.cm-note-here)': { color: 'var(--note-dimmed, inherit)' } }),
]
