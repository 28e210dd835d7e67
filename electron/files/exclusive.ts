/** Runs tasks of the same key one after another, in the order they were asked; other keys go on in parallel. */
export class Exclusive {
  readonly #tails = new Map<string, Promise<unknown>>()

  /** The task's own answer or error. */
  run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(key) ?? Promise.resolve()
    const result = before.then(task, task)
    this.#tails.set(key, result)
    const forget = () => {
      if (this.#tails.get(key) === result) this.#tails.delete(key)
    }
    result.then(forget, forget)
    return result
  }

  /** Resolves when everything asked so far has ended, well or not. */
  async settled(): Promise<void> {
    while (this.#tails.size > 0) await Promise.allSettled(this.#tails.values())
  }
}
