import { FernkeepError } from '../../shared/errors.ts'
import { limits } from '../../shared/limits.ts'
import { type BacklinkPage } from '../../shared/model/backlinks.ts'
import { type Note, type NoteId, type NoteSummary } from '../../shared/model/note.ts'
import { type Notebook } from '../../shared/model/notebook.ts'
import { type AskingClock, type SearchRequest, type SearchResult } from '../../shared/model/search.ts'
import { NoteIndex } from '../index/note-index.ts'
import { Exclusive } from '../files/exclusive.ts'
import { readFirstPage, writeFirstPage } from './first-page.ts'
import { readImage, writeImage } from './index-file.ts'
import { type NoteStore } from './note-store.ts'
import { type KnownNotes } from './note-store-options.ts'
import { type SealedFiles } from './sealed-files.ts'

/** Notes read at a time while the index catches up: the window's own calls are answered in between. */
const batchLength = 50

/** In the order of tasks, where the others are notes' ids: one image is saved at a time. */
const imageTask = 'image'

/**
 * Finds notes: keeps the index in step with the note store, starts it from the image of last time, and saves that. The
 * index is a cache: whatever becomes of its file, it catches up with the notes, which costs time and nothing else.
 */
export class Finder {
  readonly #sealed: SealedFiles
  #notes: NoteStore | null = null
  /** As it was saved; empty when there is none. */
  readonly #firstPage: Promise<readonly NoteSummary[]>
  readonly #index: Promise<NoteIndex>
  readonly #order = new Exclusive()
  #closing = false
  /** Notes that something else changed and that are not taken in yet. */
  readonly #found = new Set<NoteId>()
  #changedAt: number | null = null
  /** Resolves when the index holds every note as it was when the store was attached. */
  caughtUp: Promise<void> = Promise.resolve()

