import { Worker } from 'node:worker_threads'

/** What a thread can be asked: each question's input and answer. Everything is plain data that threads can pass. */
export type Questions = object
export type Asked<Q extends Questions, N extends keyof Q> = Q[N] extends [infer I, unknown] ? I : never
export type Answer<Q extends Questions, N extends keyof Q> = Q[N] extends [unknown, infer A] ? A : never

export interface Request<Q extends Questions> {
  readonly id: number
  readonly name: keyof Q
  readonly input: unknown
}

export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: unknown }

/** The thread was closed, or ended: what it held is gone, and it answers no more. */
export class ThreadClosed extends Error {
  constructor(options?: ErrorOptions) {
    super('thread closed', options)
    this.name = 'ThreadClosed'
  }
}

/** Where a thread's file is: beside `module` as it is written, and beside the bundle when it is built. */
export const threadFile = (module: string, name: string): URL =>
  new URL(module.endsWith('.ts') ? `./${name}.ts` : `./${name}.js`, module)

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/** A worker thread that answers questions, and what it was asked; serve-thread.ts is its own side. */
export class AskedThread<Q extends Questions> {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #closed: ThreadClosed | null = null
  #asked = 0

  constructor(file: URL) {
    this.#worker = new Worker(file)
    this.#worker.on('message', (reply: Reply) => {
      this.#settle(reply)
    })
    this.#worker.on('error', (error) => {
      this.#end(new ThreadClosed({ cause: error }))
    })
    this.#worker.on('exit', () => {
      this.#end(new ThreadClosed())
    })
  }

  /** Rejects with what the thread threw, or with `ThreadClosed`. `transfer` is handed over, not copied. */
  ask<N extends keyof Q>(name: N, input: Asked<Q, N>, transfer: ArrayBuffer[] = []): Promise<Answer<Q, N>> {
    if (this.#closed !== null) return Promise.reject(this.#closed)
    const id = ++this.#asked
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject })
      this.#worker.postMessage({ id, name, input } satisfies Request<Q>, transfer)
    })
  }

  /** End the thread; its memory goes with it. */
  async close(): Promise<void> {
    this.#end(new ThreadClosed())
    await this.#worker.terminate()
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if (reply.ok) waiting?.resolve(reply.value)
    else waiting?.reject(reply.error)
  }

  #end(reason: ThreadClosed): void {
    this.#closed ??= reason
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { reject } of waiting) reject(this.#closed)
  }
}
