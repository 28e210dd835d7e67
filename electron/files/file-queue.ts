import { Exclusive } from './exclusive.ts'

/**
 * Runs tasks that name the same file one after the other, in the order they came, and tasks of different files side by
 * side. A failed task rejects for its own caller and does not stop the ones behind it.
 */
export class FileQueue {
  readonly #exclusive = new Exclusive()

  run<T>(file: string, task: () => Promise<T>): Promise<T> {
    // Some file systems take `a` and `A` for one file.
    return this.#exclusive.run(file.toLowerCase(), () => gate.run(task))
  }

  /** Resolves when nothing is queued or running, including what is added while it waits. */
  settled(): Promise<void> {
    return this.#exclusive.settled()
  }
}

/** Lets `limit` tasks run at a time; the others wait in order. */
class Gate {
  readonly #limit: number
  // Taken from the front by an index: shifting an array of 100,000 moves all the others each time.
  readonly #waiting: ((() => void) | null)[] = []
  #first = 0
  #running = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#running < this.#limit) this.#running++
    else await new Promise<void>((resume) => this.#waiting.push(resume))
    try {
      return await task()
    } finally {
      const next = this.#next()
      // The one that waited takes over this place, so the count stays.
      if (next === null) this.#running--
      else next()
    }
  }

  #next(): (() => void) | null {
    const next = this.#waiting[this.#first] ?? null
    if (next === null) return null
    this.#waiting[this.#first++] = null
    if (this.#first === this.#waiting.length) this.#waiting.length = this.#first = 0
    return next
  }
}

/**
 * One for the process, whose open files are counted together: macOS gives a desktop app 256 of them. libuv works on four
 * at a time, so more would not be faster.
 */
const gate = new Gate(32)
