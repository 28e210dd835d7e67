import type { EditorState, StateCommand, StateEffect, TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { attachmentsIn } from '../../shared/model/attachment.ts'
import type { DraftKey } from '../state/draft-record.ts'
import type { Drafts } from '../state/drafts.ts'

/** Where a person left a note: text, cursor, undo history and scroll position. */
export interface Place {
  readonly state: EditorState
  readonly scroll: StateEffect<unknown>
}

/** The places of notes that are not on screen, so that undo survives switching notes. */
export interface EditorStates {
  /** The place is handed over: the one on screen is never in here, and so never dropped. */
  readonly take: (key: DraftKey) => Place | undefined
  readonly keep: (key: DraftKey, place: Place) => void
  /** The draft is on screen, in `view`, until its place is kept. */
  readonly show: (key: DraftKey, view: EditorView) => void
  /** Put a text where the cursor is, a picture on a line of its own. False for a draft that has no place any more. */
  readonly insert: (key: DraftKey, text: string) => boolean
  /** Do something with the text on screen, and leave the keyboard in it. */
  readonly perform: (command: StateCommand) => void
  /** Do something with the view on screen; nothing when there is none. */
  readonly look: (at: (view: EditorView) => void) => void
  /** Put the cursor there and bring it into view. */
  readonly goTo: (at: number) => void
  readonly forget: (key: DraftKey) => void
  readonly clear: () => void
}

/** Undo history is memory: the notes left longest ago lose theirs first. */
const mostKept = 30

/** A draft goes with its place, unless it is not saved yet: then both stay. */
export function createEditorStates(drafts: Pick<Drafts, 'forget' | 'change'>): EditorStates {
  const places = new Map<DraftKey, Place>()
  let shown: { readonly key: DraftKey; readonly view: EditorView } | null = null
  return {
    take(key) {
      const place = places.get(key)
      places.delete(key)
      return place
    },
    keep(key, place) {
      if (shown?.key === key) shown = null
      places.delete(key)
      places.set(key, place)
      for (const oldest of [...places.keys()].slice(0, Math.max(0, places.size - mostKept)))
        if (drafts.forget(oldest)) places.delete(oldest)
    },
    show(key, view) {
      shown = { key, view }
    },
    insert(key, text) {
      if (shown?.key === key) {
        shown.view.dispatch(insertion(shown.view.state, text))
        return true
      }
      const place = places.get(key)
      if (place === undefined) return false
      const { state } = place.state.update(insertion(place.state, text))
      places.set(key, { ...place, state })
      drafts.change(key, { body: state.doc })
      return true
    },
    perform(command) {
      if (shown === null) return
      command(shown.view)
      shown.view.focus()
    },
    look(at) {
      if (shown !== null) at(shown.view)
    },
    goTo(at) {
      if (shown === null) return
      const { view } = shown
      const anchor = Math.min(at, view.state.doc.length)
      const effects = EditorView.scrollIntoView(anchor, { y: 'start', yMargin: 24 })
      view.dispatch({ selection: { anchor }, effects })
      view.focus()
    },
    forget: (key) => void places.delete(key),
    clear: () => places.clear(),
  }
}

function insertion(state: EditorState, text: string): TransactionSpec {
  const { from, to } = state.selection.main
  const line = state.doc.lineAt(from)
  const isPicture = attachmentsIn(text).length === 1 && text.startsWith('!')
  const before = isPicture && state.sliceDoc(line.from, from).trim() !== '' ? '\n' : ''
  const insert = `${before}${text}${isPicture ? '\n' : ''}`
  return {
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    userEvent: 'input.paste',
    scrollIntoView: true,
  }
}
