import type { Note, NoteId } from '../../shared/model/note.ts'
import type { Notebook } from '../../shared/model/notebook.ts'
import { parseQuery } from '../../shared/model/query.ts'
import type {
  AskingClock,
  ListRequest,
  NoteCounts,
  NoteList,
  SearchRequest,
} from '../../shared/model/search.ts'
import { type Answer, type Asked } from '../threads/asked-thread.ts'
import { type FoldMemo } from '../../shared/model/words.ts'
import { analyse } from './analysis.ts'
import { allowedSlots } from './filters.ts'
import { type Scores, scoreNotes } from './full-text.ts'
import { type FoundNotes, type Questions, type SummaryRun } from './messages.ts'
import { NoteLists } from './note-lists.ts'
import { byId } from './note-order.ts'
import { emptySlot, NoteTable } from './note-table.ts'
import { Best, freshness } from './ranking.ts'
import { mergeSegments } from './segment-merge.ts'
import { type Segment, segmentOf } from './segment.ts'
import { type IndexState, saveState } from './snapshot.ts'

/** So many segments are left alone; with so many, writes wait for a merge. A search asks each. */
const manySegments = 8
const mostSegments = 32
/** Segments are merged into one that is up to so many times as large: each note is merged a few times only. */
const mergeRatio = 2

/**
 * The index itself, in one thread: a table of summaries and a full text in segments, newest last. Writes must be asked
 * one after the other; reads may come in between and see whole notes only.
 */
export class Collection {
  readonly #table: NoteTable
  readonly #lists: NoteLists
  readonly #pause: () => Promise<void>
  readonly #memo: FoldMemo = new Map()
  #segments: readonly Segment[]
  #notebooks: readonly Notebook[] = []
  #merging: Promise<void> = Promise.resolve()
  #isMerging = false

  /** `pause` lets others have a turn. */
  constructor(state: IndexState | null, pause: () => Promise<void>) {
    this.#table = state?.table ?? new NoteTable()
    this.#segments = state?.segments ?? []
    this.#lists = new NoteLists(this.#table)
    this.#pause = pause
  }

  /** Take notes in, each in place of what stood under its id; the last of one id counts. */
  async put(notes: readonly Note[]): Promise<void> {
    const analysed = []
    for (const note of notes) {
      analysed.push({ note, ...(await analyse(note, this.#memo, this.#pause)) })
      await this.#pause()
    }
    if (this.#segments.length > mostSegments) await this.#merging
    const batch = analysed.map(({ note, ends, places }) => ({ slot: this.#table.put(note, ends), places }))
    if (batch.length > 0) this.#segments = [...this.#segments, segmentOf(batch)]
    if (this.#segments.length > manySegments) this.#mergeSoon()
  }

  remove(ids: readonly NoteId[]): void {
    for (const id of ids) this.#table.remove(id)
  }

  setNotebooks(notebooks: readonly Notebook[]): void {
    this.#notebooks = notebooks
  }

  list(request: ListRequest): NoteList {
    return this.#lists.list(request, this.#notebooks)
  }

  /** As `Questions.summaries`. */
  summaries(from: number, limit: number): SummaryRun {
    const { place } = this.#table.columns.arrays
    const notes = []
    let slot = from
    for (; slot < this.#table.length && notes.length < limit; slot++)
      if (place[slot] !== emptySlot) notes.push(this.#table.summaryOf(slot))
    return { notes, next: slot < this.#table.length ? slot : null }
  }

  counts(): NoteCounts {
    return this.#lists.counts()
  }

  revisions(): { ids: string[]; revisions: Uint32Array } {
    const ids: string[] = []
    const revisions = new Uint32Array(this.#table.size)
    const { revision } = this.#table.columns.arrays
    for (const [id, slot] of this.#table.entries()) {
      revisions[ids.length] = revision[slot] ?? 0
      ids.push(id)
    }
    return { ids, revisions }
  }

  /** One page of what a query finds, best first. `check` is called now and then, and may throw to end it. */
  search(request: SearchRequest, check: () => void): FoundNotes {
    const { text, now, offset, limit } = request
    check()
    const { slots, scores, terms, forgiven } = this.#score(text, request, check)
    const { modifiedAt } = this.#table.columns.arrays
    const rank = (slot: number) => (scores[slot] ?? 0) * freshness(modifiedAt[slot] ?? 0, now)
    for (const slot of slots) scores[slot] = rank(slot)
    const best = new Best(
      offset + limit,
      (a, b) =>
        ((scores[b] ?? 0) - (scores[a] ?? 0) ||
          (modifiedAt[b] ?? 0) - (modifiedAt[a] ?? 0) ||
          byId(this.#table, a, b)) < 0,
    )
    for (const slot of slots) best.offer(slot)
    const page = best.sorted().slice(offset)
    return { total: slots.length, notes: page.map((slot) => this.#table.summaryOf(slot)), terms, forgiven }
  }

  /** How many notes a query finds; `check` as in `search`. */
  total(text: string, clock: AskingClock, check: () => void): number {
    return this.#score(text, clock, check).slots.length
  }

  /** One page of the notes outside the trash whose links name one of `keys`, last changed first. */
  linking({ keys, offset, limit }: Asked<Questions, 'linking'>): Answer<Questions, 'linking'> {
    const slots = this.#table.linking(keys)
    const page = slots.slice(offset, offset + limit)
    return { total: slots.length, notes: page.map((slot) => this.#table.summaryOf(slot)) }
  }

  image(): Promise<Uint8Array> {
    return saveState({ table: this.#table, segments: this.#segments }, this.#pause)
  }

  #score(text: string, clock: AskingClock, check: () => void): Scores {
    const parts = parseQuery(text)
    const allowed = allowedSlots(parts, this.#table, this.#notebooks, clock)
    return scoreNotes(parts, this.#segments, this.#table.columns, allowed, check)
  }

  /** Merge beside what goes on. Should it fail, the next write that waits for it says so. */
  #mergeSoon(): void {
    if (this.#isMerging) return
    this.#isMerging = true
    this.#merging = this.#merge().finally(() => (this.#isMerging = false))
    this.#merging.catch(() => null)
  }

  /** Merge the newest segments, and older ones as long as they are not much larger. */
  async #merge(): Promise<void> {
    const segments = this.#segments
    let from = segments.length - 1
    for (let notes = segments[from]?.notes ?? 0; from > 0; from--) {
      const before = segments[from - 1]?.notes ?? 0
      if (before > notes * mergeRatio) break
      notes += before
    }
    if (from === segments.length - 1) return
    const { place } = this.#table.columns.arrays
    const slots = Int32Array.from({ length: this.#table.length }, (_, slot) =>
      place[slot] === emptySlot ? -1 : slot,
    )
    const merged = await mergeSegments(segments.slice(from), slots, this.#pause)
    this.#segments = [...segments.slice(0, from), merged, ...this.#segments.slice(segments.length)]
  }
}
