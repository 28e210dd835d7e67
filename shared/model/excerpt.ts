import { limits } from '../limits.ts'

/** How much of a text is looked at: enough for the line when it begins with long marks. */
const sourceOf = (length: number) => length * 4

/** The first words of a Markdown body without the marks that only shape it. At most `limits.excerptLength` long. */
export const excerptOf = (body: string): string => plainLine(body, limits.excerptLength)

/** As `excerptOf`, at most `length` UTF-16 units. */
export function plainLine(markdown: string, length: number): string {
  const words = markdown
    .slice(0, sourceOf(length))
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+](?: \[[ xX]\])?|\d+[.)])[ \t]+/gm, '')
    .replace(/^[ \t]*(?:```.*|~~~.*|[-*_]{3,})$/gm, '')
    .replace(
      /\[\[([^[\]|\n]*?)(?:\s*\^[0-9a-f]{8})?(?:\\?\|([^[\]\n]*))?\]\]/g,
      (_, title: string, shown?: string) => shown ?? title,
    )
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/[*_~`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return words
    .slice(0, length)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
}
