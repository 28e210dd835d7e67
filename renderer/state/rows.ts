import type { NoteId, NoteSummary, Place } from '../../shared/model/note.ts'
import type { TextRange } from '../../shared/model/matches.ts'
import type { NoteSort, SearchHit } from '../../shared/model/search.ts'
import type { DraftKey, DraftView } from './draft-record.ts'

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

export const noteRow = (note: NoteSummary, draft?: DraftView): Row => ({
  key: note.id,
  target: { kind: 'note', id: note.id },
  title: draft?.title ?? note.title,
  excerpt: note.excerpt,
  modifiedAt: note.modifiedAt,
  pinned: note.pinned,
  unsaved: draft !== undefined && isUnsaved(draft),
})

export const draftRow = (draft: DraftView): Row => ({
  key: draft.key,
  target: { kind: 'draft', key: draft.key },
  title: draft.title,
  excerpt: '',
  modifiedAt: null,
  pinned: false,
  unsaved: isUnsaved(draft),
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

/** What a change of the drafts does to the rows of a list: to titles only, which may follow a little later, or to more. */
export function changedIn(
  before: ReadonlyMap<DraftKey, DraftView>,
  after: ReadonlyMap<DraftKey, DraftView>,
): 'nothing' | 'titles' | 'rows' {
  if (before.size !== after.size) return 'rows'
  let changed: 'nothing' | 'titles' = 'nothing'
  for (const [key, draft] of after) {
    const known = before.get(key)
    if (known === draft) continue
    if (known?.id !== draft.id || isUnsaved(known) !== isUnsaved(draft)) return 'rows'
    // Only a text that has no note yet is listed by whether it was typed into.
    if (draft.id === null && known.touched !== draft.touched) return 'rows'
    if (known.title !== draft.title) changed = 'titles'
  }
  return changed
}

const isUnsaved = ({ saving }: DraftView) => saving.status === 'failed'
