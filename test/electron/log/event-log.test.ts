import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEventLog, mostAlike } from '../../../electron/log/event-log.ts'
import { FernkeepError } from '../../../shared/errors.ts'
import { type SecurityEvent, eventNames, loggedEvent } from '../../../shared/model/security-event.ts'

/** Record one event; what was written, and the answer. */
function record(event: SecurityEvent, error?: unknown) {
  const lines: string[] = []
  const reference = createEventLog((line) => lines.push(line)).record(event, error)
  const [line] = lines
  if (line === undefined || lines.length > 1) throw new Error(`${lines.length} lines`)
  return { line, reference, entry: JSON.parse(line) as Record<string, unknown> }
}

const refused = { event: 'call-refused', channel: 'notes.save', code: 'disk-full' } as const

/** Every event, with every field it may have. */
const events: readonly SecurityEvent[] = [
  { event: 'start', version: '0.1.0', environment: 'production', codec: 'fernet' },
  { event: 'session', status: 'unlocked' },
  { event: 'session-failure', code: 'keychain-locked' },
  refused,
  { event: 'navigation-blocked', scheme: 'https:' },
  { event: 'window-blocked', scheme: 'file:' },
  { event: 'request-blocked', scheme: 'none' },
  { event: 'permission-refused', permission: 'clipboard-sanitized-write' },
  { event: 'page-gone', reason: 'oom' },
  { event: 'keychain-failure', code: 'key-missing' },
  { event: 'download-blocked', scheme: 'blob:' },
  { event: 'webview-blocked', scheme: 'https:' },
  { event: 'certificate-refused', scheme: 'https:' },
  { event: 'policy-violated', directive: 'require-trusted-types-for' },
  { event: 'verified', finished: true, checked: 12, problems: 0 },
  { event: 'rotated', finished: false, current: 3, problems: 1 },
  { event: 'leak-test-begun' },
  { event: 'leak-tested', finished: true, files: 120, hits: 0 },
  { event: 'exported', notes: 12, damaged: 0 },
  { event: 'repeated', of: 'call-refused', detail: 'rate-limited', times: 12 },
  { event: 'withheld', of: 'session' },
]

it('knows every event by a sample', () => {
  expect(events.map(({ event }) => event).toSorted()).toEqual(eventNames.toSorted())
})

describe('an entry', () => {
  it.each(events)('of $event is read back as it was written', (event) => {
    const { entry } = record(event, new FernkeepError('disk-full', { cause: new TypeError('x') }))
    expect(loggedEvent.parse(entry)).toEqual(entry)
    expect(entry).toMatchObject(event)
  })

  it.each(events)('of $event holds its fields, a time with its zone and a reference', (event) => {
    const { entry, reference } = record(event)
    expect(entry).toEqual({ ...event, at: entry['at'], reference })
    expect(entry['at']).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  })

  it.each(events)('of $event holds no field that is not allowed', (event) => {
    const more = {
      ...event,
      title: 'Canary',
      path: '/home/canary',
      text: 'Canary',
      key: 'Canary',
      error: 'Canary',
    }
    expect(record(more).line).not.toMatch(/canary/i)
  })

  it.each([
    ['a path', '/home/canary/notes'],
    ['a Windows path', 'C:\\Users\\canary'],
    ['a sentence', 'the canary sang'],
    ['a line', 'canary\n{"event":"session"}'],
    ['a long word', 'canary'.repeat(20)],
    ['an object', { text: 'canary' }],
  ])('holds no %s where a word belongs', (_name, value) => {
    for (const event of events) {
      const fields = Object.keys(event).filter((field) => field !== 'event')
      for (const field of fields) {
        const { line, entry } = record({ ...event, [field]: value })
        expect(line).not.toMatch(/canary/i)
        expect(entry[field]).toBe('unlisted')
        expect(loggedEvent.parse(entry)).toEqual(entry)
      }
    }
  })

  it('is one line whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (channel, name) => {
        const error = Object.assign(new Error(name), { name, code: name })
        const { line, entry } = record({ ...refused, channel }, error)
        expect(line).not.toMatch(/[\r\n\u2028\u2029\0]/)
        expect(Object.keys(entry).toSorted()).toEqual([
          'at',
          'channel',
          'code',
          'error',
          'event',
          'reference',
        ])
      }),
    )
  })
})

