import { type Backlink } from '../../shared/model/backlinks.ts'
import { type SearchTerm } from '../../shared/model/matches.ts'
import type { Note, NoteId, NoteSummary } from '../../shared/model/note.ts'
import type { Notebook } from '../../shared/model/notebook.ts'
import type {
  AskingClock,
  ListRequest,
  NoteCounts,
  NoteList,
  SearchHit,
  SearchRequest,
} from '../../shared/model/search.ts'
import { type ImageFault } from './image-file.ts'

/** A page of what a search found, before the snippets. */
export interface FoundNotes {
  readonly total: number
  readonly notes: readonly NoteSummary[]
  readonly terms: readonly SearchTerm[]
  readonly forgiven: boolean
}

/** Some of the notes. */
export interface SummaryRun {
  readonly notes: readonly NoteSummary[]
  readonly next: number | null
}

/** `image` came to nothing: why, or `none` was given. */
export type Opened =
  { readonly from: 'image' } | { readonly from: 'nothing'; readonly fault: ImageFault | 'none' }

/** What the worker can be asked: each question's input and answer. Everything is plain data that threads can pass. */
export interface Questions {
  open: [{ readonly image: Uint8Array | null; readonly newestSearch: Int32Array }, Opened]
  put: [readonly Note[], void]
  remove: [readonly NoteId[], void]
  notebooks: [readonly Notebook[], void]
  revisions: [null, { readonly ids: readonly string[]; readonly revisions: Uint32Array }]
  list: [ListRequest, NoteList]
  /** Notes from a place on, whatever the order; `next` is where to go on, null at the end. */
  summaries: [{ readonly from: number; readonly limit: number }, SummaryRun]
  counts: [null, NoteCounts]
  /** `number` is the search's own; null when `newestSearch` has moved on meanwhile. */
  search: [{ readonly number: number; readonly request: SearchRequest }, FoundNotes | null]
  /** The bodies are those of the notes, null where one could not be had. */
  hits: [
    {
      readonly notes: readonly NoteSummary[]
      readonly bodies: readonly (string | null)[]
      readonly terms: readonly SearchTerm[]
    },
    SearchHit[],
  ]
  /** The notes outside the trash whose links name one of `keys`, last changed first. */
  linking: [
    { readonly keys: readonly string[]; readonly offset: number; readonly limit: number },
    { readonly total: number; readonly notes: readonly NoteSummary[] },
  ]
  /** The lines of these notes that hold such links. */
  linkLines: [
    {
      readonly notes: readonly NoteSummary[]
      readonly bodies: readonly (string | null)[]
      readonly keys: readonly string[]
    },
    Backlink[],
  ]
  /** How many notes each of the texts finds, as queries. */
  totals: [{ readonly texts: readonly string[]; readonly clock: AskingClock }, number[]]
  image: [null, Uint8Array]
}
