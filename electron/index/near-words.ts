/** A word of the vocabulary that a typed one may have been meant for. */
export interface NearWord {
  /** Its number in the vocabulary. */
  readonly index: number
  readonly edits: number
}

/** Nobody means a longer word; distances up to it fit a byte. */
const longestForgiven = 40

/** Letters that a word may differ in: none below 4, one from 4, two from 8. */
export function forgivenEdits(word: string): number {
  const length = [...word].length
  if (length < 4 || word.length > longestForgiven) return 0
  return length < 8 ? 1 : 2
}

/**
 * The words of a sorted vocabulary that `wanted` becomes with 1 to `edits` edits: a letter more, less or other, or two
 * neighbours swapped (optimal string alignment). With `prefix`, words of which a beginning is that near count too.
 *
 * The vocabulary is walked as a tree: neighbours share their beginning, so only the rows of the distance table after it
 * are computed, and everything behind a beginning that is too far already is passed over.
 */
export function nearWords(
  words: readonly string[],
  wanted: string,
  edits: number,
  prefix: boolean,
): NearWord[] {
  const table = new DistanceTable(wanted, edits, prefix)
  const near: NearWord[] = []
  for (let index = 0; index < words.length; index++) {
    const distance = table.distanceOf(words[index] ?? '')
    if (distance > 0 && distance <= edits) near.push({ index, edits: distance })
  }
  return near
}

class DistanceTable {
  readonly #wanted: string
  readonly #edits: number
  readonly #prefix: boolean
  readonly #width: number
  /** Row d: distances of the first d letters of the word from each beginning of `wanted`. */
  readonly #rows: Uint8Array
  /** For each row, the least distance of all of `wanted` from the beginnings up to it. */
  readonly #nearest: Uint8Array
  /** Longer words are too far, or near already by their beginning. */
  readonly #depth: number
  #word = ''
  /** Rows that are computed for `#word`. */
  #known = 0
  /** The row at which `#word` turned out to be too far; 0 when it did not. */
  #dead = 0

  constructor(wanted: string, edits: number, prefix: boolean) {
    this.#wanted = wanted
    this.#edits = edits
    this.#prefix = prefix
    this.#width = wanted.length + 1
    this.#depth = wanted.length + edits
    this.#rows = new Uint8Array(this.#width * (this.#depth + 1))
    this.#nearest = new Uint8Array(this.#depth + 1)
    for (let i = 0; i < this.#width; i++) this.#rows[i] = i
    this.#nearest[0] = wanted.length
  }

  /** More than `edits` when it is too far. Words must come in sorted order. */
  distanceOf(word: string): number {
    const far = this.#edits + 1
    const shared = this.#sharedWithLast(word)
    this.#word = word
    if (this.#dead === 0 || shared < this.#dead) this.#follow(Math.min(this.#known, shared))
    if (this.#prefix) return this.#nearest[this.#known] ?? far
    if (this.#dead > 0 || word.length > this.#depth) return far
    return this.#rows[this.#known * this.#width + this.#width - 1] ?? far
  }

  /** Compute the rows of `#word` after the first `known`, until it is too far. */
  #follow(known: number): void {
    this.#known = known
    this.#dead = 0
    const length = Math.min(this.#word.length, this.#depth)
    while (this.#dead === 0 && this.#known < length)
      if (this.#addRow() > this.#edits) this.#dead = this.#known
  }

  #sharedWithLast(word: string): number {
    const last = this.#word
    const most = Math.min(last.length, word.length, this.#depth)
    let shared = 0
    while (shared < most && last.charCodeAt(shared) === word.charCodeAt(shared)) shared++
    return shared
  }

  /** The row for one more letter of the word; answers its least distance. */
  #addRow(): number {
    const [rows, width, wanted] = [this.#rows, this.#width, this.#wanted]
    const depth = ++this.#known
    const [row, above] = [depth * width, (depth - 1) * width]
    const letter = this.#word.charCodeAt(depth - 1)
    const letterBefore = depth > 1 ? this.#word.charCodeAt(depth - 2) : -1
    let least = (rows[row] = depth)
    for (let i = 1; i < width; i++) {
      const asked = wanted.charCodeAt(i - 1)
      let distance = Math.min(
        (rows[above + i] ?? 0) + 1,
        (rows[row + i - 1] ?? 0) + 1,
        (rows[above + i - 1] ?? 0) + (asked === letter ? 0 : 1),
      )
      if (i > 1 && asked === letterBefore && wanted.charCodeAt(i - 2) === letter)
        distance = Math.min(distance, (rows[above - width + i - 2] ?? 0) + 1)
      rows[row + i] = distance
      if (distance < least) least = distance
    }
    this.#nearest[depth] = Math.min(this.#nearest[depth - 1] ?? 0, rows[row + width - 1] ?? 0)
    return least
  }
}
