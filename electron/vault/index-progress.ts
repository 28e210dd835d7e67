import { type IndexState } from '../../shared/model/index-state.ts'

/** Catching up is told when it takes longer than this, and this often, in ms. */
const toldAfterMs = 500
const toldEveryMs = 200

/** How far the list and the index have caught up with the folder. */
export class IndexProgress {
  readonly #tell: (state: IndexState) => void
  readonly #now: () => number
  readonly #startedAt: number
  #state: IndexState = { status: 'reading', done: 0, total: 0 }
  #toldAt = -Infinity

  /** `tell` hears of a state that matters to a person; `now` answers milliseconds. */
  constructor(tell: (state: IndexState) => void, now: () => number = () => performance.now()) {
    this.#tell = tell
    this.#now = now
    this.#startedAt = now()
  }

  get state(): IndexState {
    return this.#state
  }

  update(status: 'reading' | 'indexing', done: number, total: number): void {
    if (this.#state.status === 'ready') return
    this.#state = { status, done, total }
    const now = this.#now()
    if (now - this.#startedAt < toldAfterMs || now - this.#toldAt < toldEveryMs) return
    this.#toldAt = now
    this.#tell(this.#state)
  }

  /** It has caught up, or never will in this session. */
  finish(): void {
    if (this.#state.status === 'ready') return
    this.#state = { status: 'ready' }
    this.#tell(this.#state)
  }
}
