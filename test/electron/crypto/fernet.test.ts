import { createHmac, randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBase64url, encodeBase64url } from '../../../electron/crypto/base64url.ts'
import { FernetKey, InvalidKey, InvalidToken, decrypt, encrypt } from '../../../electron/crypto/fernet.ts'
import vectors from '../../vectors/fernet.json' with { type: 'json' }

const seconds = (time: string) => Date.parse(time) / 1000
const text = (token: Buffer) => token.toString('latin1')
const ascii = (token: string) => Buffer.from(token, 'latin1')
const key = FernetKey.generate()

function expectRefused(run: () => unknown, what: string): void {
  let thrown: unknown
  try {
    run()
  } catch (error) {
    thrown = error
  }
  expect(thrown, what).toBeInstanceOf(InvalidToken)
  expect({ ...(thrown as InvalidToken), message: (thrown as InvalidToken).message }, what).toEqual({
    name: 'InvalidToken',
    message: 'invalid token',
  })
}

describe("the spec's vectors", () => {
  test.for(vectors.generate)('generate: $token', ({ token, now, iv, src, secret }) => {
    const at = { seconds: seconds(now), iv: Uint8Array.from(iv) }
    expect(text(encrypt(FernetKey.parse(secret), Buffer.from(src), at))).toBe(token)
  })

  test.for(vectors.verify)('verify: $token', ({ token, now, ttl_sec: ttlSeconds, src, secret }) => {
    const freshness = { ttlSeconds, nowSeconds: seconds(now) }
    expect(decrypt(FernetKey.parse(secret), ascii(token), freshness).toString()).toBe(src)
  })

  test.for(vectors.invalid)('invalid: $desc', ({ desc, token, now, ttl_sec: ttlSeconds, secret }) => {
    const freshness = { ttlSeconds, nowSeconds: seconds(now) }
    expectRefused(() => decrypt(FernetKey.parse(secret), ascii(token), freshness), desc)
  })

  test('the two about time are refused for their time alone', () => {
    const timed = vectors.invalid.filter(({ desc }) => /TTL|TS/.test(desc))
    expect(timed).toHaveLength(2)
    for (const { token, secret } of timed)
      expect(decrypt(FernetKey.parse(secret), ascii(token))).toHaveLength(0)
  })
})

