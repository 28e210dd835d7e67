import { type NoteId, type NoteSummary } from '../../shared/model/note.ts'
import { type FileProblem } from '../../shared/model/problem.ts'
import { type NoteStore } from './note-store.ts'

/** A part of the list; `next` is where the next one begins, null at the end. */
export interface NotePage {
  readonly notes: NoteSummary[]
  readonly problems: FileProblem[]
  readonly next: number | null
}

/** What a window shows first, and what it takes in at a time afterwards: some 20 ms of work on either side. */
export const pageLengths = { first: 200, later: 4_000 } as const

/**
 * The list in pages, so that neither side of the bridge stands still for 100,000 notes. The page from 0 begins a new round
 * over the notes that there are then, those of the place `notes` first, newest change first. Each page says what is known
 * of its notes when it is asked for; one that is made later is in none, and is told as a change.
 */
export class NotePages {
  readonly #notes: NoteStore
  #round: readonly NoteId[] = []

  constructor(notes: NoteStore) {
    this.#notes = notes
  }

  page(from: number): NotePage {
    const { notes: all, problems } = this.#notes.list()
    if (from === 0) this.#round = all.sort(firstShown).map(({ id }) => id)
    const end = from + (from === 0 ? pageLengths.first : pageLengths.later)
    const notes = this.#round.slice(from, end).flatMap((id) => this.#notes.summary(id) ?? [])
    return { notes, problems, next: end < this.#round.length ? end : null }
  }
}

const rank = ({ place, pinned }: NoteSummary) => (place !== 'notes' ? 2 : pinned ? 0 : 1)

// Instants are all UTC with the same digits, so their text order is their order in time.
const firstShown = (a: NoteSummary, b: NoteSummary) =>
  rank(a) - rank(b) || (a.modifiedAt < b.modifiedAt ? 1 : a.modifiedAt > b.modifiedAt ? -1 : 0)
