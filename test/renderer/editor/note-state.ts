import { ensureSyntaxTree } from '@codemirror/language'
import { EditorSelection, EditorState, type StateCommand, type Transaction } from '@codemirror/state'
import { history } from '@codemirror/commands'
import { noteMarkdown } from '../../../renderer/editor/note-language.ts'

/** A state of a note written with `|` at the cursor, or `⟨` and `⟩` around the selection. */
export function noteState(marked: string, { readOnly = false } = {}): EditorState {
  const cursor = marked.indexOf('|')
  const [anchor, head] = cursor >= 0 ? [cursor, cursor] : [marked.indexOf('⟨'), marked.indexOf('⟩') - 1]
  const selection = EditorSelection.single(Math.max(0, anchor), Math.max(0, head))
  return plainState(marked.replace(/[|⟨⟩]/g, ''), { selection, readOnly })
}

/** A state of a note with this very text. */
export function plainState(doc: string, { selection = EditorSelection.single(0), readOnly = false } = {}) {
  return parsed(
    EditorState.create({
      doc,
      selection,
      extensions: [noteMarkdown, history(), EditorState.readOnly.of(readOnly)],
    }),
  )
}

/** The state with all of its text parsed. */
export function parsed(state: EditorState): EditorState {
  if (ensureSyntaxTree(state, state.doc.length, 30_000) === null)
    throw new Error('the text was not parsed in time')
  // A state has the tree of when it was made; the next one has what was parsed since.
  return state.update({}).state
}

/** The reverse of `noteState`. */
export function marked({ doc, selection: { main } }: EditorState): string {
  const text = doc.toString()
  return main.empty
    ? `${text.slice(0, main.head)}|${text.slice(main.head)}`
    : `${text.slice(0, main.from)}⟨${text.slice(main.from, main.to)}⟩${text.slice(main.to)}`
}

/** What the note is after the command; null when the command left the key to others. */
export function after(command: StateCommand, text: string): string | null {
  const { taken, state } = run(command, noteState(text))
  return taken ? marked(state) : null
}

export function run(command: StateCommand, start: EditorState): { taken: boolean; state: EditorState } {
  let state = start
  const dispatch = (transaction: Transaction) => (state = transaction.state)
  const taken = command({ state, dispatch })
  return { taken, state: parsed(state) }
}