describe('a token', () => {
  test('gives back any bytes under its key, and nothing under another', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const token = encrypt(key, bytes)
        expect(decrypt(key, token).equals(bytes)).toBe(true)
        expectRefused(() => decrypt(FernetKey.generate(), token), 'another key')
      }),
    )
  })

  test('has the length that the format says, and no fixed IV', () => {
    for (const length of [0, 15, 16, 17, 1000]) {
      const bytes = Buffer.alloc(length)
      const inside = 57 + 16 * (Math.floor(length / 16) + 1)
      expect(encrypt(key, bytes)).toHaveLength(4 * Math.ceil(inside / 3))
      expect(encrypt(key, bytes).equals(encrypt(key, bytes))).toBe(false)
    }
  })

  test('has an IV of its own, however many are made', () => {
    const ivs = Array.from({ length: 1_000 }, () =>
      decodeBase64url(encrypt(key, Buffer.alloc(0)))?.toString('hex', 9, 25),
    )
    expect(new Set(ivs).size).toBe(1_000)
    expect(ivs.filter((iv) => iv === '0'.repeat(32))).toEqual([])
  })

  test('carries the time it was made', () => {
    const before = Math.floor(Date.now() / 1000)
    const made = Number(decodeBase64url(encrypt(key, Buffer.alloc(0)))?.readBigUInt64BE(1))
    expect(made).toBeGreaterThanOrEqual(before)
    expect(made).toBeLessThanOrEqual(Date.now() / 1000)
  })

  test('is read from any view of memory', () => {
    const token = encrypt(key, Buffer.from('x'))
    const wide = new Uint8Array(token.length + 7).fill(0x41)
    wide.set(token, 3)
    expect(decrypt(key, wide.subarray(3, 3 + token.length)).toString()).toBe('x')
  })

  test('is refused with any one bit of its bytes or its text changed', () => {
    const token = encrypt(key, Buffer.from('seventeen bytes..'))
    const bytes = decodeBase64url(token) ?? Buffer.alloc(0)
    for (let bit = 0; bit < bytes.length * 8; bit++)
      expectRefused(() => decrypt(key, encodeBase64url(flipped(bytes, bit))), `bit ${bit} of the bytes`)
    for (let bit = 0; bit < token.length * 8; bit++)
      expectRefused(() => decrypt(key, flipped(token, bit)), `bit ${bit} of the text`)
  })

  test('is refused when cut anywhere, at either end, in its bytes or its text', () => {
    const token = encrypt(key, randomBytes(40))
    const bytes = decodeBase64url(token) ?? Buffer.alloc(0)
    for (let length = 0; length < bytes.length; length++) {
      expectRefused(() => decrypt(key, encodeBase64url(bytes.subarray(0, length))), `first ${length} bytes`)
      if (length > 0)
        expectRefused(() => decrypt(key, encodeBase64url(bytes.subarray(length))), `from byte ${length}`)
    }
    for (let length = 0; length < token.length; length++) {
      expectRefused(() => decrypt(key, token.subarray(0, length)), `first ${length} characters`)
      if (length > 0) expectRefused(() => decrypt(key, token.subarray(length)), `from character ${length}`)
    }
  })

  test('is refused with anything around or inside its text', () => {
    const token = text(encrypt(key, randomBytes(20)))
    for (const junk of ['\n', '\r\n', ' ', '\t', '\0', '=', '====', 'AAAA', 'A', '\u00ff', token])
      for (const text of [token + junk, junk + token, token.slice(0, 40) + junk + token.slice(40)])
        expectRefused(() => decrypt(key, ascii(text)), JSON.stringify(junk))
  })

  test('is refused in plain base64, without padding, and with bits left over', () => {
    const bytes = encrypt(key, Buffer.from('x'))
    // 73 bytes: the last group holds one, and four bits that must be zero.
    const token = text(bytes)
    expect(token.endsWith('==')).toBe(true)
    expectRefused(() => decrypt(key, ascii(token.replaceAll('=', ''))), 'no padding')
    const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const last = token.at(-3) ?? ''
    for (let more = 1; more < 16; more++) {
      const other = digits[digits.indexOf(last) + more] ?? ''
      expectRefused(() => decrypt(key, ascii(`${token.slice(0, -3)}${other}==`)), `left-over bits ${more}`)
    }
    const withDash = untilOne(
      () => text(encrypt(key, randomBytes(100))),
      (candidate) => /[-_]/.test(candidate),
    )
    const plain = withDash.replaceAll('-', '+').replaceAll('_', '/')
    expectRefused(() => decrypt(key, ascii(plain)), 'plain base64')
  })

  test('is refused with another version or a broken padding, though its MAC is right', () => {
    const secret = key.toText()
    const bytes = decodeBase64url(encrypt(key, Buffer.from('x'))) ?? Buffer.alloc(0)
    expect(decrypt(key, signed(bytes, secret)).toString()).toBe('x')
    for (const version of [0, 0x7f, 0x81, 0xff]) {
      const other = Buffer.from(bytes)
      other[0] = version
      expectRefused(() => decrypt(key, signed(other, secret)), `version ${version}`)
    }
    // CBC: a bit changed in the IV changes the same bit of the one block, here its padding.
    for (let place = 1; place < 16; place++) {
      const other = flipped(bytes, (9 + place) * 8)
      expectRefused(() => decrypt(key, signed(other, secret)), `padding byte ${place}`)
    }
    const zero = Buffer.from(bytes)
    zero[9 + 15] = (bytes[9 + 15] ?? 0) ^ 15
    expectRefused(() => decrypt(key, signed(zero, secret)), 'padding of no bytes')
  })

  test('is refused for its age only when that is asked', () => {
    const at = (second: number) => encrypt(key, Buffer.from('x'), { seconds: second, iv: randomBytes(16) })
    const read = (second: number, nowSeconds: number, ttlSeconds = 60) =>
      decrypt(key, at(second), { nowSeconds, ttlSeconds })
    expect(decrypt(key, at(0)).toString()).toBe('x')
    expect(decrypt(key, at(Number.MAX_SAFE_INTEGER)).toString()).toBe('x')
    expect(read(1_000, 1_060).toString()).toBe('x')
    expectRefused(() => read(1_000, 1_061), 'too old')
    expect(read(1_060, 1_000).toString()).toBe('x')
    expectRefused(() => read(1_061, 1_000), 'too far in the future')
    expect(read(1_000, 1_000, 0).toString()).toBe('x')
    expectRefused(() => read(Number.MAX_SAFE_INTEGER, 1_000), 'very far in the future')
  })
})

