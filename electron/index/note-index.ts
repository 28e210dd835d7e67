import type { BacklinkPage } from '../../shared/model/backlinks.ts'
import type { Note, NoteId, NoteSummary } from '../../shared/model/note.ts'
import type { Notebook } from '../../shared/model/notebook.ts'
import type {
  AskingClock,
  IndexedRevisions,
  ListRequest,
  NoteCounts,
  NoteList,
  SearchRequest,
  SearchResult,
} from '../../shared/model/search.ts'
import { batchesOf } from './batches.ts'
import { IndexThread } from './index-thread.ts'
import { type Opened, type SummaryRun } from './messages.ts'

const runLength = 1_000

/** The body of a note as it is now, for the snippet of a hit; null when it cannot be had. */
export type BodyReader = (id: NoteId) => Promise<string | null>

/**
 * The searchable index of one open vault, in memory and in a thread of its own. It holds the words, titles and first
 * lines of all notes, but no whole text, and it writes nothing. It is a cache: it is right as far as every change of a
 * note was put. Every call rejects with `ThreadClosed` after `close`, or when the thread died.
 */
export class NoteIndex {
  /** What it was opened from; `fault` says why an image was not used. */
  readonly opened: Opened
  readonly #thread: IndexThread
  readonly #bodyOf: BodyReader
  readonly #newestSearch: Int32Array

  private constructor(thread: IndexThread, opened: Opened, newestSearch: Int32Array, bodyOf: BodyReader) {
    this.#thread = thread
    this.opened = opened
    this.#newestSearch = newestSearch
    this.#bodyOf = bodyOf
  }

  /**
   * Start from an image that `image()` gave, whose whole buffer is taken over: do not use it afterwards. An image that is
   * damaged, foreign or another version's is no error: the index is then empty, as with null, and `opened` says so. The
   * thread starts while the image is on its way; rejects as that does.
   */
  static async open(
    image: Uint8Array | Promise<Uint8Array | null> | null,
    bodyOf: BodyReader,
  ): Promise<NoteIndex> {
    const thread = new IndexThread()
    try {
      const newestSearch = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
      const given = await image
      const own = given === null ? null : inOwnBuffer(given)
      const opened = await thread.ask('open', { image: own, newestSearch }, own === null ? [] : [own.buffer])
      return new NoteIndex(thread, opened, newestSearch, bodyOf)
    } catch (error) {
      await thread.close()
      throw error
    }
  }

  /** Take a note in, in place of what stood under its id: the last put wins. Resolves when it is found. */
  put(note: Note): Promise<void> {
    return this.#thread.ask('put', [note])
  }

  /** As `put`, for many, in batches: others are answered in between. */
  async putMany(notes: Iterable<Note>): Promise<void> {
    for (const batch of batchesOf(notes)) await this.#thread.ask('put', batch)
  }

  /** Forget notes. Ids that are not there are no error. */
  remove(ids: readonly NoteId[]): Promise<void> {
    return this.#thread.ask('remove', ids)
  }

  /** The notebooks there are now, for `in:` and for lists. They are not part of the image. */
  setNotebooks(notebooks: readonly Notebook[]): Promise<void> {
    return this.#thread.ask('notebooks', notebooks)
  }

  /** Every note in the index and its revision, for finding out what changed in the folder. */
  async revisions(): Promise<IndexedRevisions> {
    const { ids, revisions } = await this.#thread.ask('revisions', null)
    return new Map(ids.map((id, i) => [id as NoteId, revisions[i] ?? 0]))
  }

  list(request: ListRequest): Promise<NoteList> {
    return this.#thread.ask('list', request)
  }

  /** Every note, in runs that either thread passes on in a few ms. */
  async *summaries(): AsyncGenerator<readonly NoteSummary[]> {
    for (let from: number | null = 0; from !== null;) {
      const run: SummaryRun = await this.#thread.ask('summaries', { from, limit: runLength })
      yield run.notes
      from = run.next
    }
  }

  counts(): Promise<NoteCounts> {
    return this.#thread.ask('counts', null)
  }

  /**
   * One page of what the query `request.text` finds (`shared/model/query.ts`). Null when a later search was asked
   * meanwhile: each search ends the one before. Rejects with what the body reader rejects with.
   */
  async search(request: SearchRequest): Promise<SearchResult | null> {
    const number = Atomics.add(this.#newestSearch, 0, 1) + 1
    const found = await this.#thread.ask('search', { number, request })
    if (found === null) return null
    const { total, notes, terms, forgiven } = found
    const bodies = await Promise.all(notes.map(({ id }) => this.#bodyOf(id)))
    if (Atomics.load(this.#newestSearch, 0) !== number) return null
    const hits = await this.#thread.ask('hits', { notes, bodies, terms })
    return { total, hits, terms: [...terms], forgiven }
  }

  /** How many notes each of the texts finds, as queries. It ends no search, and a search goes before it. */
  totals(texts: readonly string[], clock: AskingClock): Promise<number[]> {
    return this.#thread.ask('totals', { texts, clock })
  }

  /** One page of the notes outside the trash whose links name one of `keys` (`linkKey`), last changed first. */
  async backlinks(keys: readonly string[], offset: number, limit: number): Promise<BacklinkPage> {
    const { total, notes } = await this.#thread.ask('linking', { keys, offset, limit })
    const bodies = await Promise.all(notes.map(({ id }) => this.#bodyOf(id)))
    return { total, links: await this.#thread.ask('linkLines', { notes, bodies, keys }) }
  }

  /** All of them, without their lines. */
  async linking(keys: readonly string[]): Promise<readonly NoteSummary[]> {
    return (await this.#thread.ask('linking', { keys, offset: 0, limit: Infinity })).notes
  }

  /** The index as bytes, for `open`. It holds words of every note: keep it in memory, or encrypted. */
  image(): Promise<Uint8Array> {
    return this.#thread.ask('image', null)
  }

  /** Stop at once and forget everything. */
  close(): Promise<void> {
    return this.#thread.close()
  }
}

/** `bytes` in a buffer that can be handed over, at a place where they can be read in words of 8 bytes. */
function inOwnBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, length } = bytes
  return buffer instanceof ArrayBuffer && byteOffset % 8 === 0
    ? new Uint8Array(buffer, byteOffset, length)
    : Uint8Array.from(bytes)
}
