import { FernkeepError } from '../../shared/errors.ts'
import { type Note, type NoteId } from '../../shared/model/note.ts'
import { type Notebook } from '../../shared/model/notebook.ts'
import { type SearchRequest, type SearchResult } from '../../shared/model/search.ts'
import { NoteIndex } from '../index/note-index.ts'
import { Exclusive } from '../files/exclusive.ts'
import { readImage, writeImage } from './index-file.ts'
import { type NoteStore } from './note-store.ts'
import { type SealedFiles } from './sealed-files.ts'

/** Notes read at a time while the index catches up: the window's own calls are answered in between. */
const batchLength = 50

/**
 * Finds notes: keeps the index in step with the note store, starts it from the image of last time, and saves that. The
 * index is a cache: whatever becomes of its file, it catches up with the notes, which costs time and nothing else.
 */
export class Finder {
  readonly #sealed: SealedFiles
  readonly #notes: NoteStore
  readonly #index: Promise<NoteIndex>
  readonly #order = new Exclusive()
  #closing = false
  #changed = false
  /** Resolves when the index holds every note as it was when the finder was opened. */
  readonly caughtUp: Promise<void>

  constructor(sealed: SealedFiles, notes: NoteStore, notebooks: readonly Notebook[]) {
    this.#sealed = sealed
    this.#notes = notes
    this.#index = this.#open(notebooks)
    this.caughtUp = this.#catchUp()
    // Its failure is for whoever waits for it; nobody need.
    this.caughtUp.catch(() => undefined)
  }

  /** As `NoteIndex.search`; until the index has caught up, in what it holds so far. */
  async search(request: SearchRequest): Promise<SearchResult | null> {
    return (await this.#index).search(request)
  }

  /** Take a change of a note in. */
  async follow(id: NoteId): Promise<void> {
    await this.#order.run(id, async () => {
      const note = await this.#readOrNull(id)
      const index = await this.#index
      this.#changed = true
      await (note === null ? index.remove([id]) : index.put(note))
    })
  }

  async setNotebooks(notebooks: readonly Notebook[]): Promise<void> {
    await (await this.#index).setNotebooks(notebooks)
  }

  /** Save the image if anything changed since it was loaded or saved. Throws the disk's failures. */
  async save(): Promise<void> {
    if (!this.#changed) return
    this.#changed = false
    await writeImage(this.#sealed, await (await this.#index).image())
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

  async #open(notebooks: readonly Notebook[]): Promise<NoteIndex> {
    const bodyOf = async (id: NoteId) => (await this.#readOrNull(id))?.body ?? null
    const index = await NoteIndex.open(await readImage(this.#sealed), bodyOf)
    await index.setNotebooks(notebooks)
    return index
  }

  /** Put what is new or another revision, remove what went. */
  async #catchUp(): Promise<void> {
    const index = await this.#index
    const indexed = await index.revisions()
    const { notes } = this.#notes.list()
    const stale = notes.filter(({ id, revision }) => indexed.get(id) !== revision)
    const present = new Set(notes.map(({ id }) => id))
    const gone = [...indexed.keys()].filter((id) => !present.has(id))
    this.#changed ||= stale.length > 0 || gone.length > 0
    await index.remove(gone)
    for (let i = 0; i < stale.length && !this.#closing; i += batchLength) {
      await Promise.all(stale.slice(i, i + batchLength).map(({ id }) => this.follow(id)))
    }
  }

  /** Null for a note that went or whose file is damaged: the store has noticed, and says so itself. */
  async #readOrNull(id: NoteId): Promise<Note | null> {
    try {
      return await this.#notes.open(id)
    } catch (error) {
      if (error instanceof FernkeepError) return null
      throw error
    }
  }
}
