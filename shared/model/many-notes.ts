import * as z from 'zod/mini'
import { errorCodes } from '../errors.ts'
import { limits } from '../limits.ts'
import { noteId } from './note.ts'

/** Notes that one call is about. */
export const manyIds = z.array(noteId).check(z.minLength(1), z.maxLength(limits.notesPerCall))

/** What became of a change of many notes: each that could not be changed, and why. The others are told as events. */
export const manyOutcome = z.strictObject({
  failed: z.array(z.strictObject({ id: noteId, code: z.enum(errorCodes) })),
})
