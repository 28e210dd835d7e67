import type { NoteId, NoteSummary, Place } from '../../shared/model/note.ts'
import type { TextRange } from '../../shared/model/matches.ts'
import type { NoteSort, SearchHit } from '../../shared/model/search.ts'
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
  readonly pinned: boolean
  readonly unsaved: boolean
  /** Where found words stand in title and excerpt. */
  readonly marks?: { readonly title: readonly TextRange[]; readonly excerpt: readonly TextRange[] }
}

/** What a list shows: one place, and of the notes in it those that belong to a scope. */
export interface Listed {
  readonly place: Place
  /** Whether a note of that place is shown. */
  readonly includes: (note: NoteSummary) => boolean
  readonly sort: NoteSort
}

/**
 * The notes of a list in its order, pinned ones first outside of the trash. Texts that could not become a note yet stand
 * at the top of the notes: they are nowhere else.
 */
export function rowsOf(
  state: NotesState,
  drafts: ReadonlyMap<DraftKey, DraftView>,
  { place, includes, sort }: Listed,
): readonly Row[] {
  if (state.status !== 'ready') return []
  const views = [...drafts.values()]
  const byId = new Map(views.map((view) => [view.id, view]))
  const rows = [...state.notes.values()]
    .filter((note) => note.place === place && includes(note))
    .sort(place === 'trash' ? orders[sort] : pinnedFirst(orders[sort]))
    .map((note) => noteRow(note, byId.get(note.id)))
  if (place !== 'notes') return rows
  return [...views.filter((view) => view.id === null && view.touched).map(draftRow), ...rows]
}

type Order = (a: NoteSummary, b: NoteSummary) => number

// Instants are all UTC with the same digits, so their text order is their order in time.
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

const oldestChange: Order = (a, b) =>
  compare(a.modifiedAt, b.modifiedAt) || compare(a.createdAt, b.createdAt) || compare(b.id, a.id)
const oldest: Order = (a, b) => compare(a.createdAt, b.createdAt) || oldestChange(a, b)
// A note without a title stands behind those that have one.
const byTitle: Order = (a, b) =>
  Number(a.title === '') - Number(b.title === '') || collator.compare(a.title, b.title)
const backwards =
  (order: Order): Order =>
  (a, b) =>
    order(b, a)

const orders: Readonly<Record<NoteSort, Order>> = {
  'modified-newest': backwards(oldestChange),
  'modified-oldest': oldestChange,
  'created-newest': backwards(oldest),
  'created-oldest': oldest,
  'title-ascending': (a, b) => byTitle(a, b) || oldestChange(b, a),
  'title-descending': (a, b) =>
    Number(a.title === '') - Number(b.title === '') || byTitle(b, a) || oldestChange(b, a),
}

const pinnedFirst =
  (order: Order): Order =>
  (a, b) =>
    Number(b.pinned) - Number(a.pinned) || order(a, b)

const noteRow = (note: NoteSummary, draft: DraftView | undefined): Row => ({
  key: note.id,
  target: { kind: 'note', id: note.id },
  title: draft?.title ?? note.title,
  excerpt: note.excerpt,
  modifiedAt: note.modifiedAt,
  pinned: note.pinned,
  unsaved: draft?.saving.status === 'failed',
})

const draftRow = (draft: DraftView): Row => ({
  key: draft.key,
  target: { kind: 'draft', key: draft.key },
  title: draft.title,
  excerpt: '',
  modifiedAt: null,
  pinned: false,
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

/** How many notes are in each place, and how many of the listed ones are pinned. */
export function countsOf(state: NotesState): Readonly<Record<Place | 'pinned', number>> {
  const counts = { notes: 0, archive: 0, trash: 0, pinned: 0 }
  if (state.status !== 'ready') return counts
  for (const { place, pinned } of state.notes.values()) {
    counts[place] += 1
    if (pinned && place === 'notes') counts.pinned += 1
  }
  return counts
}
