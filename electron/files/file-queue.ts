/**
 * Runs tasks that name the same file one after the other, in the order they came, and tasks of different files side by
 * side. A failed task rejects for its own caller and does not stop the ones behind it.
 */
export class FileQueue {
  readonly #tails = new Map<string, Promise<void>>()

  run<T>(file: string, task: () => Promise<T>): Promise<T> {
    // Some file systems take `a` and `A` for one file.
    const key = file.toLowerCase()
    const before = this.#tails.get(key)
    const result = before === undefined ? gate.run(task) : before.then(() => gate.run(task))
    const tail = result.then(ignore, ignore).then(() => {
      if (this.#tails.get(key) === tail) this.#tails.delete(key)
    })
    this.#tails.set(key, tail)
    return result
  }

  /** Resolves when nothing is queued or running, including what is added while it waits. */
  async settled(): Promise<void> {
    while (this.#tails.size > 0) await Promise.all(this.#tails.values())
  }
}

/** The caller of `run` holds the same promise and sees the failure there. */
const ignore = () => undefined

/** Lets `limit` tasks run at a time; the others wait in order. */
class Gate {
  readonly #limit: number
  readonly #waiting: (() => void)[] = []
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
      const next = this.#waiting.shift()
      // The one that waited takes over this place, so the count stays.
      if (next === undefined) this.#running--
      else next()
    }
  }
}

/**
 * One for the process, whose open files are counted together: macOS gives a desktop app 256 of them. libuv works on four
 * at a time, so more would not be faster.
 */
const gate = new Gate(32)
