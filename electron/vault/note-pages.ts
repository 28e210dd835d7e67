import { limits } from '../../shared/limits.ts'
import { type NoteId, type NoteSummary } from '../../shared/model/note.ts'
import { type FileProblem } from '../../shared/model/problem.ts'
import { type NoteStore } from './note-store.ts'
import { type AwaitedList } from './patience.ts'

/** A part of the list; `next` is where the next one begins, null at the end. */
export interface NotePage {
  readonly notes: NoteSummary[]
  readonly problems: FileProblem[]
  readonly next: number | null
}

/** What a window shows first, and what it takes in at a time afterwards: some 20 ms of work on either side. */
export const pageLengths = { first: limits.firstPage, later: 2_000 } as const

/**
 * The list in pages, so that neither side of the bridge stands still for 100,000 notes. The page from 0 begins a new round
 * over the notes that there are then, those of the place `notes` first, newest change first. Each page says what is known
 * of its notes when it is asked for; one that is made later is in none, and is told as a change.
 */
export class NotePages {
  readonly #notes: NoteStore
  readonly #list: Pick<AwaitedList, 'asked' | 'done'>
  readonly #firstShown: () => Promise<readonly NoteSummary[]>
  #isListed = false
  #round: readonly NoteId[] = []
  /** The round begins with these, and goes on with the others when they are known. */
  #begun: readonly NoteId[] | null = null

  /** `firstShown` answers the first notes of the list for as long as the store has not been told of all. */
  constructor(
    notes: NoteStore,
    list: Pick<AwaitedList, 'asked' | 'done'>,
    firstShown: () => Promise<readonly NoteSummary[]>,
  ) {
    this.#notes = notes
    this.#list = list
    this.#firstShown = firstShown
    const listed = () => {
      this.#isListed = true
    }
    notes.listed.then(listed, listed)
  }

  /** Throws what the index throws when it ends meanwhile. */
  async page(from: number): Promise<NotePage> {
    this.#list.asked()
    if (from === 0 && !this.#isListed) {
      const notes = [...(await this.#firstShown())]
      this.#begun = notes.map(({ id }) => id)
      if (notes.length > 0) return { notes, problems: this.#notes.list().problems, next: notes.length }
    }
    await this.#notes.listed
    if (from === 0)
      this.#round = this.#notes
        .list()
        .notes.sort(firstShown)
        .map(({ id }) => id)
    else if (this.#begun !== null) this.#round = [...new Set([...this.#begun, ...this.#notes.ids])]
    this.#begun = null
    return this.#laterPage(from)
  }

  #laterPage(from: number): NotePage {
    const end = from + (from === 0 ? pageLengths.first : pageLengths.later)
    const notes = this.#round.slice(from, end).flatMap((id) => this.#notes.summary(id) ?? [])
    const next = end < this.#round.length ? end : null
    if (next === null) this.#list.done()
    return { notes, problems: from === 0 ? this.#notes.list().problems : [], next }
  }
}

const rank = ({ place, pinned }: NoteSummary) => (place !== 'notes' ? 2 : pinned ? 0 : 1)

// Instants are all UTC with the same digits, so their text order is their order in time.
const firstShown = (a: NoteSummary, b: NoteSummary) =>
  rank(a) - rank(b) || (a.modifiedAt < b.modifiedAt ? 1 : a.modifiedAt > b.modifiedAt ? -1 : 0)
