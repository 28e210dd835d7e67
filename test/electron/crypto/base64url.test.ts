import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBase64url, encodeBase64url } from '../../../electron/crypto/base64url.ts'

const ascii = (text: string) => Buffer.from(text, 'latin1')

describe('base64url', () => {
  test('is what RFC 4648 says, with the URL-safe digits and padding', () => {
    // Section 10 of the RFC, and the two digits that differ from plain base64.
    const examples = {
      '': '',
      f: 'Zg==',
      fo: 'Zm8=',
      foo: 'Zm9v',
      foob: 'Zm9vYg==',
      fooba: 'Zm9vYmE=',
      foobar: 'Zm9vYmFy',
    }
    for (const [text, encoded] of Object.entries(examples)) {
      expect(encodeBase64url(ascii(text)).toString('latin1')).toBe(encoded)
      expect(decodeBase64url(ascii(encoded))?.toString('latin1')).toBe(text)
    }
    expect(encodeBase64url(Buffer.from([0xfb, 0xff])).toString('latin1')).toBe('-_8=')
  })

  test('gives back any bytes, across the bounds of its chunks', () => {
    const chunk = 12 * 1024
    const lengths = [
      0,
      1,
      2,
      3,
      chunk - 2,
      chunk - 1,
      chunk,
      chunk + 1,
      chunk + 2,
      2 * chunk,
      2 * chunk + 1,
      5_000_000,
    ]
    for (const length of lengths) {
      const bytes = randomBytes(length)
      const encoded = encodeBase64url(bytes)
      expect(encoded.length).toBe(4 * Math.ceil(length / 3))
      expect(encoded.toString('latin1').replaceAll('=', '')).toBe(bytes.toString('base64url'))
      expect(decodeBase64url(encoded)?.equals(bytes)).toBe(true)
    }
  })

  test('has one text for one value: every other pair of last digits is refused', () => {
    const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    let taken = 0
    for (const first of digits)
      for (const second of digits) {
        const text = `${first}${second}==`
        const decoded = decodeBase64url(ascii(text))
        if (decoded === null) continue
        taken++
        expect(encodeBase64url(decoded).toString('latin1')).toBe(text)
      }
    expect(taken).toBe(256)
  })

  test('refuses every byte outside the alphabet at every place, in every chunk', () => {
    const digits = new Set(ascii('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'))
    const bytes = randomBytes(12 * 1024 + 5)
    // Else a second `=` at the end would leave the text of one byte less, which is none to refuse.
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 0x10
    const text = encodeBase64url(bytes)
    const places = [
      0,
      1,
      2,
      3,
      5000,
      16 * 1024 - 1,
      16 * 1024,
      16 * 1024 + 1,
      text.length - 3,
      text.length - 2,
    ]
    for (const place of places)
      for (let byte = 0; byte < 256; byte++) {
        if (digits.has(byte)) continue
        const changed = Buffer.from(text)
        changed[place] = byte
        expect(decodeBase64url(changed), `byte ${byte} at ${place}`).toBeNull()
      }
  })

  test('refuses white space, missing padding, too much of it, and anything after it', () => {
    const texts = [
      'Zg',
      'Zg=',
      'Zg===',
      'Zg== ',
      ' Zg==',
      'Zg==\n',
      'Z\ng=',
      'Zg==Zg==',
      '=',
      '==',
      '===',
      '====',
      'Z===',
      'A',
    ]
    for (const text of texts) expect(decodeBase64url(ascii(text)), JSON.stringify(text)).toBeNull()
  })

  test('takes a text exactly when encoding gives that text again', () => {
    const digit = fc.constantFrom(...'ABCYZabcyz0189-_+/=\n é')
    fc.assert(
      fc.property(fc.array(digit, { maxLength: 12 }), (characters) => {
        const text = ascii(characters.join(''))
        const decoded = decodeBase64url(text)
        const canonical = encodeBase64url(Buffer.from(text.toString('latin1'), 'base64url')).equals(text)
        expect(decoded !== null).toBe(canonical)
      }),
      { numRuns: 5_000 },
    )
  })
})
