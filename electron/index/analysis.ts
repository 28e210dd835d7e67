import type { Note } from '../../shared/model/note.ts'
import { type FoldMemo, WordScanner } from '../../shared/model/words.ts'
import { type FieldEnds } from './note-table.ts'

/** Words that are read before others get their turn: a few ms. */
const sliceWords = 10_000
/** Places left free between fields, so that no phrase reaches from one into the next. */
const fieldGap = 4

export interface Analysis {
  readonly places: Map<string, number[]>
  readonly ends: FieldEnds
}

/**
 * The places of every word of a note: the title's first, then each tag's, then the text's. A long text is read in
 * slices, with a `pause` between.
 */
export async function analyse(note: Note, memo: FoldMemo, pause: () => Promise<void>): Promise<Analysis> {
  const places = new Map<string, number[]>()
  const title = addWords(places, new WordScanner(note.title, memo), 0, Infinity).next
  let next = title === 0 ? 0 : title + fieldGap
  for (const tag of note.tags)
    next = addWords(places, new WordScanner(tag, memo), next, Infinity).next + fieldGap
  const ends = { title, tags: next }
  const text = new WordScanner(note.body, memo)
  while (!addWords(places, text, next, sliceWords).finished) await pause()
  return { places, ends }
}

/** Add at most `most` words; `next` is the place after the last. `first` is the place of the scanner's first word. */
function addWords(
  places: Map<string, number[]>,
  scanner: WordScanner,
  first: number,
  most: number,
): { next: number; finished: boolean } {
  for (let count = 0; count < most; count++) {
    if (!scanner.next()) return { next: first + scanner.at + 1, finished: true }
    const list = places.get(scanner.word)
    if (list === undefined) places.set(scanner.word, [first + scanner.at])
    else list.push(first + scanner.at)
  }
  return { next: first + scanner.at + 1, finished: false }
}
