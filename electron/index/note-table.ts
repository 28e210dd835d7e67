import { excerptOf } from '../../shared/model/excerpt.ts'
import { linkKeysOf } from '../../shared/model/note-links.ts'
import type { Note, NoteId, NoteSummary, NotebookId, Place } from '../../shared/model/note.ts'
import { Columns } from './columns.ts'
import { fromUtf8, toUtf8 } from './lines.ts'
import { Names } from './names.ts'
import { traitsOf } from './traits.ts'

/** `Columns.place` of a note: what is removed or written anew leaves its slot empty. */
export const emptySlot = 0
const places: readonly Place[] = ['notes', 'archive', 'trash']
export const placeNumber = (place: Place): number => places.indexOf(place) + 1

/** Where each field of a note ends among the places of its words (see `WordScanner.at`). */
export interface FieldEnds {
  readonly title: number
  readonly tags: number
}

/**
 * The summary of every note, in columns of numbers: a list of 100,000 notes loads without making 100,000 objects. A note
 * gets a new slot with each change, so what refers to a slot never goes stale; slots come in rising order.
 */
export class NoteTable {
  readonly columns: Columns
  readonly notebooks: Names<NotebookId | null>
  readonly tagLists: Names<readonly string[]>
  /** What the links of a note name, as `linkKeysOf` gives it. */
  readonly linkLists: Names<readonly string[]>
  readonly #slots = new Map<string, number>()
  readonly #ids: string[]
  /** Title and excerpt of the slots below `#loaded`, one after the other in UTF-8; `columns.headEnd` says where each ends. */
  readonly #heads: Uint8Array
  readonly #loaded: number
  readonly #fresh: { title: string; excerpt: string }[] = []

  constructor(
    columns = new Columns(),
    ids: string[] = [],
    heads: Uint8Array = new Uint8Array(0),
    notebooks: readonly (NotebookId | null)[] = [null],
    tagLists: readonly (readonly string[])[] = [[]],
    linkLists: readonly (readonly string[])[] = [[]],
  ) {
    this.columns = columns
    this.#ids = ids
    this.#heads = heads
    this.#loaded = columns.length
    this.notebooks = new Names((id) => id ?? '', notebooks)
    this.tagLists = new Names((tags) => JSON.stringify(tags), tagLists)
    this.linkLists = new Names((keys) => JSON.stringify(keys), linkLists)
    ids.forEach((id, slot) => this.#slots.set(id, slot))
  }

  /** How many notes there are. */
  get size(): number {
    return this.#slots.size
  }

  /** One more than the highest slot. */
  get length(): number {
    return this.columns.length
  }

  slotOf(id: NoteId): number | undefined {
    return this.#slots.get(id)
  }

  idOf(slot: number): NoteId {
    return this.#ids[slot] as NoteId
  }

  /** Every note's id and slot. */
  entries(): IterableIterator<[string, number]> {
    return this.#slots.entries()
  }

  /** Take `note` in, in place of what stood under its id. Answers its new slot. */
  put(note: Note, ends: FieldEnds): number {
    this.remove(note.id)
    const slot = this.columns.add({
      place: placeNumber(note.place),
      pinned: note.pinned ? 1 : 0,
      traits: traitsOf(note.body),
      revision: note.revision,
      notebook: this.notebooks.numberOf(note.notebook),
      tagList: this.tagLists.numberOf(note.tags),
      linkList: this.linkLists.numberOf(linkKeysOf(note.body)),
      titleEnd: ends.title,
      tagsEnd: ends.tags,
      headEnd: 0,
      titleBytes: 0,
      createdAt: Date.parse(note.createdAt),
      modifiedAt: Date.parse(note.modifiedAt),
      trashedAt: note.trashedAt === null ? NaN : Date.parse(note.trashedAt),
    })
    this.#ids[slot] = note.id
    this.#fresh.push({ title: note.title, excerpt: excerptOf(note.body) })
    this.#slots.set(note.id, slot)
    return slot
  }

  remove(id: NoteId): void {
    const slot = this.#slots.get(id)
    if (slot === undefined) return
    this.columns.arrays.place[slot] = emptySlot
    this.#slots.delete(id)
    if (slot >= this.#loaded) this.#fresh[slot - this.#loaded] = { title: '', excerpt: '' }
  }

  titleOf(slot: number): string {
    return this.#head(slot).title
  }

  tagsOf(slot: number): readonly string[] {
    return this.tagLists.values[this.columns.arrays.tagList[slot] ?? 0] ?? []
  }

  /** The slots of the notes outside the trash whose links name one of `keys`, last changed first. */
  linking(keys: readonly string[]): number[] {
    const names = this.linkLists.mask((list) => keys.some((key) => list.includes(key)))
    const { place, linkList, modifiedAt } = this.columns.arrays
    const found: number[] = []
    for (const [, slot] of this.#slots)
      if (names[linkList[slot] ?? 0] === 1 && place[slot] !== placeNumber('trash')) found.push(slot)
    return found.sort((a, b) => (modifiedAt[b] ?? 0) - (modifiedAt[a] ?? 0))
  }

  summaryOf(slot: number): NoteSummary {
    const columns = this.columns.arrays
    const trashedAt = columns.trashedAt[slot] ?? NaN
    return {
      id: this.idOf(slot),
      revision: columns.revision[slot] ?? 0,
      place: places[(columns.place[slot] ?? 0) - 1] ?? 'notes',
      pinned: columns.pinned[slot] === 1,
      notebook: this.notebooks.values[columns.notebook[slot] ?? 0] ?? null,
      tags: [...this.tagsOf(slot)],
      createdAt: instantOf(columns.createdAt[slot]),
      modifiedAt: instantOf(columns.modifiedAt[slot]),
      trashedAt: Number.isNaN(trashedAt) ? null : instantOf(trashedAt),
      ...this.#head(slot),
    }
  }

  /** Title and excerpt of a slot as bytes, title first. */
  headBytes(slot: number): { head: Uint8Array; titleBytes: number } {
    if (slot < this.#loaded)
      return { head: this.#loadedHead(slot), titleBytes: this.columns.arrays.titleBytes[slot] ?? 0 }
    const { title, excerpt } = this.#head(slot)
    return { head: toUtf8(title + excerpt), titleBytes: toUtf8(title).length }
  }

  #head(slot: number): { title: string; excerpt: string } {
    if (slot >= this.#loaded) return this.#fresh[slot - this.#loaded] ?? { title: '', excerpt: '' }
    const bytes = this.#loadedHead(slot)
    const titleBytes = this.columns.arrays.titleBytes[slot] ?? 0
    return { title: fromUtf8(bytes.subarray(0, titleBytes)), excerpt: fromUtf8(bytes.subarray(titleBytes)) }
  }

  #loadedHead(slot: number): Uint8Array {
    const start = slot === 0 ? 0 : (this.columns.arrays.headEnd[slot - 1] ?? 0)
    return this.#heads.subarray(start, this.columns.arrays.headEnd[slot])
  }
}

const instantOf = (ms: number | undefined) => new Date(ms ?? 0).toISOString()
