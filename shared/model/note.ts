import * as z from 'zod/mini'
import { limits } from '../limits.ts'
import { filledLine, instant, line, text } from './fields.ts'

export const noteId = z.uuid().brand<'NoteId'>()
export type NoteId = z.infer<typeof noteId>

export const notebookId = z.uuid().brand<'NotebookId'>()
export type NotebookId = z.infer<typeof notebookId>

/** Where a note lives. Trash and archive are places, not copies. */
export const place = z.enum(['notes', 'archive', 'trash'])
export type Place = z.infer<typeof place>

/** What a person writes. */
export const noteDraft = z.strictObject({
  title: line(limits.titleLength),
  body: text(limits.bodyBytes),
})
export type NoteDraft = z.infer<typeof noteDraft>

/** What a person does with a note besides writing: each part is changed only when it is given. */
export const noteArrangement = z.strictObject({
  pinned: z.optional(z.boolean()),
  archived: z.optional(z.boolean()),
  notebook: z.optional(z.nullable(notebookId)),
  tags: z.optional(z.array(filledLine(limits.tagLength)).check(z.maxLength(limits.tagsPerNote))),
})
export type NoteArrangement = z.infer<typeof noteArrangement>

/** Where many notes go at once; `nowhere` removes for good those that are in the trash. */
export const destination = z.enum(['trash', 'notes', 'nowhere'])
export type Destination = z.infer<typeof destination>

/** A note's revisions count from 1; each save, move or restore adds one. */
export const revisionNumber = z.int().check(z.minimum(1))

const noteFields = {
  id: noteId,
  revision: revisionNumber,
  title: z.string().check(z.maxLength(limits.titleLength)),
  place,
  pinned: z.boolean(),
  notebook: z.nullable(notebookId),
  tags: z.array(z.string().check(z.maxLength(limits.tagLength))).check(z.maxLength(limits.tagsPerNote)),
  createdAt: instant,
  /** The last change of title or body: what lists sort by. */
  modifiedAt: instant,
  /** Set exactly while `place` is `trash`. */
  trashedAt: z.nullable(instant),
}

export const note = z.readonly(z.strictObject({ ...noteFields, body: z.string() }))
export type Note = z.infer<typeof note>

/** A note without its body, with the first words of it. */
export const noteSummary = z.readonly(
  z.strictObject({ ...noteFields, excerpt: z.string().check(z.maxLength(limits.excerptLength)) }),
)
export type NoteSummary = z.infer<typeof noteSummary>
