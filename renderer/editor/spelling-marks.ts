import { syntaxTree } from '@codemirror/language'
import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { Spelling } from '../state/spelling.ts'
import { type Word, wordsIn } from './spelling-words.ts'

/** A pause in typing after which the words on screen are looked at. */
const pauseMs = 250
const mark = Decoration.mark({ class: 'cm-misspelt', attributes: { 'aria-invalid': 'spelling' } })

const setMarks = StateEffect.define<readonly Word[]>()

/** The wrong words on screen. A mark moves with its word, and goes when the word is changed. */
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, { changes, effects }) {
    for (const effect of effects)
      if (effect.is(setMarks)) return Decoration.set(effect.value.map(({ from, to }) => mark.range(from, to)))
    if (changes.empty) return set
    let kept = set
    changes.iterChangedRanges((from, to) => {
      kept = kept.update({ filterFrom: from, filterTo: to, filter: (start, end) => end < from || to < start })
    })
    return kept.map(changes)
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** The marked word at a place. */
export function misspeltAt(state: EditorState, at: number): Word | null {
  let found: Word | null = null
  state.field(marks).between(at, at, (from, to) => {
    found = { from, to, text: state.sliceDoc(from, to) }
    return false
  })
  return found
}

/** Looks at the words on screen when they stand still. */
class SpellingWatch {
  readonly #view: EditorView
  readonly #spelling: Spelling
  readonly #unfollow: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  /** A word at the cursor is not finished while one types. */
  #isTyping = false

  constructor(view: EditorView, spelling: Spelling) {
    this.#view = view
    this.#spelling = spelling
    this.#unfollow = spelling.judged.subscribe(() => this.#lookSoon())
    this.#lookSoon()
  }

  update({ docChanged, viewportChanged, selectionSet, state, startState }: ViewUpdate): void {
    // What is prose is known only as far as the text has been parsed.
    const isParsedOn = syntaxTree(state) !== syntaxTree(startState)
    if (docChanged) this.#isTyping = true
    else if (selectionSet) this.#isTyping = false
    if (docChanged || viewportChanged || selectionSet || isParsedOn) this.#lookSoon()
  }

  destroy(): void {
    clearTimeout(this.#timer)
    this.#unfollow()
  }

  #lookSoon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#look(), pauseMs)
  }

  async #look(): Promise<void> {
    const timer = this.#timer
    const { state } = this.#view
    const words = this.#wordsOnScreen()
    const isKnown = await this.#spelling.judge(words.map(({ text }) => text))
    // What happened meanwhile has set another time to look.
    if (timer !== this.#timer || state.doc !== this.#view.state.doc) return
    const wrong = isKnown ? words.filter(({ text }) => this.#spelling.isWrong(text)) : []
    if (!isMarked(this.#view.state, wrong)) this.#view.dispatch({ effects: setMarks.of(wrong) })
  }

  #wordsOnScreen(): Word[] {
    const { state, visibleRanges, hasFocus } = this.#view
    const { head, empty } = state.selection.main
    const isUnfinished = ({ from, to }: Word) =>
      this.#isTyping && hasFocus && empty && from <= head && head <= to
    return visibleRanges
      .flatMap(({ from, to }) => wordsIn(state, state.doc.lineAt(from).from, state.doc.lineAt(to).to))
      .filter((word) => !isUnfinished(word))
  }
}

/** Whether these words are marked already, and no others. */
function isMarked(state: EditorState, words: readonly Word[]): boolean {
  const set = state.field(marks)
  if (set.size !== words.length) return false
  let at = 0
  set.between(0, state.doc.length, (from, to) => {
    if (words[at]?.from !== from || words[at]?.to !== to) return false
    at++
    return undefined
  })
  return at === words.length
}

/** Underlines the wrong words on screen. */
export const spellingMarks = (spelling: Spelling): Extension => [
  marks,
  ViewPlugin.define((view) => new SpellingWatch(view, spelling)),
  EditorView.theme({
    '.cm-misspelt': {
      textDecoration: 'underline wavy var(--danger) 1px',
      textDecorationSkipInk: 'none',
      textUnderlineOffset: '3px',
    },
  }),
]
