import { ByteSink, PostingReader } from './postings.ts'
import { type Segment, ownWords } from './segment.ts'

/** Bytes of postings that are written before others get their turn: a few ms. */
const sliceBytes = 256 * 1024

/**
 * One segment of the notes of `segments`, whose slots rise from each to the next. `newSlots` gives each slot's number in
 * the result, -1 for one to leave out; it keeps their order. `pause` lets others in between.
 */
export async function mergeSegments(
  segments: readonly Segment[],
  newSlots: Int32Array,
  pause: () => Promise<void>,
): Promise<Segment> {
  const sink = new ByteSink(segments.reduce((sum, { postings }) => sum + postings.length, 0))
  const words: string[] = []
  const starts: number[] = [0]
  const heads = segments.map(() => 0)
  let slice = sliceBytes
  for (let word = leastWord(segments, heads); word !== null; word = leastWord(segments, heads)) {
    const before = sink.length
    mergeWord(segments, heads, word, newSlots, sink)
    if (sink.length > before) {
      words.push(word)
      starts.push(sink.length)
    }
    slice -= sink.length - before + segments.length
    if (slice <= 0) {
      await pause()
      slice = sliceBytes
    }
  }
  const kept = newSlots.subarray(segments[0]?.from, segments.at(-1)?.to).filter((slot) => slot >= 0)
  return {
    words: ownWords(words),
    starts: Uint32Array.from(starts),
    postings: sink.take(),
    from: kept[0] ?? 0,
    to: (kept.at(-1) ?? -1) + 1,
    notes: kept.length,
  }
}

/** The first word that any of the segments has from its head on. */
function leastWord(segments: readonly Segment[], heads: readonly number[]): string | null {
  let least: string | null = null
  for (let i = 0; i < segments.length; i++) {
    const word = segments[i]?.words[heads[i] ?? 0]
    if (word !== undefined && (least === null || word < least)) least = word
  }
  return least
}

/** Write the postings of `word`, and move the heads that stand on it. */
function mergeWord(
  segments: readonly Segment[],
  heads: number[],
  word: string,
  newSlots: Int32Array,
  sink: ByteSink,
): void {
  let last = 0
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i]
    const head = heads[i] ?? 0
    if (segment?.words[head] !== word) continue
    heads[i] = head + 1
    const { postings, starts } = segment
    const reader = new PostingReader(postings, starts[head] ?? 0, starts[head + 1] ?? 0)
    while (reader.next()) {
      const slot = newSlots[reader.slot] ?? -1
      if (slot < 0) continue
      const from = reader.skipPlaces()
      sink.head(slot - last, reader.count)
      sink.copy(postings, from, reader.offset)
      last = slot
    }
  }
}
