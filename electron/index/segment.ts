import { linesFromBytes, linesToBytes } from './lines.ts'
import { ByteSink } from './postings.ts'

/**
 * A part of the full text that never changes: its words in order of UTF-16 units, and where each stands. The postings of
 * `words[i]` are the bytes from `starts[i]` to `starts[i + 1]`. Together the segments hold every note once.
 */
export interface Segment {
  readonly words: readonly string[]
  readonly starts: Uint32Array
  readonly postings: Uint8Array
  /** Its notes' slots lie from here up to `to`, and no other segment's do. */
  readonly from: number
  readonly to: number
  /** Notes that went into it, for choosing what to merge. */
  readonly notes: number
}

/** The places of each word of one note, rising. */
export type WordPlaces = ReadonlyMap<string, readonly number[]>

/** The postings of one word that are still to be written: numbers of entries. */
interface Chain {
  readonly first: number
  last: number
}

/** A segment of at least one note; `notes` are in rising order of slots. */
export function segmentOf(notes: readonly { readonly slot: number; readonly places: WordPlaces }[]): Segment {
  const chains = new Map<string, Chain>()
  const entries: { readonly slot: number; readonly places: readonly number[] }[] = []
  /** For each entry the next one of its word. */
  const next: number[] = []
  for (const { slot, places } of notes) {
    for (const [word, list] of places) {
      const number = entries.push({ slot, places: list }) - 1
      const chain = chains.get(word)
      if (chain === undefined) chains.set(word, { first: number, last: number })
      else {
        next[chain.last] = number
        chain.last = number
      }
    }
  }
  const words = [...chains.keys()].sort()
  const starts = new Uint32Array(words.length + 1)
  const sink = new ByteSink(entries.length * 4)
  for (const [i, word] of words.entries()) {
    let slot = 0
    for (let at = chains.get(word)?.first; at !== undefined; at = next[at]) {
      const entry = entries[at]
      if (entry === undefined) break
      sink.posting(entry.slot - slot, entry.places)
      slot = entry.slot
    }
    starts[i + 1] = sink.length
  }
  return {
    words: ownWords(words),
    starts,
    postings: sink.take(),
    from: notes[0]?.slot ?? 0,
    to: (notes.at(-1)?.slot ?? -1) + 1,
    notes: notes.length,
  }
}

/**
 * The same words with memory of their own. A word cut out of a text is, in V8, a window on that text and would keep all
 * of it.
 */
export const ownWords = (words: readonly string[]): string[] => linesFromBytes(linesToBytes(words))

/** The number of the first word that is not before `wanted`. */
function firstFrom(words: readonly string[], wanted: string): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words[middle] ?? '') < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** The numbers of the words that begin with `prefix`: from the first up to the second. */
export function prefixRange(words: readonly string[], prefix: string): readonly [number, number] {
  const from = firstFrom(words, prefix)
  let low = from
  let high = words.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words[middle] ?? '').startsWith(prefix)) low = middle + 1
    else high = middle
  }
  return [from, low]
}

/** The numbers from which up to which `words` is `word`: at most one. */
export function wordRange(words: readonly string[], word: string): readonly [number, number] {
  const index = firstFrom(words, word)
  return [index, words[index] === word ? index + 1 : index]
}
