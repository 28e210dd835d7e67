import { expect, test } from 'vitest'
import { activityText } from '../../../renderer/text/activity.ts'
import type { LoggedEvent, SecurityEvent } from '../../../shared/model/security-event.ts'

const told = (event: SecurityEvent) =>
  activityText({ at: '2026-11-24T08:00:00.000Z', reference: 'FK-ABC234', ...event })

test('each entry is a sentence that says what became of it', () => {
  expect(told({ event: 'session', status: 'unlocked' })).toBe('The vault was unlocked.')
  expect(told({ event: 'keychain-failure', code: 'key-missing' })).toBe('Your key is not in the keychain.')
  expect(told({ event: 'call-refused', channel: 'notes.save', code: 'rate-limited' })).toBe(
    'The window asked too often (notes.save) and had to wait.',
  )
  expect(told({ event: 'call-refused', channel: 'notes.save', code: 'disk-full' })).toBe(
    'A request of the window (notes.save) was not done: The disk is full.',
  )
  expect(told({ event: 'verified', finished: true, checked: 1, problems: 0 })).toBe(
    'All files were checked: 1 file, all as they should be.',
  )
  expect(told({ event: 'leak-tested', finished: true, files: 12, hits: 0 })).toBe(
    'The leak self-test read 12 files: nothing found.',
  )
  expect(told({ event: 'repeated', of: 'call-refused', detail: 'rate-limited', times: 5 })).toBe(
    'The same happened 5 more times within a minute (call-refused, rate-limited).',
  )
})

test('a value that is not listed is no reason to fail', () => {
  const entry = {
    at: '2026-11-24T08:00:00.000Z',
    reference: 'FK-ABC234',
    event: 'session-failure',
    code: 'unlisted',
  }
  expect(activityText(entry as unknown as LoggedEvent)).toBe('Something failed.')
})
