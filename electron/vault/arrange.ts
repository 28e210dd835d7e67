import { type Note, type NoteArrangement, type NoteDraft, type NoteId } from '../../shared/model/note.ts'

/** What an arrangement changes of `note`: nothing when it says what is so already. A note in the trash stays there. */
export function arranged(note: Note, { pinned, archived, notebook, tags }: NoteArrangement): Partial<Note> {
  const change: { -readonly [K in keyof Note]?: Note[K] } = {}
  if (pinned !== undefined && pinned !== note.pinned) change.pinned = pinned
  if (notebook !== undefined && notebook !== note.notebook) change.notebook = notebook
  const place = archived === undefined ? note.place : archived ? 'archive' : 'notes'
  if (note.place !== 'trash' && place !== note.place) change.place = place
  const wanted = tags === undefined ? note.tags : distinct(tags)
  if (wanted.join('\n') !== note.tags.join('\n')) change.tags = wanted
  return change
}

/** The first revision of a new note, put where `arrangement` says. */
export function freshNote(id: NoteId, draft: NoteDraft, arrangement: NoteArrangement): Note {
  const at = new Date().toISOString()
  const note: Note = {
    id,
    revision: 1,
    ...draft,
    place: 'notes',
    pinned: false,
    notebook: null,
    tags: [],
    createdAt: at,
    modifiedAt: at,
    trashedAt: null,
  }
  return { ...note, ...arranged(note, arrangement) }
}

/** Each tag once, whatever its case, as it was first written. */
function distinct(tags: readonly string[]): string[] {
  const seen = new Map(tags.toReversed().map((tag) => [tag.toLowerCase(), tag]))
  return tags.filter((tag) => seen.get(tag.toLowerCase()) === tag && seen.delete(tag.toLowerCase()))
}
