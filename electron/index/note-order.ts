import type { NoteSort } from '../../shared/model/search.ts'
import { fold } from '../../shared/model/words.ts'
import { emptySlot, type NoteTable } from './note-table.ts'

/** More new slots than this are sorted in with all others, not inserted one by one. */
const fewNew = 64

type Compare = (a: number, b: number) => number

/** Every note's slot in the order of a sort; slots that are empty by now may stand between them. */
export class NoteOrder {
  readonly #table: NoteTable
  readonly #compare: Compare
  #slots = new Uint32Array(0)
  #count = 0
  /** Slots below this are in the order. */
  #seen = 0

  constructor(table: NoteTable, sort: NoteSort) {
    this.#table = table
    this.#compare = comparisonOf(table, sort)
  }

  /** Valid until the table changes. */
  slots(): Uint32Array {
    const { length, size } = this.#table
    if (length - this.#seen > fewNew || this.#count > size * 2 + fewNew) this.#sortAll()
    else for (let slot = this.#seen; slot < length; slot++) if (this.#isNote(slot)) this.#insert(slot)
    this.#seen = length
    return this.#slots.subarray(0, this.#count)
  }

  #sortAll(): void {
    const { length, size } = this.#table
    const slots = new Uint32Array(size)
    let count = 0
    for (let slot = 0; slot < length; slot++) if (this.#isNote(slot)) slots[count++] = slot
    this.#slots = slots.sort(this.#compare)
    this.#count = count
  }

  #insert(slot: number): void {
    let low = 0
    let high = this.#count
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#compare(this.#slots[middle] ?? 0, slot) < 0) low = middle + 1
      else high = middle
    }
    if (this.#count === this.#slots.length) {
      const larger = new Uint32Array(this.#count * 2 + fewNew)
      larger.set(this.#slots)
      this.#slots = larger
    }
    this.#slots.copyWithin(low + 1, low, this.#count)
    this.#slots[low] = slot
    this.#count++
  }

  #isNote(slot: number): boolean {
    return this.#table.columns.arrays.place[slot] !== emptySlot
  }
}

/** Equal ones stand in the order of their ids, so that pages never overlap. */
export function comparisonOf(table: NoteTable, sort: NoteSort): Compare {
  const { columns } = table
  const time = (column: 'modifiedAt' | 'createdAt', sign: number): Compare => {
    return (a, b) => {
      const times = columns.arrays[column]
      return sign * ((times[a] ?? 0) - (times[b] ?? 0)) || byId(table, a, b)
    }
  }
  switch (sort) {
    case 'modified-newest':
      return time('modifiedAt', -1)
    case 'modified-oldest':
      return time('modifiedAt', 1)
    case 'created-newest':
      return time('createdAt', -1)
    case 'created-oldest':
      return time('createdAt', 1)
    case 'title-ascending':
      return byTitle(table, 1)
    case 'title-descending':
      return byTitle(table, -1)
  }
}

export function byId(table: NoteTable, a: number, b: number): number {
  return table.idOf(a) < table.idOf(b) ? -1 : 1
}

/** Digits that a number is filled up to, so that `Note 2` stands before `Note 10`. */
const numberWidth = 12

function byTitle(table: NoteTable, sign: number): Compare {
  const keys: string[] = []
  const keyOf = (slot: number) =>
    (keys[slot] ??= fold(table.titleOf(slot)).replace(/\d+/g, (digits) => digits.padStart(numberWidth, '0')))
  return (a, b) => {
    const [keyA, keyB] = [keyOf(a), keyOf(b)]
    return keyA === keyB ? byId(table, a, b) : keyA < keyB ? -sign : sign
  }
}
