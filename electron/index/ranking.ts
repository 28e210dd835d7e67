/**
 * How hits are ordered. For one word a hit in the title outweighs any number of hits in tags and text, and a hit in a
 * tag any number in the text, whatever the notes' age; a similar word never outweighs the word itself.
 * `test/electron/index/ranking.test.ts` holds these numbers to that.
 */
const inTitle = 10
/** Added when the title is that word alone; less the more words it has. */
const wholeTitle = 4
const inTags = 4
const inText = 1
/** The most that being there many times adds. */
const often = 0.8
/** A word that only begins with the one typed, and one that is as near as one or two edits. */
export const quality = { whole: 1, beginning: 0.8, edits: [1, 0.03, 0.015] } as const

/** How much more a note counts that was changed just now, and the days after which half of that is gone. */
const freshest = 0.25
const halfLife = 90
const msPerDay = 86_400_000

/** What a word found in a note weighs: how often it is in the title, whether in the tags, how often in the text. */
export function strength(title: number, titleWords: number, tags: boolean, text: number): number {
  return (
    (title > 0 ? inTitle + wholeTitle / titleWords : 0) +
    (tags ? inTags : 0) +
    (text > 0 ? inText + often * (1 - 1 / text) : 0)
  )
}

/** What a term weighs that is found in `count` of `notes` notes: the rarer the more. */
export const rarity = (count: number, notes: number): number => Math.log(1 + notes / Math.max(1, count))

/** 1 for an old note, up to `1 + freshest` for a new one. Times are ms since 1970. */
export function freshness(modifiedAt: number, now: number): number {
  const days = Math.max(0, now - modifiedAt) / msPerDay
  return 1 + freshest * 2 ** (-days / halfLife)
}

/** Whether `a` comes before `b`. */
export type Before = (a: number, b: number) => boolean

/** The first `most` of what is offered, by `before`, a strict order. A heap with the last of them on top. */
export class Best {
  readonly #most: number
  readonly #before: Before
  readonly #heap: number[] = []

  constructor(most: number, before: Before) {
    this.#most = most
    this.#before = before
  }

  offer(slot: number): void {
    const heap = this.#heap
    if (heap.length < this.#most) {
      heap.push(slot)
      this.#rise(heap.length - 1)
    } else if (heap[0] !== undefined && this.#before(slot, heap[0])) {
      heap[0] = slot
      this.#sink()
    }
  }

  sorted(): number[] {
    return this.#heap.toSorted((a, b) => (this.#before(a, b) ? -1 : 1))
  }

  #rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1
      if (!this.#swapIfBefore(parent, at)) return
      at = parent
    }
  }

  #sink(): void {
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      const child = right < this.#heap.length && this.#isBefore(left, right) ? right : left
      if (child >= this.#heap.length || !this.#swapIfBefore(at, child)) return
      at = child
    }
  }

  /** The later one belongs on top. */
  #swapIfBefore(upper: number, lower: number): boolean {
    if (!this.#isBefore(upper, lower)) return false
    const [a, b] = [this.#heap[upper] ?? 0, this.#heap[lower] ?? 0]
    this.#heap[upper] = b
    this.#heap[lower] = a
    return true
  }

  #isBefore(i: number, j: number): boolean {
    return this.#before(this.#heap[i] ?? 0, this.#heap[j] ?? 0)
  }
}
