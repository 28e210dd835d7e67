import { type SearchTerm } from '../../shared/model/matches.ts'
import { type Columns } from './columns.ts'
import { type Found } from './found.ts'
import { PostingReader } from './postings.ts'
import { strength } from './ranking.ts'
import { type Segment, prefixRange, wordRange } from './segment.ts'

/**
 * Where a phrase may begin: for each note, the places at which all words looked at so far stand as they should. Flat
 * arrays, since a phrase of common words begins in most notes.
 */
class Beginnings {
  slots: number[] = []
  /** `places[ends[i - 1]]` up to `places[ends[i]]` are the places in `slots[i]`, rising. */
  ends: number[] = []
  places: number[] = []

  /** The number of the first of the slots, which rise, from number `from` on that is not before `slot`. */
  find(slot: number, from: number): number {
    let low = from
    let step = 1
    while (low + step < this.slots.length && (this.slots[low + step] ?? 0) <= slot) step *= 2
    let high = Math.min(low + step, this.slots.length)
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.slots[middle] ?? 0) < slot) low = middle + 1
      else high = middle
    }
    return low
  }

  startOf(index: number): number {
    return index === 0 ? 0 : (this.ends[index - 1] ?? 0)
  }

  close(slot: number): void {
    if (this.places.length === (this.ends.at(-1) ?? 0)) return
    this.slots.push(slot)
    this.ends.push(this.places.length)
  }
}

/** Add to `found` the notes of `segment` in which the words of a term follow each other. */
export function findPhrase(segment: Segment, columns: Columns, term: SearchTerm, found: Found): void {
  const last = term.words.length - 1
  const whole = term.prefix ? last : term.words.length
  const exact = term.words.slice(0, whole).map((word, i) => ({
    index: wordRange(segment.words, word),
    offset: term.at[i] ?? 0,
  }))
  if (exact.some(({ index: [from, to] }) => from === to)) return
  const bytesOf = (index: number) => (segment.starts[index + 1] ?? 0) - (segment.starts[index] ?? 0)
  // The rarest first: it leaves the fewest beginnings to look for.
  exact.sort((a, b) => bytesOf(a.index[0]) - bytesOf(b.index[0]))
  let begun: Beginnings | null = null
  for (const { index, offset } of exact) begun = narrow(segment, index[0], offset, begun, found.allowed)
  if (begun === null) return
  if (!term.prefix) {
    report(begun, columns, found)
    return
  }
  const [from, to] = prefixRange(segment.words, term.words[last] ?? '')
  for (let index = from; index < to; index++)
    report(narrow(segment, index, term.at[last] ?? 0, begun, found.allowed), columns, found)
}

/** Those of `begun` that have word `index` at `offset` after them; all places of the word when `begun` is null. */
function narrow(
  segment: Segment,
  index: number,
  offset: number,
  begun: Beginnings | null,
  allowed: Uint8Array,
): Beginnings {
  const left = new Beginnings()
  const reader = new PostingReader(
    segment.postings,
    segment.starts[index] ?? 0,
    segment.starts[index + 1] ?? 0,
  )
  let at = 0
  while (reader.next()) {
    const { slot } = reader
    if (allowed[slot] !== 1) continue
    if (begun === null) addAll(reader, offset, left)
    else {
      at = begun.find(slot, at)
      if (at === begun.slots.length) break
      if (begun.slots[at] === slot) addShared(reader, offset, begun, at, left)
    }
    left.close(slot)
  }
  return left
}

function addAll(reader: PostingReader, offset: number, left: Beginnings): void {
  for (let place = reader.nextPlace(); place >= 0; place = reader.nextPlace())
    if (place >= offset) left.places.push(place - offset)
}

function addShared(
  reader: PostingReader,
  offset: number,
  begun: Beginnings,
  index: number,
  left: Beginnings,
): void {
  let at = begun.startOf(index)
  const end = begun.ends[index] ?? 0
  for (let place = reader.nextPlace(); place >= 0 && at < end; place = reader.nextPlace()) {
    while (at < end && (begun.places[at] ?? 0) < place - offset) at++
    if (at < end && begun.places[at] === place - offset) left.places.push(place - offset)
  }
}

function report(begun: Beginnings, columns: Columns, found: Found): void {
  const { titleEnd, tagsEnd } = columns.arrays
  begun.slots.forEach((slot, i) => {
    const [titleWords, textStart] = [titleEnd[slot] ?? 0, tagsEnd[slot] ?? 0]
    let [title, tags, text] = [0, 0, 0]
    for (let at = begun.startOf(i); at < (begun.ends[i] ?? 0); at++) {
      const place = begun.places[at] ?? 0
      if (place < titleWords) title++
      else if (place < textStart) tags++
      else text++
    }
    found.add(slot, strength(title, titleWords, tags > 0, text))
  })
}
