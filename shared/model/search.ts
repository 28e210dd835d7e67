import * as z from 'zod/mini'
import { type noteId, noteSummary, notebookId, place } from './note.ts'
import { limits } from '../limits.ts'

/** Bounds of one answer: what a window can show. */
export const pageLimits = {
  /** Notes in one page of a list. */
  list: 500,
  hits: limits.hitsPerPage,
} as const

export const noteSort = z.enum([
  'modified-newest',
  'modified-oldest',
  'created-newest',
  'created-oldest',
  'title-ascending',
  'title-descending',
])
export type NoteSort = z.infer<typeof noteSort>

const offset = z.int().check(z.minimum(0))
const pageOf = (most: number) => z.int().check(z.minimum(1), z.maximum(most))

/** One page of the notes of a place. Pinned notes come first in every order. */
export const listRequest = z.readonly(
  z.strictObject({
    place,
    /** In this notebook or one below it; null: in none. */
    notebook: z.optional(z.nullable(notebookId)),
    /** Exactly this tag, as it is written. */
    tag: z.optional(z.string().check(z.maxLength(limits.tagLength))),
    pinned: z.optional(z.boolean()),
    sort: noteSort,
    offset,
    limit: pageOf(pageLimits.list),
  }),
)
export type ListRequest = z.infer<typeof listRequest>

export const noteList = z.readonly(z.strictObject({ total: z.int(), notes: z.array(noteSummary) }))
export type NoteList = z.infer<typeof noteList>

/** How many notes there are. Tags and notebooks count what is in the place `notes`; a notebook counts its own only. */
export const noteCounts = z.readonly(
  z.strictObject({
    places: z.strictObject({ notes: z.int(), archive: z.int(), trash: z.int() }),
    /** Most used first. */
    tags: z.array(z.strictObject({ tag: z.string(), count: z.int() })),
    notebooks: z.array(z.strictObject({ notebook: z.nullable(notebookId), count: z.int() })),
  }),
)
export type NoteCounts = z.infer<typeof noteCounts>

const clockFields = {
  /** The instant of asking, in ms since 1970. */
  now: z.number(),
  /** The person's time zone then, in minutes east of UTC: days begin there. */
  offsetMinutes: z.int().check(z.minimum(-1_440), z.maximum(1_440)),
}

/** When somebody asks, and where. */
export const askingClock = z.readonly(z.strictObject(clockFields))
export type AskingClock = z.infer<typeof askingClock>

export const searchRequest = z.readonly(
  z.strictObject({
    text: z.string(),
    ...clockFields,
    offset,
    limit: pageOf(pageLimits.hits),
  }),
)
export type SearchRequest = z.infer<typeof searchRequest>

/** See `SearchTerm` in matches.ts. */
const searchTerm = z.readonly(
  z.strictObject({
    words: z.readonly(z.array(z.string()).check(z.minLength(1))),
    at: z.readonly(z.array(z.int())),
    prefix: z.boolean(),
  }),
)
const textRange = z.readonly(z.strictObject({ start: z.int(), end: z.int() }))

export const searchHit = z.readonly(
  z.strictObject({
    note: noteSummary,
    titleRanges: z.array(textRange),
    /** The text around the best hit on one line, or the note's first words when the hit is not in its text. */
    snippet: z.string(),
    snippetRanges: z.array(textRange),
  }),
)
export type SearchHit = z.infer<typeof searchHit>

export const searchResult = z.readonly(
  z.strictObject({
    total: z.int(),
    /** Best first. */
    hits: z.array(searchHit),
    /** What to mark in the open note, with `findMatches`. */
    terms: z.array(searchTerm),
    /** A word that was found nowhere, or hardly, was also taken for similar ones. */
    forgiven: z.boolean(),
  }),
)
export type SearchResult = z.infer<typeof searchResult>

/** The id and revision of every note in the index. */
export type IndexedRevisions = ReadonlyMap<z.infer<typeof noteId>, number>
