import * as z from 'zod/mini'

/**
 * Whether the list and the finds say what the folder holds. While it catches up, `reading` compares the files with what
 * is known and `indexing` takes texts in; `done` of `total` notes. Both are right so far and grow.
 */
export const indexState = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('ready') }),
  z.strictObject({ status: z.enum(['reading', 'indexing']), done: z.int(), total: z.int() }),
])
export type IndexState = z.infer<typeof indexState>
