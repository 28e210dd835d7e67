import type { NoteId, NoteSummary } from '../../shared/model/note.ts'
import type { TextRange } from '../../shared/model/matches.ts'
import type { SearchHit } from '../../shared/model/search.ts'
import type { DraftKey, DraftView } from './draft-record.ts'
import type { NotesState } from './notes.ts'

/** A line of the note list: a note, or a text that has no note yet. */
export interface Row {
  /** Stable for as long as the row is shown. */
  readonly key: string
  readonly target:
    { readonly kind: 'note'; readonly id: NoteId } | { readonly kind: 'draft'; readonly key: DraftKey }
  /** As typed, before it is saved; may be empty. */
  readonly title: string
  readonly excerpt: string
  /** ISO 8601, null for a text that has no note yet. */
  readonly modifiedAt: string | null
  readonly unsaved: boolean
  /** Where found words stand in title and excerpt. */
  readonly marks?: { readonly title: readonly TextRange[]; readonly excerpt: readonly TextRange[] }
}

/**
 * The notes of one place, newest change first. Texts that could not become a note yet stand at the top of the notes:
 * they are nowhere else.
 */
export function rowsOf(
  state: NotesState,
  drafts: ReadonlyMap<DraftKey, DraftView>,
  place: 'notes' | 'trash',
): readonly Row[] {
  if (state.status !== 'ready') return []
  const views = [...drafts.values()]
  const byId = new Map(views.map((view) => [view.id, view]))
  const rows = [...state.notes.values()]
    .filter((note) => note.place === place)
    .sort(newestFirst)
    .map((note) => noteRow(note, byId.get(note.id)))
  if (place === 'trash') return rows
  return [...views.filter((view) => view.id === null && view.touched).map(draftRow), ...rows]
}

const newestFirst = (a: NoteSummary, b: NoteSummary) =>
  compare(b.modifiedAt, a.modifiedAt) || compare(b.createdAt, a.createdAt) || compare(a.id, b.id)

// Instants are all UTC with the same digits, so their text order is their order in time.
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const noteRow = (note: NoteSummary, draft: DraftView | undefined): Row => ({
  key: note.id,
  target: { kind: 'note', id: note.id },
  title: draft?.title ?? note.title,
  excerpt: note.excerpt,
  modifiedAt: note.modifiedAt,
  unsaved: draft?.saving.status === 'failed',
})

const draftRow = (draft: DraftView): Row => ({
  key: draft.key,
  target: { kind: 'draft', key: draft.key },
  title: draft.title,
  excerpt: '',
  modifiedAt: null,
  unsaved: draft.saving.status === 'failed',
})

/** What was found, best first. */
export const hitRows = (
  hits: readonly SearchHit[],
  drafts: ReadonlyMap<DraftKey, DraftView>,
): readonly Row[] => {
  const byId = new Map([...drafts.values()].map((view) => [view.id, view]))
  return hits.map(({ note, titleRanges, snippet, snippetRanges }) => {
    const row = noteRow(note, byId.get(note.id))
    // The ranges are those of the title as it was indexed.
    const title = row.title === note.title ? titleRanges : []
    return { ...row, excerpt: snippet, marks: { title, excerpt: snippetRanges } }
  })
}

/** How many notes are in each place. */
export function countsOf(state: NotesState): { readonly notes: number; readonly trash: number } {
  const counts = { notes: 0, trash: 0 }
  if (state.status !== 'ready') return counts
  for (const { place } of state.notes.values()) if (place !== 'archive') counts[place] += 1
  return counts
}
