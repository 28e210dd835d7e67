import { type ErrorCode } from './errors.ts'

/** A failure as the window sees it. `reference` finds the entry in the log; `retryAfterMs` is set where waiting helps. */
export interface Failure {
  readonly ok: false
  readonly code: ErrorCode
  readonly reference?: string
  readonly retryAfterMs?: number
}

/** What crosses the bridge: plain data, because Electron keeps only `message` of a thrown error. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failure

export const success = <T>(value: T): Result<T> => ({ ok: true, value })

export const failure = (
  code: ErrorCode,
  more: Pick<Failure, 'reference' | 'retryAfterMs'> = {},
): Failure => ({
  ok: false,
  code,
  ...more,
})
