import { limits } from '../../shared/limits.ts'
import { type Note, type NoteSummary } from '../../shared/model/note.ts'

/** A note without its body, with the first words of it. */
export function summaryOf({ body, ...fields }: Note): NoteSummary {
  return { ...fields, excerpt: excerptOf(body) }
}

/** How much of a body is looked at: enough for the excerpt when the note begins with long marks. */
const excerptSource = limits.excerptLength * 4

/** The first words of a Markdown body without the marks that only shape it. At most `limits.excerptLength` long. */
export function excerptOf(body: string): string {
  const words = body
    .slice(0, excerptSource)
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+](?: \[[ xX]\])?|\d+[.)])[ \t]+/gm, '')
    .replace(/^[ \t]*(?:```.*|~~~.*|[-*_]{3,})$/gm, '')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/[*_~`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return words
    .slice(0, limits.excerptLength)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
}
