import type { EditorState, StateEffect } from '@codemirror/state'
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
  readonly forget: (key: DraftKey) => void
  readonly clear: () => void
}

/** Undo history is memory: the notes left longest ago lose theirs first. */
const mostKept = 30

/** A draft goes with its place, unless it is not saved yet: then both stay. */
export function createEditorStates(drafts: Pick<Drafts, 'forget'>): EditorStates {
  const places = new Map<DraftKey, Place>()
  return {
    take(key) {
      const place = places.get(key)
      places.delete(key)
      return place
    },
    keep(key, place) {
      places.delete(key)
      places.set(key, place)
      for (const oldest of [...places.keys()].slice(0, Math.max(0, places.size - mostKept)))
        if (drafts.forget(oldest)) places.delete(oldest)
    },
    forget: (key) => void places.delete(key),
    clear: () => places.clear(),
  }
}
