import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBase64url, encodeBase64url } from '../../../electron/crypto/base64url.ts'
import { keyFromAscii, keyToAscii } from '../../../electron/crypto/key-text.ts'

const anyKey = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes))

describe("a key's text", () => {
  test('is its base64url, and is read back', () => {
    fc.assert(
      fc.property(anyKey, (bytes) => {
        const ascii = keyToAscii(bytes)
        expect(ascii.equals(encodeBase64url(bytes))).toBe(true)
        expect(keyFromAscii(ascii)?.equals(bytes)).toBe(true)
      }),
    )
  })

  test('is refused wherever the strict decoder refuses it', () => {
    fc.assert(
      fc.property(anyKey, fc.nat(43), fc.nat(255), (bytes, at, byte) => {
        const ascii = keyToAscii(bytes)
        ascii[at] = byte
        const strict = decodeBase64url(ascii)
        const expected = strict?.length === 32 ? strict.toString('hex') : undefined
        expect(keyFromAscii(ascii)?.toString('hex')).toBe(expected)
      }),
      { numRuns: 2_000 },
    )
  })

  test('is refused when it is longer or shorter', () => {
    const ascii = keyToAscii(Buffer.alloc(32, 7))
    for (const other of [ascii.subarray(1), Buffer.concat([ascii, ascii]), Buffer.alloc(0)])
      expect(keyFromAscii(other)).toBeNull()
  })
})
