import { type SearchTerm } from '../../shared/model/matches.ts'
import { type Columns } from './columns.ts'
import { type Found } from './found.ts'
import { type NearWord } from './near-words.ts'
import { findPhrase } from './phrase-match.ts'
import { PostingReader } from './postings.ts'
import { quality, strength } from './ranking.ts'
import { type Segment, prefixRange, wordRange } from './segment.ts'

/** Add to `found` the notes of `segment` that a term stands in, letter for letter. */
export function findTerm(segment: Segment, columns: Columns, term: SearchTerm, found: Found): void {
  if (term.words.length > 1) {
    findPhrase(segment, columns, term, found)
    return
  }
  const word = term.words[0] ?? ''
  const [from, to] = term.prefix ? prefixRange(segment.words, word) : wordRange(segment.words, word)
  for (let index = from; index < to; index++) {
    const isWhole = segment.words[index] === word
    findWord(segment, columns, index, isWhole ? quality.whole : quality.beginning, found)
  }
}

/** Add the notes that a similar word stands in; false when there is none. */
export const findNear = (
  segment: Segment,
  columns: Columns,
  { index, edits }: NearWord,
  found: Found,
): boolean => findWord(segment, columns, index, quality.edits[edits] ?? 0, found)

function findWord(segment: Segment, columns: Columns, index: number, factor: number, found: Found): boolean {
  const { titleEnd, tagsEnd } = columns.arrays
  const { allowed } = found
  const reader = new PostingReader(
    segment.postings,
    segment.starts[index] ?? 0,
    segment.starts[index + 1] ?? 0,
  )
  let any = false
  while (reader.next()) {
    const { slot } = reader
    if (allowed[slot] !== 1) continue
    any = true
    const titleWords = titleEnd[slot] ?? 0
    const textStart = tagsEnd[slot] ?? 0
    let [title, tags, text] = [0, 0, 0]
    for (let place = reader.nextPlace(); place >= 0; place = reader.nextPlace()) {
      if (place < titleWords) title++
      else if (place < textStart) tags++
      else {
        // Places rise: what is left is in the text too.
        text = reader.count - title - tags
        break
      }
    }
    found.add(slot, factor * strength(title, titleWords, tags > 0, text))
  }
  return any
}
