/**
 * The notes that one term of a query is found in, and how strongly. A slot counts once, with its best; only slots that
 * `allowed` holds a 1 for are taken.
 */
export class Found {
  count = 0
  /** The slots found: the first `count`, in no order. */
  readonly slots: Uint32Array
  readonly allowed: Uint8Array
  /** 0 for a slot that was not found. */
  readonly #strength: Float64Array

  constructor(allowed: Uint8Array) {
    this.allowed = allowed
    this.slots = new Uint32Array(allowed.length)
    this.#strength = new Float64Array(allowed.length)
  }

  add(slot: number, strength: number): void {
    const before = this.#strength[slot] ?? 0
    if (before === 0) this.slots[this.count++] = slot
    if (strength > before) this.#strength[slot] = strength
  }

  strengthOf(slot: number): number {
    return this.#strength[slot] ?? 0
  }

  clear(): void {
    for (let i = 0; i < this.count; i++) this.#strength[this.slots[i] ?? 0] = 0
    this.count = 0
  }
}
