import { describe, expect, it } from 'vitest'
import { activityOf } from '../../../electron/log/activity.ts'
import { createEventLog } from '../../../electron/log/event-log.ts'
import { activityKindOf } from '../../../shared/model/activity.ts'
import { type SecurityEvent, loggedEvent } from '../../../shared/model/security-event.ts'

/** The lines of a log in which these happened, and their references. */
function logOf(...events: readonly SecurityEvent[]) {
  const lines: string[] = []
  const log = createEventLog((line) => void lines.push(line))
  return { lines, references: events.map((event) => log.record(event)) }
}

const everything = { kind: null, reference: '', offset: 0, limit: 100 }
const start = { event: 'start', version: '0.1.0', environment: 'production', codec: 'fernet' } as const
const slowed = { event: 'call-refused', channel: 'notes.save', code: 'rate-limited' } as const
const refused = { ...slowed, code: 'not-found' } as const

describe('the activity', () => {
  it('is listed newest first, page by page', () => {
    const { lines, references } = logOf(start, refused, slowed)
    const all = activityOf(lines, everything)
    expect(all.entries.map(({ reference }) => reference)).toEqual(references.toReversed())
    expect(all).toMatchObject({ total: 3, unreadable: 0 })
    const second = activityOf(lines, { ...everything, offset: 1, limit: 1 })
    expect(second.entries.map(({ reference }) => reference)).toEqual([references[1]])
    expect(second.total).toBe(3)
  })

  it('is narrowed to one kind', () => {
    const { lines } = logOf(start, refused, slowed)
    const kinds = (['sessions', 'refused', 'slowed', 'vault'] as const).map((kind) =>
      activityOf(lines, { ...everything, kind }).entries.map(({ event }) => event),
    )
    expect(kinds).toEqual([['start'], ['call-refused'], ['call-refused'], []])
  })

  it('is found by a reference as a person would type it', () => {
    const { lines, references } = logOf(start, refused)
    const [, wanted = ''] = references
    for (const typed of [wanted, wanted.toLowerCase(), ` ${wanted.slice(3)} `])
      expect(activityOf(lines, { ...everything, reference: typed }).entries).toMatchObject([refused])
  })

  it.each([
    ['no JSON', 'not json'],
    ['cut short', '{"at":"2026-11-24T08:00:00.000Z","refe'],
    ['another event', '{"at":"2026-11-24T08:00:00.000Z","reference":"FK-ABC234","event":"joke"}'],
    [
      'a field too many',
      '{"at":"2026-11-24T08:00:00.000Z","reference":"FK-ABC234","event":"session","status":"new","title":"x"}',
    ],
    [
      'a sentence for a word',
      '{"at":"2026-11-24T08:00:00.000Z","reference":"FK-ABC234","event":"session","status":"<b>new</b> x"}',
    ],
    ['no object', 'null'],
  ])('counts a line that is %s and shows nothing of it', (_name, line) => {
    const { lines } = logOf(start)
    expect(activityOf([line, ...lines], everything)).toMatchObject({ total: 1, unreadable: 1 })
  })
})

it('what is repeated is of the kind of what it repeats', () => {
  const repeated = (of: string, detail: string) =>
    activityKindOf(
      loggedEvent.parse({
        ...{ at: '2026-11-24T08:00:00.000Z', reference: 'FK-ABC234' },
        ...{ event: 'repeated', of, detail, times: 3 },
      }),
    )
  expect(repeated('call-refused', 'rate-limited')).toBe('slowed')
  expect(repeated('call-refused', 'not-found')).toBe('refused')
  expect(repeated('keychain-failure', 'key-missing')).toBe('keychain')
  expect(repeated('navigation-blocked', 'any')).toBe('blocked')
  expect(repeated('policy-violated', 'any')).toBe('blocked')
  expect(repeated('session', 'any')).toBe('sessions')
})
