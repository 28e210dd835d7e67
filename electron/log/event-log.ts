import { randomInt } from 'node:crypto'
import { type ErrorCode } from '../../shared/errors.ts'

/** What may be logged: these events with these fields, nothing else. No text, title, key, path or name of a person. */
export type SecurityEvent =
  | {
      readonly event: 'start'
      readonly version: string
      readonly environment: string
      readonly codec: string
    }
  | { readonly event: 'session'; readonly status: string }
  | { readonly event: 'session-failure'; readonly code: ErrorCode }
  | { readonly event: 'call-refused'; readonly channel: string; readonly code: ErrorCode }
  | { readonly event: 'navigation-blocked' | 'window-blocked' | 'request-blocked'; readonly scheme: string }
  | { readonly event: 'permission-refused'; readonly permission: string }
  | { readonly event: 'page-gone'; readonly reason: string }

export interface EventLog {
  /** Log an event, with the kind of error behind it; the answer is the reference a person may quote. */
  record(event: SecurityEvent, error?: unknown): string
}

/** No letter or digit that is read as another. */
const referenceLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** One JSON line an event, handed to `append`. */
export function createEventLog(append: (line: string) => void): EventLog {
  return {
    record(event, error) {
      const reference = `FK-${Array.from({ length: 6 }, randomLetter).join('')}`
      append(JSON.stringify({ at: new Date().toISOString(), reference, ...event, ...kindOf(error) }))
      return reference
    },
  }
}

const randomLetter = () => referenceLetters.charAt(randomInt(referenceLetters.length))

/** An error's class and errno, and those of its cause. Its message may name a path or quote a text: it is left out. */
function kindOf(error: unknown): { readonly error?: string } {
  const names: string[] = []
  for (let at = error; at instanceof Error && names.length < 4; at = at.cause) {
    const { code } = at as NodeJS.ErrnoException
    names.push(
      typeof code === 'string' && /^[A-Za-z0-9_-]{1,40}$/.test(code) ? `${at.name}:${code}` : at.name,
    )
  }
  return names.length === 0 ? {} : { error: names.join(' < ') }
}
