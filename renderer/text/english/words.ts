import { wordsOf } from '../words.ts'

export const { number, plural } = wordsOf('en')

/** What a title-less note is called. */
export const untitled = 'Untitled'

export const quoted = (title: string) => `“${title || untitled}”`

/** `1 file`, `1,200 files`. */
export const counted = (count: number, one: string) =>
  `${number(count)} ${plural(count, { one, other: `${one}s` })}`
