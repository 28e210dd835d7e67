import { FernkeepError } from '../../shared/errors.ts'
import { type Task } from '../vault/task.ts'

/** The window is told of progress this often at most, in milliseconds. */
const progressEvery = 100

/** One long task at a time, with progress and cancel. */
export class VaultTasks {
  readonly #onProgress: (progress: { done: number; total: number }) => void
  #running: AbortController | null = null

  constructor(onProgress: (progress: { done: number; total: number }) => void) {
    this.#onProgress = onProgress
  }

  /** The task's own answer. Throws `vault-task-running` while another one runs. */
  async run<T>(work: (task: Task) => Promise<T>): Promise<T> {
    if (this.#running !== null) throw new FernkeepError('vault-task-running')
    this.#running = new AbortController()
    let toldAt = -Infinity
    const onProgress = (done: number, total: number) => {
      const now = performance.now()
      if (now - toldAt < progressEvery && done < total) return
      toldAt = now
      this.#onProgress({ done, total })
    }
    try {
      return await work({ signal: this.#running.signal, onProgress })
    } finally {
      this.#running = null
    }
  }

  /** Ask the running task, if there is one, to stop. */
  cancel(): void {
    this.#running?.abort()
  }
}
