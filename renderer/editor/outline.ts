import { syntaxTree } from '@codemirror/language'
import type { EditorState, Extension } from '@codemirror/state'
import { type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { plainLine } from '../../shared/model/excerpt.ts'
import type { Heading, Outline } from '../state/outline.ts'

/** Headings follow what is typed this long after, in ms: typing never waits for them. */
const followAfter = 150
/** UTF-16 units of a heading that are shown. */
const longest = 120
const name = /^(?:ATX|Setext)Heading([1-6])$/

/** The headings of what is parsed of a note, in their order. */
export function headingsOf(state: EditorState): Heading[] {
  const headings: Heading[] = []
  for (let node = syntaxTree(state).topNode.firstChild; node; node = node.nextSibling) {
    const [, level] = name.exec(node.name) ?? []
    if (level === undefined) continue
    const line = state.doc.lineAt(node.from)
    const text = plainLine(line.text.replace(/\s+#+\s*$/, ''), longest).replace(/^#{1,6}\s*$/, '')
    headings.push({ level: Number(level), text, from: node.from })
  }
  return headings
}

/** Which of them the cursor is below; -1 above the first. */
export const currentHeading = (headings: readonly Heading[], at: number): number =>
  headings.findLastIndex(({ from }) => from <= at)

/** Keeps the outline in step with the note, as long as it is shown. */
export const outlineOf = (outline: Outline): Extension =>
  ViewPlugin.define((view: EditorView) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      if (!outline.isOpen.get()) return
      const headings = headingsOf(view.state)
      outline.shown.set({ headings, current: currentHeading(headings, view.state.selection.main.head) })
    }
    const later = (ms: number) => {
      clearTimeout(timer)
      timer = setTimeout(tell, ms)
    }
    const stop = outline.isOpen.subscribe(() => later(0))
    later(0)
    return {
      update({ docChanged, selectionSet, startState, state }: ViewUpdate) {
        if (docChanged || selectionSet || syntaxTree(startState) !== syntaxTree(state)) later(followAfter)
      },
      destroy() {
        clearTimeout(timer)
        stop()
      },
    }
  })
