import type { NoteSummary } from '../../shared/model/note.ts'
import type { DraftKey, DraftView } from './draft-record.ts'
import type { NoteLedger, NoteStep } from './note-ledger.ts'
import { orderOf, type Order } from './note-orders.ts'
import { draftRow, noteRow, type Listed, type Row } from './rows.ts'

/** More steps than this at once are taken in together. */
const mostSteps = 200

/** The rows of one list of a ledger. A changed note leaves its row and goes to its new one; the others are not looked at. */
export class OrderedRows {
  readonly #ledger: NoteLedger
  readonly #listed: Listed
  readonly #order: Order
  #position = -1
  /** In the list's order, each beside its row. */
  #notes: NoteSummary[] = []
  #rows: Row[] = []

  constructor(ledger: NoteLedger, listed: Listed) {
    this.#ledger = ledger
    this.#listed = listed
    this.#order = orderOf(listed.sort, listed.place)
  }

  /** The rows as the notes are now, in an array of its own, with what is typed into the texts that are open. */
  rows(drafts: ReadonlyMap<DraftKey, DraftView>): readonly Row[] {
    this.keepUp()
    const rows = this.#rows.slice()
    const unmade: Row[] = []
    for (const draft of drafts.values()) {
      if (draft.id === null && draft.touched) unmade.push(draftRow(draft))
      const note = draft.id === null ? undefined : this.#ledger.get(draft.id)
      if (note === undefined || !this.#shows(note)) continue
      if (draft.title !== note.title || draft.saving.status === 'failed')
        rows[this.#placeOf(note)] = noteRow(note, draft)
    }
    return this.#listed.place === 'notes' && unmade.length > 0 ? [...unmade, ...rows] : rows
  }

  /** Take in what became of the notes. */
  keepUp(): void {
    const steps = this.#position < 0 ? null : this.#ledger.since(this.#position)
    this.#position = this.#ledger.position
    if (steps === null) this.#sortAll()
    else if (steps.length > mostSteps) this.#takeIn(steps)
    else for (const step of steps) this.#follow(step)
  }

  #sortAll(): void {
    this.#notes = [...this.#ledger.values()].filter((note) => this.#shows(note)).sort(this.#order)
    this.#rows = this.#notes.map((note) => noteRow(note))
  }

  /** Sort what changed by itself, and lay it between the others. */
  #takeIn(steps: readonly NoteStep[]): void {
    const last = new Map(steps.map((step) => [idOf(step), step.after]))
    if (steps.some(({ before }) => before !== undefined)) {
      const stays = this.#notes.map(({ id }) => !last.has(id))
      this.#notes = this.#notes.filter((_, i) => stays[i])
      this.#rows = this.#rows.filter((_, i) => stays[i])
    }
    const come = [...last.values()].filter((note) => note !== undefined).filter((note) => this.#shows(note))
    come.sort(this.#order)
    const places = come.map((note) => this.#placeOf(note))
    const rows = come.map((note) => noteRow(note))
    this.#notes = laidBetween(this.#notes, come, places)
    this.#rows = laidBetween(this.#rows, rows, places)
  }

  #follow({ before, after }: NoteStep): void {
    if (before !== undefined && this.#shows(before)) {
      const at = this.#placeOf(before)
      this.#notes.splice(at, 1)
      this.#rows.splice(at, 1)
    }
    if (after !== undefined && this.#shows(after)) {
      const at = this.#placeOf(after)
      this.#notes.splice(at, 0, after)
      this.#rows.splice(at, 0, noteRow(after))
    }
  }

  #shows(note: NoteSummary): boolean {
    return note.place === this.#listed.place && this.#listed.includes(note)
  }

  /** Where a note stands, or would: orders leave no two notes equal. */
  #placeOf(note: NoteSummary): number {
    let low = 0
    let high = this.#notes.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const other = this.#notes[middle]
      if (other !== undefined && this.#order(other, note) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

const idOf = ({ before, after }: NoteStep) => (before ?? after)?.id

/** `all` with each of `come` before the one that stands at its place in `all`; the places rise. */
function laidBetween<T>(all: readonly T[], come: readonly T[], places: readonly number[]): T[] {
  const laid: T[] = []
  let from = 0
  come.forEach((one, i) => {
    for (const before of all.slice(from, places[i])) laid.push(before)
    laid.push(one)
    from = places[i] ?? from
  })
  for (const rest of all.slice(from)) laid.push(rest)
  return laid
}
