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

/** What is worked out of all notes, step by step. */
export interface Reckoning<T> {
  /** That of no notes. */
  readonly none: () => T
  /** The same value when the steps change nothing in it. */
  readonly follow: (value: T, steps: Iterable<NoteStep>) => T
}

/** Keeps a value up with a ledger, at each call; without a ledger it is that of no notes. */
export function keepUp<T>({ none, follow }: Reckoning<T>): (ledger: NoteLedger | null) => T {
  let known: { readonly ledger: NoteLedger; readonly position: number; readonly value: T } | null = null
  const nothing = none()
  return (ledger) => {
    if (ledger === null) known = null
    if (ledger === null) return nothing
    const { position } = ledger
    const steps = known?.ledger === ledger ? ledger.since(known.position) : null
    const value =
      known !== null && steps !== null ? follow(known.value, steps) : follow(none(), coming(ledger))
    known = { ledger, position, value }
    return value
  }
}

function* coming(ledger: NoteLedger): Generator<NoteStep> {
  for (const after of ledger.values()) yield { before: undefined, after }
}
