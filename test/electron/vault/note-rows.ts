import { type Note, type NoteId, noteId } from '../../../shared/model/note.ts'

/** A note with this id, as the store would make it. */
export const noteWith = (id: NoteId, more: Partial<Note> = {}): Note => ({
  id,
  revision: 1,
  title: 'Title',
  body: 'Body',
  place: 'notes',
  pinned: false,
  notebook: null,
  tags: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  modifiedAt: '2026-01-01T00:00:00.000Z',
  trashedAt: null,
  ...more,
})

/** The `n`th of a row of ids. */
export const idOf = (n: number): NoteId =>
  noteId.parse(`${n.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`)
