import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { RateLimit } from '../../../electron/ipc/rate-limit.ts'
import { type ServeOptions, serve } from '../../../electron/ipc/serve.ts'
import { type ErrorCode } from '../../../shared/errors.ts'
import { type contract } from '../../../shared/ipc/contract.ts'
import { type Handlers } from '../../../shared/ipc/define.ts'
import { type Result } from '../../../shared/result.ts'
import { sampleCalls } from './sample-calls.ts'

export type StubHandler = (input: unknown) => Promise<unknown>

export interface Report {
  readonly channel: string
  readonly code: ErrorCode
  readonly error: unknown
}

/** The contract, served by stubs that answer their samples, on a clock that the test moves. */
export class ServedContract {
  /** Milliseconds. */
  now = 1_000_000
  isTrusted: (event: IpcMainInvokeEvent) => boolean = () => true
  /** Handlers that answer something else than their sample. */
  readonly replaced = new Map<string, StubHandler>()
  /** What was handed to a handler, in order. */
  readonly reached: { readonly channel: string; readonly input: unknown }[] = []
  readonly reports: Report[] = []
  readonly #listeners = new Map<string, Parameters<IpcMain['handle']>[1]>()

  constructor(
    options: { readonly handlers?: Handlers<typeof contract>; readonly report?: ServeOptions['report'] } = {},
  ) {
    serve({
      ipcMain: { handle: (channel, listener) => void this.#listeners.set(channel, listener) },
      handlers: options.handlers ?? this.#stubs(),
      rateLimit: new RateLimit(() => this.now),
      isTrustedSender: (event) => this.isTrusted(event),
      report:
        options.report ?? ((channel, code, error) => `FK-${this.reports.push({ channel, code, error })}`),
    })
  }

  get channels(): readonly string[] {
    return [...this.#listeners.keys()]
  }

  /** Call a channel as Electron does. */
  invoke(channel: string, ...args: readonly unknown[]): Promise<Result<unknown>> {
    const listener = this.#listeners.get(channel)
    if (listener === undefined) throw new Error(`nobody listens on ${channel}`)
    return listener({} as IpcMainInvokeEvent, ...args) as Promise<Result<unknown>>
  }

  #stubs(): Handlers<typeof contract> {
    const groups: Record<string, Record<string, StubHandler>> = {}
    for (const { channel, output } of sampleCalls) {
      const [group = '', name = ''] = channel.split('.')
      const stub: StubHandler = (input) => {
        this.reached.push({ channel, input })
        return this.replaced.get(channel)?.(input) ?? Promise.resolve(output)
      }
      groups[group] = { ...groups[group], [name]: stub }
    }
    return groups as unknown as Handlers<typeof contract>
  }
}

/** An object that counts how often anything looked into it. */
export function watchedMessage(inner: object = { id: 'x' }): {
  readonly message: object
  readonly touched: () => number
} {
  let touched = 0
  const counted = <T>(answer: T): T => {
    touched++
    return answer
  }
  const message = new Proxy(inner, {
    get: (target, key) => counted(Reflect.get(target, key) as unknown),
    has: (target, key) => counted(Reflect.has(target, key)),
    ownKeys: (target) => counted(Reflect.ownKeys(target)),
    getPrototypeOf: (target) => counted(Reflect.getPrototypeOf(target)),
    getOwnPropertyDescriptor: (target, key) => counted(Reflect.getOwnPropertyDescriptor(target, key)),
  })
  return { message, touched: () => touched }
}
