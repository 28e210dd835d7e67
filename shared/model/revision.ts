import * as z from 'zod/mini'
import { limits } from '../limits.ts'
import { instant } from './fields.ts'
import { place, revisionNumber } from './note.ts'

/** One earlier state of a note, or its present one, in the note's history. */
export const revisionSummary = z.readonly(
  z.strictObject({
    revision: revisionNumber,
    /** When this revision was written. */
    savedAt: instant,
    title: z.string().check(z.maxLength(limits.titleLength)),
    place,
    /** Of the body, in characters. */
    length: z.int(),
  }),
)
export type RevisionSummary = z.infer<typeof revisionSummary>
