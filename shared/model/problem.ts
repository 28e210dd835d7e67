import * as z from 'zod/mini'
import { noteId } from './note.ts'

/**
 * What is wrong with a file of the vault.
 * `empty` 0 bytes · `damaged` not a token of this vault's keys, or not whole · `swapped` a good token of another
 * file · `newer` written by a later version · `unreadable` the disk would not give it · `unknown` not ours by its name.
 */
export const problemKind = z.enum(['empty', 'damaged', 'swapped', 'newer', 'unreadable', 'unknown'])
export type ProblemKind = z.infer<typeof problemKind>

/** A file that could not be used. It is kept as it is; `file` is its path inside the user's folder. */
export const fileProblem = z.readonly(
  z.strictObject({ kind: problemKind, file: z.string(), note: z.nullable(noteId) }),
)
export type FileProblem = z.infer<typeof fileProblem>
