import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newRecoveryKey, parseRecoveryKey, recoveryGroupsOf } from '../../../electron/crypto/recovery-key.ts'

const anyKey = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => Buffer.from(bytes))
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('a recovery key', () => {
  test('has nine groups of four characters that are not taken for others, and is read back', () => {
    fc.assert(
      fc.property(anyKey, (bytes) => {
        const groups = recoveryGroupsOf(bytes)
        expect(groups).toHaveLength(9)
        for (const group of groups) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/)
        expect(parseRecoveryKey(groups.join('-'))?.equals(bytes)).toBe(true)
      }),
    )
  })

  test('is another one each time', () => {
    const made = Array.from({ length: 50 }, () => newRecoveryKey().toString('hex'))
    expect(new Set(made).size).toBe(50)
    expect(made.every((text) => text.length === 40)).toBe(true)
  })

  test('is read however a person typed it', () => {
    const bytes = Buffer.alloc(20, 0x21)
    const text = recoveryGroupsOf(bytes).join('-')
    const typed = [
      text.toLowerCase(),
      text.replaceAll('-', ' '),
      text.replaceAll('-', ''),
      ` ${text}\n`,
      text.replaceAll('-', ' – '),
      text.replaceAll('1', 'l'),
      text.replaceAll('1', 'I').replaceAll('0', 'O'),
      text.replace(/[0-9A-Z]/g, (c) => String.fromCodePoint(c.charCodeAt(0) + 0xfee0)),
    ]
    for (const way of typed) expect(parseRecoveryKey(way)?.equals(bytes)).toBe(true)
  })

  test('is refused when any one character is another, but for one slip in a million', () => {
    let taken = 0
    fc.assert(
      fc.property(anyKey, fc.nat(35), fc.nat(30), (bytes, at, by) => {
        const text = recoveryGroupsOf(bytes).join('')
        const other = alphabet[(alphabet.indexOf(text.charAt(at)) + 1 + by) % 32] ?? ''
        const refused = parseRecoveryKey(text.slice(0, at) + other + text.slice(at + 1))
        expect(refused?.equals(bytes) ?? false).toBe(false)
        if (refused !== null) taken++
      }),
      { numRuns: 500 },
    )
    expect(taken).toBeLessThan(3)
  })

  test('is refused when it is cut, too long, or something else', () => {
    const text = recoveryGroupsOf(newRecoveryKey()).join('-')
    for (const other of [
      '',
      text.slice(1),
      text.slice(0, -5),
      `${text}-0000`,
      'U'.repeat(36),
      '💥'.repeat(18),
    ])
      expect(parseRecoveryKey(other)).toBeNull()
  })
})