describe('what looks like a secret', () => {
  it.each([
    ['a Fernet token', 'gAAAAABn'],
    ['a key', 'cw0x689RpI-jtRR7oE8h-eQsKImvJapLeSbXpwF4e4'],
    ['a user hash', '9f86d081884c7d659a2feaa0c55ad015'],
    ['an id', '3f0e8d2e-6c0e-4a8e-9d7a-2d1c0b9a8f7e'],
    ['a drive', 'C:'],
  ])('%s is withheld, though it came as a word', (_name, secret) => {
    const { line, entry, reference } = record({ ...refused, channel: secret })
    expect(line).not.toContain(secret)
    expect(entry).toEqual({ at: entry['at'], reference, event: 'withheld', of: 'call-refused' })
  })
})

describe('an event that is repeated without an end', () => {
  let clock = 0
  const opened = () => {
    const entries: Record<string, unknown>[] = []
    const log = createEventLog(
      (line) => void entries.push(JSON.parse(line) as Record<string, unknown>),
      () => clock,
    )
    return { log, entries }
  }
  const flooded = { ...refused, code: 'rate-limited' } as const

  it('is counted after the first ones, under one reference, and leaves room for others', () => {
    const { log, entries } = opened()
    const references = Array.from({ length: 10_000 }, () => log.record(flooded))
    expect(entries).toHaveLength(mostAlike + 1)
    expect(new Set(references).size).toBe(mostAlike + 1)
    expect(entries.at(-1)).toMatchObject({ event: 'repeated', reference: references.at(-1), times: 1 })
    log.record(refused)
    expect(entries.at(-1)).toMatchObject(refused)
    log.settle()
    expect(entries.at(-1)).toMatchObject({
      ...{ event: 'repeated', of: 'call-refused', detail: 'rate-limited' },
      ...{ reference: references.at(-1), times: 10_000 - mostAlike },
    })
    const length = entries.length
    log.settle()
    expect(entries).toHaveLength(length)
  })

  it('is logged one by one again a minute later, after how many there were', () => {
    const { log, entries } = opened()
    for (let i = 0; i < mostAlike + 5; i++) log.record(flooded)
    clock += 60_000
    log.record(flooded)
    expect(entries.slice(-2)).toMatchObject([{ event: 'repeated', times: 5 }, flooded])
  })

  it('is one event whatever words it varies', () => {
    const { log, entries } = opened()
    for (let i = 0; i < 1_000; i++) log.record({ event: 'navigation-blocked', scheme: `a${i}:` })
    expect(entries).toHaveLength(mostAlike + 1)
  })
})

describe('the reference', () => {
  it('is FK- and six letters or digits, none of which is read as another', () => {
    for (let i = 0; i < 1_000; i++) expect(record(refused).reference).toMatch(/^FK-[A-HJKMNP-Z2-9]{6}$/)
  })

  it('is another for each entry', () => {
    const references = Array.from({ length: 200 }, () => record(refused).reference)
    expect(new Set(references).size).toBe(200)
  })
})

describe('the error behind an entry', () => {
  const errorOf = (error: unknown) => record(refused, error).entry['error']

  it('is named by its class', () => {
    expect(errorOf(new TypeError('x'))).toBe('TypeError')
    expect(errorOf(new FernkeepError('disk-full'))).toBe('FernkeepError:disk-full')
  })

  it('is named with its errno, and with its causes', () => {
    const disk = Object.assign(new Error("ENOSPC: write '/home/pat/x'"), { code: 'ENOSPC' })
    expect(errorOf(new FernkeepError('disk-full', { cause: disk }))).toBe(
      'FernkeepError:disk-full < Error:ENOSPC',
    )
  })

  it('shows neither message, nor stack, nor path, nor any other property, at any depth', () => {
    const cause = Object.assign(new Error('/home/canary'), { path: '/home/canary', dest: '/home/canary' })
    const error = Object.assign(new Error('canary', { cause }), { note: 'canary', code: '/home/canary' })
    const { line } = record(refused, error)
    expect(line).not.toMatch(/canary|\/|at /)
  })

  it('shows no name that is more than a word', () => {
    expect(errorOf(Object.assign(new Error('x'), { name: 'canary in /home' }))).toBe('unlisted')
  })

  it('ends with an error that is its own cause', () => {
    const error = new Error('x')
    error.cause = error
    expect(errorOf(error)).toBe('Error < Error < Error < Error')
  })

  it.each([['a string'], [null], [undefined], [{ name: 'canary', message: 'canary' }]])(
    'is left out when it is none: %j',
    (thrown) => {
      expect(record(refused, thrown).entry).not.toHaveProperty('error')
    },
  )
})
