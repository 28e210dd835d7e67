import { noteId, type Note, type NoteSummary } from '../../shared/model/note.ts'
import type { RevisionSummary } from '../../shared/model/revision.ts'
import type { DraftKey, DraftView } from '../../renderer/state/draft-record.ts'
import type { NotesState } from '../../renderer/state/notes.ts'
import { OrderedRows } from '../../renderer/state/ordered-rows.ts'
import type { Listed, Row } from '../../renderer/state/rows.ts'
import { limits } from '../../shared/limits.ts'
import { cleanLine } from '../../shared/text.ts'

/** A note as the list has it. */
export const summaryOf = ({ body, ...rest }: Note): NoteSummary => ({
  ...rest,
  excerpt: cleanLine(body).slice(0, limits.excerptLength),
})

/** An earlier form of a note as its history lists it. */
export const revisionOf = ({ revision, modifiedAt, title, place, body }: Note): RevisionSummary => ({
  revision,
  savedAt: modifiedAt,
  title,
  place,
  length: body.length,
})

/** The rows of a list of the notes there are. */
export const rowsOf = (
  state: NotesState,
  drafts: ReadonlyMap<DraftKey, DraftView>,
  listed: Listed,
): readonly Row[] => (state.status === 'ready' ? new OrderedRows(state.notes, listed).rows(drafts) : [])

/** So many notes that differ in id, title and minute. */
export const notesOf = (count: number): readonly NoteSummary[] =>
  Array.from({ length: count }, (_, n) => ({
    id: noteId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
    revision: 1,
    title: `Note ${n}`,
    excerpt: '',
    place: 'notes' as const,
    createdAt: new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString(),
    modifiedAt: new Date(Date.UTC(2026, 0, 2, 0, n)).toISOString(),
    pinned: false,
    tags: [],
    notebook: null,
    trashedAt: null,
  }))
