import * as z from 'zod/mini'
import { fileProblem } from './problem.ts'

/**
 * How a change of keys ended. `finished` false: it was cancelled, or a file could not be read just now; the vault opens
 * as before, holds its old keys too, and the change goes on when it is asked again.
 */
export const rotationReport = z.readonly(
  z.strictObject({
    finished: z.boolean(),
    /** Files that are under the new key. */
    current: z.int(),
    /** Files that no key opens, left as they are. */
    problems: z.array(fileProblem),
  }),
)
export type RotationReport = z.infer<typeof rotationReport>
