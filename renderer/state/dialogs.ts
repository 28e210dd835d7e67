import type { NoteId } from '../../shared/model/note.ts'
import { createStore, type Store } from './store.ts'

/** What stands over the window. One at a time. */
export type OpenDialog =
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'switcher' }
  | { readonly kind: 'palette' }
  /** Choose a template, for a new note or for the open one. */
  | { readonly kind: 'template'; readonly purpose: 'begin' | 'insert' }
  /** Choose a notebook for these notes. */
  | { readonly kind: 'move'; readonly ids: readonly NoteId[] }
  /** Choose a tag to add to these notes. */
  | { readonly kind: 'tag'; readonly ids: readonly NoteId[] }
  /** Ask before these notes are removed for good. */
  | { readonly kind: 'purge'; readonly ids: readonly NoteId[] }
  /** A new name for a tag, everywhere. */
  | { readonly kind: 'rename-tag'; readonly tag: string }
  /** Ask before all that is in the trash is removed for good. */
  | { readonly kind: 'empty-trash' }

export interface Dialogs {
  readonly state: Store<OpenDialog | null>
  readonly open: (dialog: OpenDialog) => void
  readonly close: () => void
  readonly clear: () => void
}

export function createDialogs(): Dialogs {
  const state = createStore<OpenDialog | null>(null)
  const close = () => state.set(null)
  return { state, open: state.set, close, clear: close }
}
