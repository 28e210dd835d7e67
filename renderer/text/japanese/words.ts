import { wordsOf } from '../words.ts'

export const { number } = wordsOf('ja')

/** What a title-less note is called. */
export const untitled = '無題'

export const quoted = (title: string) => `「${title || untitled}」`

/** `ノート3件`: no plural in Japanese, but a counter behind the number. */
export const notes = (count: number) => `ノート${number(count)}件`
export const files = (count: number) => `ファイル${number(count)}個`
