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

type FieldsOf<E> = E extends SecurityEvent ? Exclude<keyof E, 'event'> : never

/** The fields of `SecurityEvent` once more, for run time: types do not see what an object carries besides. */
const allowedFields: {
  readonly [E in SecurityEvent as E['event']]: readonly FieldsOf<E>[]
} = {
  start: ['version', 'environment', 'codec'],
  session: ['status'],
  'session-failure': ['code'],
  'call-refused': ['channel', 'code'],
  'navigation-blocked': ['scheme'],
  'window-blocked': ['scheme'],
  'request-blocked': ['scheme'],
  'permission-refused': ['permission'],
  'page-gone': ['reason'],
}

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
      const at = new Date().toISOString()
      append(JSON.stringify({ at, reference, event: event.event, ...fieldsOf(event), ...kindOf(error) }))
      return reference
    },
  }
}

const randomLetter = () => referenceLetters.charAt(randomInt(referenceLetters.length))

function fieldsOf(event: SecurityEvent): Readonly<Record<string, string>> {
  const values = event as Readonly<Record<string, unknown>>
  return Object.fromEntries(allowedFields[event.event].map((field) => [field, word(values[field])]))
}

/** An error's class and errno, and those of its causes. Its message may name a path or quote a text: it is left out. */
function kindOf(error: unknown): { readonly error?: string } {
  const names: string[] = []
  for (let at = error; at instanceof Error && names.length < 4; at = at.cause) {
    const { code } = at as NodeJS.ErrnoException
    names.push(isWord(code) ? `${word(at.name)}:${code}` : word(at.name))
  }
  return names.length === 0 ? {} : { error: names.join(' < ') }
}

/** A version, a channel, a code, a class: no space and no slash, so neither a sentence nor a path. */
const isWord = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9$_.:+-]{1,60}$/.test(value)

/** What is logged in place of a value that is no word. */
const word = (value: unknown): string => (isWord(value) ? value : 'unlisted')
