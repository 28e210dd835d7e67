import * as z from 'zod/mini'
import { noteId, revisionNumber } from './note.ts'

/**
 * What is wrong with a file of the vault.
 * `empty` 0 bytes · `cut` not a whole token · `damaged` a token in shape, but altered, or of another vault's keys ·
 * `swapped` a good token, but another file's · `newer` written by a later version · `unreadable` the disk would not give
 * it · `unlisted` came without this program, and opens · `missing` went without it · `unknown` not ours by its name.
 */
export const problemKind = z.enum([
  'empty',
  'cut',
  'damaged',
  'swapped',
  'newer',
  'unreadable',
  'unlisted',
  'missing',
  'unknown',
])
export type ProblemKind = z.infer<typeof problemKind>

/** A file that is not as it should be. It is kept as it is; `file` is its path inside the user's folder. */
export const fileProblem = z.readonly(
  z.strictObject({ kind: problemKind, file: z.string(), note: z.nullable(noteId) }),
)
export type FileProblem = z.infer<typeof fileProblem>

/** What a check of the whole vault found. `offer` is the newest revision that opens of a note whose file does not. */
export const verifyReport = z.readonly(
  z.strictObject({
    finished: z.boolean(),
    checked: z.int(),
    problems: z.array(
      z.readonly(
        z.strictObject({
          kind: problemKind,
          file: z.string(),
          note: z.nullable(noteId),
          offer: z.nullable(revisionNumber),
        }),
      ),
    ),
  }),
)
export type VerifyReport = z.infer<typeof verifyReport>
