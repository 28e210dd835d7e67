import * as z from 'zod/mini'
import { limits } from '../limits.ts'
import { filledLine } from './fields.ts'
import { queryLimits } from './query.ts'

export const savedSearchId = z.uuid().brand<'SavedSearchId'>()
export type SavedSearchId = z.infer<typeof savedSearchId>

export const savedSearchName = filledLine(limits.nameLength)
export const savedSearchQuery = filledLine(queryLimits.length)

/** A query under a name, in the order that the person put them. */
export const savedSearch = z.readonly(
  z.strictObject({
    id: savedSearchId,
    name: z.string().check(z.minLength(1), z.maxLength(limits.nameLength)),
    /** As it was typed: see query.ts. */
    query: z.string().check(z.minLength(1), z.maxLength(queryLimits.length)),
  }),
)
export type SavedSearch = z.infer<typeof savedSearch>

/** How many notes a saved search finds now. */
export const savedSearchCount = z.readonly(z.strictObject({ id: savedSearchId, count: z.int() }))
export type SavedSearchCount = z.infer<typeof savedSearchCount>
