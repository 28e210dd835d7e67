import { type NoteContent } from '../../shared/model/query.ts'

/** What a Markdown body holds, as `has:` asks for it. Fenced code is not told from text: a cheap look, not a parser. */
const signs: Readonly<Record<NoteContent, RegExp>> = {
  checkbox: /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\]/m,
  todo: /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[ \]/m,
  link: /\[\[[^[\]\n]|\bhttps?:\/\/[^\s/]|(?<!!)\[[^\]\n]{0,1000}\]\([^)\s]/,
  code: /^[ \t]*(?:```|~~~)|`[^`\n]+`/m,
  image: /!\[[^\]\n]{0,1000}\]\([^)\s]/,
  table: /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\|/m,
}

const bits: Readonly<Record<NoteContent, number>> = {
  checkbox: 1,
  todo: 2,
  link: 4,
  code: 8,
  image: 16,
  table: 32,
}

export const bitOf = (content: NoteContent): number => bits[content]

/** The bits of all that `body` holds. */
export function traitsOf(body: string): number {
  let traits = 0
  for (const [content, sign] of Object.entries(signs) as [NoteContent, RegExp][])
    if (sign.test(body)) traits |= bits[content]
  return traits
}
