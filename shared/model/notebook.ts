import * as z from 'zod/mini'
import { limits } from '../limits.ts'
import { filledLine } from './fields.ts'
import { notebookId } from './note.ts'

export const notebookName = filledLine(limits.nameLength)

/** Notebooks nest: `parent` is null at the top. */
export const notebook = z.readonly(
  z.strictObject({
    id: notebookId,
    name: z.string().check(z.minLength(1), z.maxLength(limits.nameLength)),
    parent: z.nullable(notebookId),
  }),
)
export type Notebook = z.infer<typeof notebook>
