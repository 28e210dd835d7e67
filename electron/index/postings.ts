/**
 * Where a word stands, as a run of bytes: for each note that holds it, in rising order of slots,
 *   varint(distance from the slot before * 2 + 1 when it stands there once)
 *   varint(how often - 2), unless once
 *   as many varints, each the distance from the place before
 * A varint is 7 bits a byte, lowest first, the top bit set on all but the last.
 */
export class PostingReader {
  slot = 0
  /** How often the word stands in the note at `slot`. */
  count = 0
  readonly #bytes: Uint8Array
  #at: number
  readonly #end: number
  #left = 0
  #place = 0

  constructor(bytes: Uint8Array, start: number, end: number) {
    this.#bytes = bytes
    this.#at = start
    this.#end = end
  }

  /** Go to the next note; places not read are passed over. False at the end. */
  next(): boolean {
    this.skipPlaces()
    if (this.#at >= this.#end) return false
    const head = this.#varint()
    this.slot += head >>> 1
    this.count = (head & 1) === 1 ? 1 : this.#varint() + 2
    this.#left = this.count
    this.#place = 0
    return true
  }

  /** The next place in this note, -1 when there is none left. */
  nextPlace(): number {
    if (this.#left === 0) return -1
    this.#left--
    this.#place += this.#varint()
    return this.#place
  }

  /** Pass over the places left, answering where in the bytes they began. */
  skipPlaces(): number {
    const bytes = this.#bytes
    const start = this.#at
    let at = start
    for (let left = this.#left; left > 0; at++) if ((bytes[at] ?? 0) < 0x80) left--
    this.#left = 0
    this.#at = at
    return start
  }

  /** Where in the bytes the reader stands. */
  get offset(): number {
    return this.#at
  }

  #varint(): number {
    const bytes = this.#bytes
    let byte = bytes[this.#at++] ?? 0
    if (byte < 0x80) return byte
    let value = byte & 0x7f
    for (let shift = 7; shift < 35; shift += 7) {
      byte = bytes[this.#at++] ?? 0
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) break
    }
    return value >>> 0
  }
}

/** A number below 2^32, 7 bits a byte. */
const longestVarint = 5

/** Postings as they are written. */
export class ByteSink {
  #bytes: Uint8Array
  length = 0

  constructor(capacity: number) {
    this.#bytes = new Uint8Array(Math.max(16, capacity))
  }

  /** What introduces a note's places; see `PostingReader`. */
  head(distance: number, count: number): void {
    this.#reserve(2 * longestVarint)
    this.#varint(distance * 2 + (count === 1 ? 1 : 0))
    if (count > 1) this.#varint(count - 2)
  }

  /** All of a note; `places` rise. */
  posting(distance: number, places: readonly number[]): void {
    this.head(distance, places.length)
    this.#reserve(places.length * longestVarint)
    let before = 0
    for (const place of places) {
      this.#varint(place - before)
      before = place
    }
  }

  copy(bytes: Uint8Array, start: number, end: number): void {
    this.#reserve(end - start)
    // Most runs are a few bytes long, where a loop beats `set`.
    for (let i = start; i < end; i++) this.#bytes[this.length++] = bytes[i] ?? 0
  }

  /** What was written; shares its memory unless that would waste much. */
  take(): Uint8Array {
    const used = this.#bytes.subarray(0, this.length)
    return this.length * 4 >= this.#bytes.length * 3 ? used : used.slice()
  }

  /** There must be room for it. */
  #varint(value: number): void {
    let rest = value
    for (; rest >= 0x80; rest >>>= 7) this.#bytes[this.length++] = (rest & 0x7f) | 0x80
    this.#bytes[this.length++] = rest
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more))
    larger.set(this.#bytes)
    this.#bytes = larger
  }
}