  constructor(sealed: SealedFiles, notebooks: readonly Notebook[]) {
    this.#sealed = sealed
    this.#firstPage = readFirstPage(sealed)
    this.#index = this.#open(notebooks)
    // Their failure is for whoever asks something.
    for (const part of [this.#firstPage, this.#index]) part.catch(() => undefined)
  }

  /**
   * What was known of the notes last time: those of the first page at once, the others when the image is open. Null when
   * nothing was.
   */
  async known(): Promise<KnownNotes | null> {
    const first = await this.#firstPage
    if (first.length > 0) return this.#after(first)
    const index = await this.#index
    return index.opened.from === 'image' ? index.summaries() : null
  }

  /** The first notes of the list as it is shown at first, as far as it knows. */
  async firstShown(): Promise<readonly NoteSummary[]> {
    const first = await this.#firstPage
    return first.length > 0 ? first : firstOf(await this.#index)
  }

  /** Keep in step with `notes` from now on. `onProgress` is told how many of them were taken in. */
  attach(notes: NoteStore, onProgress: (done: number, total: number) => void = () => undefined): void {
    this.#notes = notes
    this.caughtUp = notes.reconciled.then(() => this.#catchUp(notes, onProgress))
    // Its failure is for whoever waits for it; nobody need.
    this.caughtUp.catch(() => undefined)
  }

  /** As `NoteIndex.search`; until the index has caught up, in what it holds so far. */
  async search(request: SearchRequest): Promise<SearchResult | null> {
    return (await this.#index).search(request)
  }

  /** As `NoteIndex.totals`; until the index has caught up, of what it holds so far. */
  async totals(texts: readonly string[], clock: AskingClock): Promise<number[]> {
    return (await this.#index).totals(texts, clock)
  }

  /** As `NoteIndex.backlinks`; what is being taken in is waited for. */
  async backlinks(keys: readonly string[], offset: number, limit: number): Promise<BacklinkPage> {
    await this.#order.settled()
    return (await this.#index).backlinks(keys, offset, limit)
  }

  /** As `NoteIndex.linking`, when the index has caught up. */
  async linking(keys: readonly string[]): Promise<readonly NoteSummary[]> {
    await this.caughtUp
    await this.#order.settled()
    return (await this.#index).linking(keys)
  }

  /** Take a change of a note in. */
  async follow(id: NoteId): Promise<void> {
    await this.#order.run(id, async () => {
      const note = await this.#readOrNull(id)
      const index = await this.#index
      this.#changedAt = performance.now()
      await (note === null ? index.remove([id]) : index.put(note))
    })
  }

  /** Take in what something else changed: when the index has caught up with the rest. */
  async followFound(ids: readonly NoteId[]): Promise<void> {
    for (const id of ids) this.#found.add(id)
    await this.caughtUp
    const late = ids.filter((id) => this.#found.delete(id))
    for (let i = 0; i < late.length && !this.#closing; i += batchLength)
      await this.#takeIn(late.slice(i, i + batchLength))
  }

  async setNotebooks(notebooks: readonly Notebook[]): Promise<void> {
    await (await this.#index).setNotebooks(notebooks)
  }

  /** When it last changed, by `performance.now`; null when it is as it was loaded or saved. */
  get changedAt(): number | null {
    return this.#changedAt
  }

  /** Save the image if anything changed since it was loaded or saved. Throws the disk's failures. */
  save(): Promise<void> {
    return this.#order.run(imageTask, async () => {
      const changedAt = this.#changedAt
      if (changedAt === null) return
      this.#changedAt = null
      try {
        const index = await this.#index
        await writeImage(this.#sealed, await index.image())
        await writeFirstPage(this.#sealed, await firstOf(index))
      } catch (error) {
        this.#changedAt ??= changedAt
        throw error
      }
    })
  }

  /** Stop catching up, save, and forget. Throws the disk's failures; the index is gone then too. */
  async close(): Promise<void> {
    this.#closing = true
    const index = await this.#index
    try {
      await Promise.allSettled([this.caughtUp, this.#order.settled()])
      await this.save()
    } finally {
      await index.close()
    }
  }

  async *#after(first: readonly NoteSummary[]): AsyncGenerator<readonly NoteSummary[]> {
    yield first
    // An index that cannot be opened is told to those who search; the notes are in their own files.
    const index = await this.#index.catch(() => null)
    if (index?.opened.from === 'image') yield* index.summaries()
  }

  async #open(notebooks: readonly Notebook[]): Promise<NoteIndex> {
    await this.#firstPage
    const bodyOf = async (id: NoteId) => (await this.#readOrNull(id))?.body ?? null
    const index = await NoteIndex.open(readImage(this.#sealed), bodyOf)
    await index.setNotebooks(notebooks)
    return index
  }

  /** Put what is new, another revision or changed by something else; remove what went. */
  async #catchUp(store: NoteStore, onProgress: (done: number, total: number) => void): Promise<void> {
    const index = await this.#index
    const indexed = await index.revisions()
    // What a list that was cut short does not say is not gone.
    if (store.isStopped) return
    const { notes } = store.list()
    const stale = notes
      .filter(({ id, revision }) => this.#found.has(id) || indexed.get(id) !== revision)
      .map(({ id }) => id)
    const present = new Set(notes.map(({ id }) => id))
    const gone = [...indexed.keys()].filter((id) => !present.has(id))
    this.#found.clear()
    if (gone.length > 0) this.#changedAt = performance.now()
    await index.remove(gone)
    for (let i = 0; i < stale.length && !this.#closing; i += batchLength) {
      await this.#takeIn(stale.slice(i, i + batchLength))
      onProgress(Math.min(i + batchLength, stale.length), stale.length)
    }
  }

  /** As `follow`, for many at once: their turns end together, when the index has them. */
  async #takeIn(ids: readonly NoteId[]): Promise<void> {
    const done = Promise.withResolvers<undefined>()
    try {
      const notes = await Promise.all(ids.map((id) => this.#readInTurn(id, done.promise)))
      const index = await this.#index
      this.#changedAt = performance.now()
      await index.remove(ids.filter((_, i) => notes[i] === null))
      await index.putMany(notes.filter((note) => note !== null))
    } finally {
      done.resolve(undefined)
    }
  }

  /** The note as it is now; what changes it is followed after `until`. */
  #readInTurn(id: NoteId, until: Promise<undefined>): Promise<Note | null> {
    return new Promise((resolve, reject) => {
      void this.#order.run(id, async () => {
        await this.#readOrNull(id).then(resolve, reject)
        await until
      })
    })
  }

  /** Null for a note that went or whose file is damaged: the store has noticed, and says so itself. */
  async #readOrNull(id: NoteId): Promise<Note | null> {
    try {
      return this.#notes === null ? null : await this.#notes.open(id)
    } catch (error) {
      if (error instanceof FernkeepError) return null
      throw error
    }
  }
}

/** What the list begins with. */
async function firstOf(index: NoteIndex): Promise<readonly NoteSummary[]> {
  const request = { place: 'notes', sort: 'modified-newest', offset: 0, limit: limits.firstPage } as const
  return (await index.list(request)).notes
}
