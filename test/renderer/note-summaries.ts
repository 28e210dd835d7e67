import type { Note, NoteSummary } from '../../shared/model/note.ts'
import type { RevisionSummary } from '../../shared/model/revision.ts'
import { limits } from '../../shared/limits.ts'
import { cleanLine } from '../../shared/text.ts'

/** A note as the list has it. */
export const summaryOf = ({ body, ...rest }: Note): NoteSummary => ({
  ...rest,
  excerpt: cleanLine(body).slice(0, limits.excerptLength),
})

/** An earlier form of a note as its history lists it. */
export const revisionOf = ({ revision, modifiedAt, title, place, body }: Note): RevisionSummary => ({
  revision,
  savedAt: modifiedAt,
  title,
  place,
  length: body.length,
})
