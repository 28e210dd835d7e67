/** Values that many notes share (a notebook's id, a list of tags), each kept once and known by its number. */
export class Names<T> {
  readonly values: T[] = []
  readonly #numbers = new Map<string, number>()
  readonly #keyOf: (value: T) => string

  constructor(keyOf: (value: T) => string, values: readonly T[] = []) {
    this.#keyOf = keyOf
    for (const value of values) this.numberOf(value)
  }

  numberOf(value: T): number {
    const key = this.#keyOf(value)
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.values.push(value)
    this.#numbers.set(key, this.values.length - 1)
    return this.values.length - 1
  }

  /** For each number, 1 when `holds` is true of its value. */
  mask(holds: (value: T) => boolean): Uint8Array {
    return Uint8Array.from(this.values, (value) => (holds(value) ? 1 : 0))
  }
}
