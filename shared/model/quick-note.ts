import { limits } from '../limits.ts'
import { cleanLine } from '../text.ts'
import type { NoteDraft } from './note.ts'

/** A first line longer than this (in UTF-16 code units) is a sentence, not a title. */
const longestTitle = 80

/** The note that a text typed in one piece is: its first line is the title, if it is short enough to be one. */
export function noteOfText(text: string): NoteDraft {
  const [first = '', ...rest] = text.trim().split('\n')
  const title = cleanLine(first.replace(/^#{1,6}\s+/, ''))
  const isTitle = title !== '' && title.length <= Math.min(longestTitle, limits.titleLength)
  return isTitle ? { title, body: rest.join('\n').trim() } : { title: '', body: text.trim() }
}
