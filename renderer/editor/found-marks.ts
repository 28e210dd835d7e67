import { StateEffect, StateField, type EditorState } from '@codemirror/state'
import { Decoration, EditorView, type Command, type DecorationSet } from '@codemirror/view'
import { findMatches, type SearchTerm, type TextRange } from '../../shared/model/matches.ts'

/** More marks than anybody steps through; a note that is full of the word stays quick. */
const most = 1_000
const mark = Decoration.mark({ class: 'cm-found' })

const setFound = StateEffect.define<readonly SearchTerm[]>()

/** Where what was searched for stands in the note. The marks move with the text, and are found anew with the terms. */
const found = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(setFound)) return marksIn(transaction.state, effect.value)
    return marks.map(transaction.changes)
  },
  provide: (field) => EditorView.decorations.from(field),
})

function marksIn(state: EditorState, terms: readonly SearchTerm[]): DecorationSet {
  if (terms.length === 0) return Decoration.none
  const ranges = findMatches(state.doc.toString(), terms, most)
  return Decoration.set(ranges.map(({ start, end }) => mark.range(start, end)))
}

/** Mark what these terms stand for; none marks nothing. */
export function showFound(view: EditorView, terms: readonly SearchTerm[]): void {
  // Each change of the view measures it: a text without marks needs none to stay so.
  if (terms.length > 0 || view.state.field(found).size > 0) view.dispatch({ effects: setFound.of(terms) })
}

/** Bring the first mark into view, if there is one. */
export function showFirstFound(view: EditorView): void {
  const [first] = rangesOf(view.state)
  if (first) view.dispatch({ effects: EditorView.scrollIntoView(first.start, { y: 'center' }) })
}

/** Select the next mark behind the cursor (or before it, with -1), round the end. False when nothing is marked. */
const step =
  (by: 1 | -1): Command =>
  (view) => {
    const ranges = rangesOf(view.state)
    if (ranges.length === 0) return false
    const { from, to } = view.state.selection.main
    const next =
      by === 1
        ? (ranges.find(({ start }) => start >= to) ?? ranges[0])
        : (ranges.findLast(({ end }) => end <= from) ?? ranges.at(-1))
    if (next) view.dispatch({ selection: { anchor: next.start, head: next.end }, scrollIntoView: true })
    return true
  }

function rangesOf(state: EditorState): TextRange[] {
  const ranges: TextRange[] = []
  state.field(found).between(0, state.doc.length, (start, end) => void ranges.push({ start, end }))
  return ranges
}

export const foundKeys = [
  { key: 'F3', run: step(1), shift: step(-1) },
  { key: 'Mod-g', run: step(1), shift: step(-1) },
]
export const foundMarks = found
