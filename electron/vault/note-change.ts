import { type NoteId, type NoteSummary } from '../../shared/model/note.ts'

/** What became of a note, told once it is on disk. */
export type NoteChange =
  { readonly kind: 'saved'; readonly note: NoteSummary } | { readonly kind: 'purged'; readonly id: NoteId }

/**
 * A difference between what was known and what a file holds, which something else made. `lost`: its file cannot be used
 * any more, and is named among the problems.
 */
export type FoundChange = NoteChange | { readonly kind: 'lost'; readonly id: NoteId }

/** The note that a change is about. */
export const changedId = (change: FoundChange): NoteId =>
  change.kind === 'saved' ? change.note.id : change.id

/** What became of a save: the note's newest revision, or a note of its own since the note had moved on. */
export type SaveOutcome =
  | { readonly status: 'saved'; readonly note: NoteSummary }
  | { readonly status: 'kept-as-copy'; readonly copy: NoteSummary }
