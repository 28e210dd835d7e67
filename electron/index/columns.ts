/** What each column holds a number of, one for each slot. Times are ms since 1970. */
const kinds = {
  /** 0 for an empty slot, else the place's number. */
  place: Uint8Array,
  pinned: Uint8Array,
  traits: Uint8Array,
  revision: Uint32Array,
  notebook: Uint32Array,
  tagList: Uint32Array,
  /** The number of the list of what the text's links name. */
  linkList: Uint32Array,
  /** The places where the title's and the tags' words end. */
  titleEnd: Uint16Array,
  tagsEnd: Uint16Array,
  /** Where title and excerpt end among the loaded ones, in bytes, and how many of them are the title's. */
  headEnd: Uint32Array,
  titleBytes: Uint16Array,
  createdAt: Float64Array,
  modifiedAt: Float64Array,
  /** NaN when not in the trash. */
  trashedAt: Float64Array,
} as const

export type ColumnName = keyof typeof kinds
type Arrays = { [N in ColumnName]: InstanceType<(typeof kinds)[N]> }
export type Row = Readonly<Record<ColumnName, number>>

export const columnNames = Object.keys(kinds) as ColumnName[]

const arraysOf = (capacity: number): Arrays =>
  Object.fromEntries(columnNames.map((name) => [name, new kinds[name](capacity)])) as Arrays

/** Columns of one length that grow together. */
export class Columns {
  #arrays: Arrays
  #length: number

  constructor(capacity = 64) {
    this.#arrays = arraysOf(capacity)
    this.#length = 0
  }

  /** Columns of `length` slots from the bytes of each. Throws a RangeError when a column is not as long. */
  static load(length: number, bytesOf: (name: ColumnName) => Uint8Array): Columns {
    const columns = new Columns(length)
    for (const name of columnNames) {
      const column = columns.#arrays[name]
      const bytes = bytesOf(name)
      if (bytes.length !== column.byteLength) throw new RangeError(`column ${name}`)
      new Uint8Array(column.buffer).set(bytes)
    }
    columns.#length = length
    return columns
  }

  /** Longer than `length`, and replaced when they grow: do not keep them across `add`. */
  get arrays(): Arrays {
    return this.#arrays
  }

  get length(): number {
    return this.#length
  }

  /** Add a row; answers its slot. */
  add(row: Row): number {
    if (this.#length === this.#arrays.place.length) this.#grow()
    for (const name of columnNames) this.#arrays[name][this.#length] = row[name]
    return this.#length++
  }

  /** New columns of these slots only. */
  pick(slots: Uint32Array): Columns {
    const picked = new Columns(slots.length)
    for (const name of columnNames) {
      const [from, to] = [this.#arrays[name], picked.#arrays[name]]
      for (let i = 0; i < slots.length; i++) to[i] = from[slots[i] ?? 0] ?? 0
    }
    picked.#length = slots.length
    return picked
  }

  bytes(name: ColumnName): Uint8Array {
    const column = this.#arrays[name]
    return new Uint8Array(column.buffer, 0, this.#length * column.BYTES_PER_ELEMENT)
  }

  #grow(): void {
    const larger = arraysOf(Math.max(64, this.#length * 2))
    for (const name of columnNames) larger[name].set(this.#arrays[name])
    this.#arrays = larger
  }
}
