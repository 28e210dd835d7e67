import { ensureSyntaxTree } from '@codemirror/language'
import type { EditorState, Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import type { Tree } from '@lezer/common'
import type { Spelling } from '../state/spelling.ts'
import { misspeltAt } from './spelling-marks.ts'
import { type Word, wordsIn } from './spelling-words.ts'

/** UTF-16 units that are looked through before words are judged: some hundred words. */
const stretch = 4_000
/** How long one turn of reading the syntax may take, in ms. */
const parsingMs = 10

/** Ask what to do about a wrong word: its menu opens at the word. Nothing happens when the text is changed meanwhile. */
async function ask(view: EditorView, spelling: Spelling, { from, to, text }: Word): Promise<void> {
  const { doc } = view.state
  const suggestions = await spelling.suggest(text)
  const start = view.coordsAtPos(from)
  const end = view.coordsAtPos(to, -1)
  if (view.state.doc !== doc || start === null || end === null) return
  spelling.asked.set({
    word: text,
    suggestions,
    place: new DOMRectReadOnly(
      start.left,
      start.top,
      Math.max(0, end.right - start.left),
      start.bottom - start.top,
    ),
    replace: (insert) =>
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + insert.length },
        userEvent: 'input.complete',
      }),
    leave: () => view.focus(),
  })
}

/** The menu of a wrong word, on its context menu and on Ctrl+. at the cursor. */
export const spellingMenu = (spelling: Spelling): Extension => [
  EditorView.domEventHandlers({
    contextmenu(event, view) {
      // From the keyboard it is about the cursor, wherever the pointer is.
      const isByKey = event.pointerType === ''
      const at = isByKey ? view.state.selection.main.head : view.posAtCoords(event)
      const word = at === null ? null : misspeltAt(view.state, at)
      if (word === null) return false
      event.preventDefault()
      void ask(view, spelling, word)
      return true
    },
  }),
  keymap.of([
    {
      key: 'Mod-.',
      run: (view) => {
        const word = misspeltAt(view.state, view.state.selection.main.head)
        if (word !== null) void ask(view, spelling, word)
        return word !== null
      },
    },
  ]),
]

/**
 * Go to the first wrong word behind the cursor, round the end, and ask what to do about it. Nothing happens when the text
 * or the cursor is changed meanwhile.
 */
export async function goToNextMistake(view: EditorView, spelling: Spelling): Promise<void> {
  const { state } = view
  const { empty, head, to: end } = state.selection.main
  const start = empty ? (state.wordAt(head)?.from ?? head) : end
  for (const [from, to] of stretchesFrom(view, start)) {
    const words = wordsIn(state, from, to, await treeTo(state, to))
    if (!(await spelling.judge(words.map(({ text }) => text)))) return
    if (view.state.doc !== state.doc || !view.state.selection.eq(state.selection)) return
    const wrong = words.find(({ text }) => spelling.isWrong(text))
    if (wrong === undefined) continue
    view.dispatch({ selection: { anchor: wrong.from, head: wrong.to }, scrollIntoView: true })
    await ask(view, spelling, wrong)
    return
  }
  spelling.tellNone()
}

/** The syntax up to a place, read in turns, so that the window can do other things in between. */
async function treeTo(state: EditorState, to: number): Promise<Tree> {
  for (;;) {
    const tree = ensureSyntaxTree(state, to, parsingMs)
    if (tree !== null) return tree
    await new Promise((resolve) => setTimeout(resolve))
  }
}

/** Runs of whole lines from a place to the end, and from the beginning to the line of that place. */
function* stretchesFrom({ state }: EditorView, start: number): Generator<readonly [number, number]> {
  const { doc } = state
  const line = doc.lineAt(start)
  for (let from = start; from < doc.length;) {
    const to = doc.lineAt(Math.min(from + stretch, doc.length)).to
    yield [from, to]
    from = to + 1
  }
  for (let from = 0; from < line.to;) {
    const to = Math.min(doc.lineAt(Math.min(from + stretch, doc.length)).to, line.to)
    yield [from, to]
    from = to + 1
  }
}
