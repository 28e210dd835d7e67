import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { type ErrorCode, FernkeepError, codeOf } from '../../shared/errors.ts'
import { contract } from '../../shared/ipc/contract.ts'
import { type Call, type Handlers, channelOf, membersOf } from '../../shared/ipc/define.ts'
import { type Failure, type Result, failure, success } from '../../shared/result.ts'
import { isSmallEnough } from './message-size.ts'
import { type RateLimit } from './rate-limit.ts'

export interface ServeOptions {
  readonly ipcMain: Pick<IpcMain, 'handle'>
  readonly handlers: Handlers<typeof contract>
  readonly rateLimit: RateLimit
  readonly isTrustedSender: (event: IpcMainInvokeEvent, channel: string) => boolean
  /** Log a refused or failed call; the answer is the reference the person sees. */
  readonly report: (channel: string, code: ErrorCode, error: unknown) => string
}

/** Tells, in the log, a call from elsewhere apart from a malformed one of our own window. */
class UntrustedSender extends Error {
  override readonly name = 'UntrustedSender'
}

type AnyHandler = (input: unknown) => Promise<unknown>

/**
 * Answer each call of the contract with its handler: sender, rate, size, input, handler, output, in this order, the
 * cheapest first, so that a call refused by one costs nothing of the next. Every answer is a Result. The only place
 * that touches ipcMain.
 */
export function serve(options: ServeOptions): void {
  for (const [group, name, spec] of membersOf(contract)) {
    if (spec.kind !== 'call') continue
    const channel = channelOf(group, name)
    const handler = handlerFor(options.handlers, group, name)
    options.ipcMain.handle(channel, async (event, ...args: unknown[]) => {
      try {
        // The sender is read before the first await: afterwards its frame may be another.
        if (!options.isTrustedSender(event, channel)) {
          return refuse(options, channel, 'bad-request', new UntrustedSender())
        }
        return await answer(options, channel, spec, handler, args)
      } catch (error) {
        const waits = error instanceof FernkeepError && error.retryAfterMs !== undefined
        return {
          ...refuse(options, channel, codeOf(error), error),
          ...(waits && { retryAfterMs: error.retryAfterMs }),
        }
      }
    })
  }
}

async function answer(
  options: ServeOptions,
  channel: string,
  spec: Call,
  handler: AnyHandler,
  args: readonly unknown[],
): Promise<Result<unknown>> {
  const admission = options.rateLimit.admit(spec.rate)
  if (!admission.admitted) {
    return { ...refuse(options, channel, 'rate-limited', null), retryAfterMs: admission.retryAfterMs }
  }
  try {
    if (!isSmallEnough(args)) return refuse(options, channel, 'too-large', null)
    const input = spec.input.safeParse(args[0])
    if (!input.success || args.length > 1) return refuse(options, channel, 'bad-request', null)
    return success(spec.output.parse(await handler(input.data)))
  } finally {
    admission.release()
  }
}

const refuse = (options: ServeOptions, channel: string, code: ErrorCode, error: unknown): Failure =>
  failure(code, { reference: options.report(channel, code, error) })

function handlerFor(handlers: Handlers<typeof contract>, group: string, name: string): AnyHandler {
  const groups = handlers as unknown as Readonly<Record<string, Readonly<Record<string, AnyHandler>>>>
  const handler = groups[group]?.[name]
  if (handler === undefined) throw new Error(`no handler for ${channelOf(group, name)}`)
  return handler
}
