import { Worker } from 'node:worker_threads'
import { type Answer, type Asked, type QuestionName, type Reply } from './messages.ts'

/** The index was closed, or its thread ended: what it held is gone, and it answers no more. */
export class IndexClosed extends Error {
  constructor(options?: ErrorOptions) {
    super('index closed', options)
    this.name = 'IndexClosed'
  }
}

/** The thread's file: beside this one as it is written, and beside the bundle when it is built. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './index-worker.ts' : './index-worker.js',
  import.meta.url,
)

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/** The worker thread of one index, and what it was asked. */
export class IndexThread {
  readonly #worker = new Worker(workerFile)
  readonly #waiting = new Map<number, Waiting>()
  #closed: IndexClosed | null = null
  #asked = 0

  constructor() {
    this.#worker.on('message', (reply: Reply) => {
      this.#settle(reply)
    })
    this.#worker.on('error', (error) => {
      this.#end(new IndexClosed({ cause: error }))
    })
    this.#worker.on('exit', () => {
      this.#end(new IndexClosed())
    })
  }

  /** Rejects with what the thread threw, or with `IndexClosed`. `transfer` is handed over, not copied. */
  ask<N extends QuestionName>(name: N, input: Asked<N>, transfer: ArrayBuffer[] = []): Promise<Answer<N>> {
    if (this.#closed !== null) return Promise.reject(this.#closed)
    const id = ++this.#asked
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject })
      this.#worker.postMessage({ id, name, input }, transfer)
    })
  }

  /** End the thread; its memory goes with it. */
  async close(): Promise<void> {
    this.#end(new IndexClosed())
    await this.#worker.terminate()
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if (reply.ok) waiting?.resolve(reply.value)
    else waiting?.reject(reply.error)
  }

  #end(reason: IndexClosed): void {
    this.#closed ??= reason
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { reject } of waiting) reject(this.#closed)
  }
}
