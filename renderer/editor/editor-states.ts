import type { EditorState, StateCommand, StateEffect, TransactionSpec } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { attachmentsIn } from '../../shared/model/attachment.ts'
import type { DraftKey } from '../state/draft-record.ts'
import type { Drafts } from '../state/drafts.ts'

/** Where a person left a note: text, cursor, undo history and scroll position. */
export interface Place {
  readonly state: EditorState
  readonly scroll: StateEffect<unknown>
}

/** The text on screen. Its code is loaded when the window is drawn (screens/writing-later.tsx): nothing here may need it. */
export interface TextOnScreen {
  readonly view: EditorView
  /** Put the cursor there, bring it into view, and the keyboard to it. */
  readonly goTo: (at: number) => void
  readonly goToNextMistake: () => void
}

/** The places of notes that are not on screen, so that undo survives switching notes. */
export interface EditorStates {
  /** The place is handed over: the one on screen is never in here, and so never dropped. */
  readonly take: (key: DraftKey) => Place | undefined
  readonly keep: (key: DraftKey, place: Place) => void
  /** The draft is on screen, as `text`, until its place is kept. */
  readonly show: (key: DraftKey, text: TextOnScreen) => void
  /** Put a text where the cursor is, a picture on a line of its own. False for a draft that has no place any more. */
  readonly insert: (key: DraftKey, text: string) => boolean
  /** Do something with the text on screen, and leave the keyboard in it. */
  readonly perform: (command: StateCommand) => void
  /** Go to the first wrong word behind the cursor; nothing when no text is on screen. */
  readonly goToNextMistake: () => void
  /** Put the cursor there and bring it into view: in the text on screen, or in the one that is drawn next. */
  readonly goTo: (at: number) => void
  readonly forget: (key: DraftKey) => void
  readonly clear: () => void
}

/** Undo history is memory: the notes left longest ago lose theirs first. */
const mostKept = 30

/** A draft goes with its place, unless it is not saved yet: then both stay. */
export function createEditorStates(drafts: Pick<Drafts, 'forget' | 'change'>): EditorStates {
  const places = new Map<DraftKey, Place>()
  let shown: (TextOnScreen & { readonly key: DraftKey }) | null = null
  let wantedPlace: number | null = null
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
    show(key, text) {
      shown = { key, ...text }
      if (wantedPlace !== null) text.goTo(wantedPlace)
      wantedPlace = null
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
    goToNextMistake: () => shown?.goToNextMistake(),
    goTo(at) {
      if (shown === null) wantedPlace = at
      else shown.goTo(at)
    },
    forget: (key) => void places.delete(key),
    clear() {
      places.clear()
      wantedPlace = null
    },
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
