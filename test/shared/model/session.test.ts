import { describe, expect, it } from 'vitest'
import { sessionState, userHash } from '../../../shared/model/session.ts'

describe('sessionState', () => {
  it.each([
    { status: 'starting' },
    { status: 'new' },
    { status: 'blocked', code: 'keychain-locked', reference: 'FK-ABCDEF' },
    { status: 'unlocked', name: 'Pat' },
  ])('accepts $status', (state) => {
    expect(sessionState.parse(state)).toEqual(state)
  })

  it('has no room for a key', () => {
    expect(sessionState.safeParse({ status: 'unlocked', name: 'Pat', key: 'k' }).success).toBe(false)
  })

  it('knows only the codes of errors.ts', () => {
    const state = { status: 'blocked', code: '/home/pat/notes', reference: 'FK-ABCDEF' }
    expect(sessionState.safeParse(state).success).toBe(false)
  })
})

describe('userHash', () => {
  it('accepts 32 lower-case hex digits', () => {
    expect(userHash.safeParse('0123456789abcdef0123456789abcdef').success).toBe(true)
  })

  it.each([
    '',
    '..',
    '0123456789abcdef0123456789abcde',
    '0123456789abcdef0123456789abcdef0',
    '0123456789ABCDEF0123456789ABCDEF',
    '0123456789abcdef0123456789abcdef\n',
    '0/../../'.repeat(4),
  ])('refuses %j', (value) => {
    expect(userHash.safeParse(value).success).toBe(false)
  })
})
