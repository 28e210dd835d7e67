import { excerptOf } from '../../shared/model/excerpt.ts'
import { type Note, type NoteSummary } from '../../shared/model/note.ts'

/** A note without its body, with the first words of it. */
export function summaryOf({ body, ...fields }: Note): NoteSummary {
  return { ...fields, excerpt: excerptOf(body) }
}
