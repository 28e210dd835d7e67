import type { NoteId, NoteSummary } from '../../shared/model/note.ts'

/** One change: a note that came has no `before`, one that went no `after`. */
export interface NoteStep {
  readonly before: NoteSummary | undefined
  readonly after: NoteSummary | undefined
}

/** Who looks more seldom than this works everything out anew. */
const mostSteps = 4_000

/**
 * Every note's summary, and what changed last. What is worked out of all notes (the sorted list, the counts, where links
 * lead) keeps up by `since`, so that a save costs the same however many notes there are.
 */
export class NoteLedger {
  readonly #notes = new Map<NoteId, NoteSummary>()
  #steps: NoteStep[] = []
  /** Steps that are no longer in `#steps`. */
  #forgotten = 0

  get size(): number {
    return this.#notes.size
  }

  get(id: NoteId): NoteSummary | undefined {
    return this.#notes.get(id)
  }

  values(): IterableIterator<NoteSummary> {
    return this.#notes.values()
  }

  put(after: NoteSummary): void {
    const before = this.#notes.get(after.id)
    this.#notes.set(after.id, after)
    this.#note({ before, after })
  }

  remove(id: NoteId): void {
    const before = this.#notes.get(id)
    if (before === undefined) return
    this.#notes.delete(id)
    this.#note({ before, after: undefined })
  }

  /** Where it stands now, for `since`. */
  get position(): number {
    return this.#forgotten + this.#steps.length
  }

  /** What happened since a position, oldest first; null when that is too long ago. */
  since(position: number): readonly NoteStep[] | null {
    return position < this.#forgotten ? null : this.#steps.slice(position - this.#forgotten)
  }

  #note(step: NoteStep): void {
    this.#steps.push(step)
    if (this.#steps.length <= 2 * mostSteps) return
    this.#steps = this.#steps.slice(mostSteps)
    this.#forgotten += mostSteps
  }
}

/** What is worked out of all notes: from nothing, and from what it was and one step. */
export interface Reckoning<T> {
  readonly begin: (notes: Iterable<NoteSummary>) => T
  /** The same value when the step changes nothing in it. */
  readonly follow: (value: T, step: NoteStep) => T
}

/** More steps than this at once are worked out anew. */
const mostFollowed = 100

/** Keeps a value up with a ledger, at each call; without a ledger it is that of no notes. */
export function keepUp<T>({ begin, follow }: Reckoning<T>): (ledger: NoteLedger | null) => T {
  let known: { readonly ledger: NoteLedger; position: number; value: T } | null = null
  const none = begin([])
  return (ledger) => {
    if (ledger === null) known = null
    if (ledger === null) return none
    const steps = known?.ledger === ledger ? ledger.since(known.position) : null
    const { position } = ledger
    if (known === null || steps === null || steps.length > mostFollowed)
      known = { ledger, position, value: begin(ledger.values()) }
    else known = { ledger, position, value: steps.reduce(follow, known.value) }
    return known.value
  }
}