describe('a key', () => {
  test('is 44 characters that parse to the same key', () => {
    const again = FernetKey.parse(key.toText())
    expect(key.toText()).toMatch(/^[A-Za-z0-9_-]{43}=$/)
    expect(again.toText()).toBe(key.toText())
    expect(decrypt(again, encrypt(key, Buffer.from('x'))).toString()).toBe('x')
    expect(FernetKey.generate().toText()).not.toBe(key.toText())
  })

  test('is refused in any other form, by an error that does not repeat it', () => {
    const good = `${'-_Az'.repeat(10)}-_A=`
    expect(FernetKey.parse(good).toText()).toBe(good)
    const wrong = [
      '',
      good.slice(0, -1),
      `${good}=`,
      `${good}\n`,
      ` ${good.slice(1)}`,
      good.replaceAll('-', '+'),
      good.replaceAll('_', '/'),
      `${good.slice(0, 42)}B=`,
      'A'.repeat(44),
      `${'A'.repeat(42)}==`,
      `${'A'.repeat(41)}===`,
      // Their low bytes are digits.
      `${'\u0141'.repeat(43)}=`,
      `${'A'.repeat(42)}\u{1f600}`,
    ]
    for (const text of wrong) {
      expect(() => FernetKey.parse(text), JSON.stringify(text)).toThrow(InvalidKey)
      expect(() => FernetKey.parse(text)).toThrow(/^invalid key$/)
    }
  })

  test('shows in no string, JSON, inspection, copy or enumeration', () => {
    const secret = key.toText()
    const bytes = Buffer.from(secret, 'base64url')
    const shown = [
      String(key),
      JSON.stringify({ key }),
      inspect(key, { showHidden: true, depth: 9 }),
      inspect({ key }, { customInspect: false, showHidden: true, depth: 9 }),
      JSON.stringify(Object.getOwnPropertyDescriptors(key)),
      inspect(structuredClone({ ...key })),
      Reflect.ownKeys(key).map(String).join(),
    ].join('\n')
    for (const form of [
      secret.slice(0, 20),
      bytes.toString('hex').slice(0, 20),
      bytes.subarray(0, 8).join(', '),
    ])
      expect(shown).not.toContain(form)
  })

  test('does nothing once it is wiped', () => {
    const wiped = FernetKey.parse(key.toText())
    const token = encrypt(wiped, Buffer.from('x'))
    wiped.wipe()
    wiped.wipe()
    expect(() => wiped.toText()).toThrow('the key was wiped')
    expect(() => encrypt(wiped, Buffer.from('x'))).toThrow('the key was wiped')
    expect(() => decrypt(wiped, token)).toThrow('the key was wiped')
    expect(decrypt(key, token).toString()).toBe('x')
  })
})

function flipped(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return copy
}

/** A token of `bytes` with its MAC made anew under the key of `secret`. */
function signed(bytes: Buffer, secret: string): Buffer {
  const body = bytes.subarray(0, -32)
  const mac = createHmac('sha256', Buffer.from(secret, 'base64url').subarray(0, 16)).update(body).digest()
  return encodeBase64url(Buffer.concat([body, mac]))
}

function untilOne<T>(make: () => T, fits: (candidate: T) => boolean): T {
  for (;;) {
    const candidate = make()
    if (fits(candidate)) return candidate
  }
}
