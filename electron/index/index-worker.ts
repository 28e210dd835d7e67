import type { NoteSummary } from '../../shared/model/note.ts'
import type { AskingClock } from '../../shared/model/search.ts'
import { Collection } from './collection.ts'
import { Superseded } from './full-text.ts'
import { type Answers, serveThread } from '../threads/serve-thread.ts'
import { type Questions } from './messages.ts'
import { loadState } from './snapshot.ts'
import { linkLinesOf } from './link-lines.ts'
import { hitOf } from './snippet.ts'

/** Let the messages that wait be answered. */
const pause = () =>
  new Promise<void>((resolve) => {
    setImmediate(resolve)
  })

/** UTF-16 units of bodies that are looked through before others get their turn: a few ms. */
const sliceUnits = 128 * 1024

/** The thread's side of `NoteIndex`: one collection, and writes one after the other. */
class Desk {
  #collection = new Collection(null, pause)
  #newestSearch: Int32Array = new Int32Array(1)
  #writes: Promise<unknown> = Promise.resolve()

  readonly answers: Answers<Questions> = {
    open: ({ image, newestSearch }) => {
      this.#newestSearch = newestSearch
      if (image === null) return { from: 'nothing', fault: 'none' }
      const state = loadState(image)
      if (typeof state === 'string') return { from: 'nothing', fault: state }
      this.#collection = new Collection(state, pause)
      return { from: 'image' }
    },
    put: (notes) => this.#write(() => this.#collection.put(notes)),
    remove: (ids) =>
      this.#write(() => {
        this.#collection.remove(ids)
      }),
    notebooks: (notebooks) => {
      this.#collection.setNotebooks(notebooks)
    },
    revisions: () => this.#collection.revisions(),
    list: (request) => this.#collection.list(request),
    summaries: ({ from, limit }) => this.#collection.summaries(from, limit),
    counts: () => this.#collection.counts(),
    search: ({ number, request }) => {
      try {
        return this.#collection.search(request, () => {
          if (Atomics.load(this.#newestSearch, 0) !== number) throw new Superseded()
        })
      } catch (error) {
        if (error instanceof Superseded) return null
        throw error
      }
    },
    hits: ({ notes, bodies, terms }) => inSlices(notes, bodies, (note, body) => hitOf(note, body, terms)),
    linking: (request) => this.#collection.linking(request),
    linkLines: ({ notes, bodies, keys }) =>
      inSlices(notes, bodies, (note, body) => linkLinesOf(note, body, keys)),
    totals: async ({ texts, clock }) => {
      const totals = []
      for (const text of texts) totals.push(await this.#total(text, clock))
      return totals
    },
    image: () => this.#write(() => this.#collection.image()),
  }

  /** A search that is asked meanwhile goes first. */
  async #total(text: string, clock: AskingClock): Promise<number> {
    for (;;) {
      await pause()
      const newest = Atomics.load(this.#newestSearch, 0)
      try {
        return this.#collection.total(text, clock, () => {
          if (Atomics.load(this.#newestSearch, 0) !== newest) throw new Superseded()
        })
      } catch (error) {
        if (!(error instanceof Superseded)) throw error
      }
    }
  }

  /** Run `write` when those before it are done, however they ended. */
  #write<T>(write: () => T | Promise<T>): Promise<T> {
    const result = this.#writes.then(write)
    this.#writes = result.catch(() => null)
    return result
  }
}

/** What `look` makes of each note and its body; others get their turn in between. */
async function inSlices<T>(
  notes: readonly NoteSummary[],
  bodies: readonly (string | null)[],
  look: (note: NoteSummary, body: string | null) => T,
): Promise<T[]> {
  const seen: T[] = []
  let read = 0
  for (const [i, note] of notes.entries()) {
    const body = bodies[i] ?? null
    seen.push(look(note, body))
    read += body?.length ?? 0
    if (read < sliceUnits) continue
    await pause()
    read = 0
  }
  return seen
}

serveThread<Questions>(new Desk().answers, (name, value) =>
  name === 'image' ? [(value as Uint8Array).buffer as ArrayBuffer] : [],
)
