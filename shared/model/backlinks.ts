import * as z from 'zod/mini'
import { limits } from '../limits.ts'
import { noteId, noteSummary } from './note.ts'

/** One page of the notes whose links lead to a note. */
export const backlinksRequest = z.readonly(
  z.strictObject({
    id: noteId,
    offset: z.int().check(z.minimum(0)),
    limit: z.int().check(z.minimum(1), z.maximum(limits.hitsPerPage)),
  }),
)

/** A note that links, and the first lines that do, with where the link stands in each. */
export const backlink = z.readonly(
  z.strictObject({
    note: noteSummary,
    lines: z.array(
      z.strictObject({ text: z.string(), ranges: z.array(z.strictObject({ start: z.int(), end: z.int() })) }),
    ),
  }),
)
export type Backlink = z.infer<typeof backlink>

export const backlinkPage = z.readonly(z.strictObject({ total: z.int(), links: z.array(backlink) }))
export type BacklinkPage = z.infer<typeof backlinkPage>
