import { randomInt } from 'node:crypto'
import { type ErrorCode } from '../../shared/errors.ts'
import { type SecurityEvent, loggedFields, unlisted, word } from '../../shared/model/security-event.ts'
import { mayBeWritten } from './last-look.ts'

export interface EventLog {
  /** Log an event, with the kind of error behind it; the answer is the reference a person may quote. */
  record(event: SecurityEvent, error?: unknown): string
}

/** No letter or digit that is read as another. */
const referenceLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/**
 * Of one event with one code, this many are logged one by one in `windowMs`. The rest are counted, or a page that is
 * refused again and again would push everything else out of a log of bounded size.
 */
export const mostAlike = 30
const windowMs = 60_000

interface Bunch {
  readonly begun: number
  readonly of: SecurityEvent
  seen: number
  /** Of the entry that stands for those which are only counted. */
  reference: string | null
}

/**
 * One JSON line an event, handed to `append`. `settle` writes how many were counted only: for the end of the process.
 * `now` answers milliseconds that no setting of the clock moves.
 */
export function createEventLog(
  append: (line: string) => void,
  now: () => number = () => performance.now(),
): EventLog & { settle(): void } {
  const bunches = new Map<string, Bunch>()

  function write(event: SecurityEvent, error: unknown, reference = newReference()): string {
    const at = new Date().toISOString()
    const fields = { ...loggedFields(event), ...kindOf(error) }
    const line = JSON.stringify({ at, reference, event: event.event, ...fields })
    if (mayBeWritten({ event: event.event, ...fields })) append(line)
    else append(JSON.stringify({ at, reference, event: 'withheld', of: event.event }))
    return reference
  }

  const writeRepeated = ({ of, seen, reference }: Bunch) => {
    if (reference === null) return
    write({ event: 'repeated', of: of.event, detail: detailOf(of), times: seen - mostAlike }, null, reference)
  }

  function bunchOf(event: SecurityEvent): Bunch {
    const name = `${event.event} ${detailOf(event)}`
    const current = bunches.get(name)
    if (current !== undefined && now() - current.begun < windowMs) return current
    if (current !== undefined) writeRepeated(current)
    const begun = { begun: now(), of: event, seen: 0, reference: null }
    bunches.set(name, begun)
    return begun
  }

  return {
    record(event, error) {
      const bunch = bunchOf(event)
      bunch.seen += 1
      if (bunch.seen <= mostAlike) return write(event, error)
      if (bunch.reference !== null) return bunch.reference
      // Written at once, so that the reference is found however the process ends.
      bunch.reference = newReference()
      writeRepeated(bunch)
      return bunch.reference
    },
    settle() {
      for (const bunch of bunches.values()) writeRepeated(bunch)
      bunches.clear()
    },
  }
}

/** What the failure of a session is logged as. */
export const sessionFailure = (code: ErrorCode) =>
  ({ event: /^key/.test(code) ? 'keychain-failure' : 'session-failure', code }) as const

/** What tells alike events apart. Schemes and permissions are the page's to choose, without an end. */
const detailOf = (event: SecurityEvent): string => ('code' in event ? asWord(event.code) : 'any')

const newReference = () => `FK-${Array.from({ length: 6 }, randomLetter).join('')}`
const randomLetter = () => referenceLetters.charAt(randomInt(referenceLetters.length))

/** An error's class and errno, and those of its causes. Its message may name a path or quote a text: it is left out. */
function kindOf(error: unknown): { readonly error?: string } {
  const names: string[] = []
  for (let at = error; at instanceof Error && names.length < 4; at = at.cause) {
    const { code } = at as NodeJS.ErrnoException
    names.push(isWord(code) ? `${asWord(at.name)}:${code}` : asWord(at.name))
  }
  return names.length === 0 ? {} : { error: names.join(' < ') }
}

const isWord = (value: unknown): value is string => word.safeParse(value).success

const asWord = (value: unknown): string => (isWord(value) ? value : unlisted)
