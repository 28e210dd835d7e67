import type { NoteId, NotebookId } from '../../shared/model/note.ts'
import { createStore } from './store.ts'

/** What is being dragged inside the window. Nothing of it leaves the window: the system is told that it is nothing. */
export type Dragged =
  | { readonly kind: 'notes'; readonly ids: readonly NoteId[] }
  | { readonly kind: 'notebook'; readonly id: NotebookId }

export const dragged = createStore<Dragged | null>(null)
