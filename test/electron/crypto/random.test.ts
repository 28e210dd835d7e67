import { expect, test } from 'vitest'
import { randomId, userHashOf } from '../../../electron/crypto/random.ts'

test('ids are version 4 UUIDs and differ', () => {
  const ids = Array.from({ length: 1_000 }, randomId)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a user hash is the first 32 hex digits of SHA-256', () => {
  // The digest of "abc" in FIPS 180-2, appendix B.1.
  expect(userHashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223')
})
