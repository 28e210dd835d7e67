import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FernetKey, InvalidKey, encrypt } from '../../../electron/crypto/fernet.ts'
import { KeyRing } from '../../../electron/vault/key-ring.ts'
import { thrownBy } from './thrown.ts'

const texts = (count: number) => Array.from({ length: count }, () => FernetKey.generate().toText())
const ringOf = (all: readonly string[]) => {
  const [newest = '', ...older] = all
  return KeyRing.parse([newest, ...older])
}

describe('a key ring', () => {
  test('opens a token of each of its keys, and says whether that is the newest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.uint8Array(), (count, plaintext) => {
        const keys = texts(count)
        const ring = ringOf(keys)
        keys.forEach((text, i) => {
          const answer = ring.decrypt(encrypt(FernetKey.parse(text), plaintext))
          expect(answer?.plaintext.equals(plaintext)).toBe(true)
          expect(answer?.current).toBe(i === 0)
        })
      }),
      { numRuns: 30 },
    )
  })

  test('answers null for what is under none of its keys', () => {
    const ring = ringOf(texts(3))
    expect(ring.decrypt(encrypt(FernetKey.generate(), Buffer.from('x')))).toBeNull()
    expect(ring.decrypt(Buffer.from('not a token'))).toBeNull()
  })

  test('takes a new key in front and keeps reading the old ones until they are dropped', () => {
    const ring = KeyRing.generate()
    const before = encrypt(ring.newest, Buffer.from('x'))
    const old = ring.newest
    const fresh = FernetKey.generate()
    ring.replace([fresh, old])
    expect([ring.newest, ring.size]).toEqual([fresh, 2])
    expect(ring.decrypt(before)?.current).toBe(false)
    ring.replace([fresh])
    expect(ring.size).toBe(1)
    expect(ring.decrypt(before)).toBeNull()
    expect(thrownBy(() => old.toText())).toBeInstanceOf(Error)
    expect(fresh.toText()).toHaveLength(44)
  })

  test('gives its keys newest first, from which the same ring comes', () => {
    const keys = texts(3)
    expect(ringOf(keys).keys.map((key) => key.toText())).toEqual(keys)
    expect(KeyRing.of(ringOf(keys).keys).size).toBe(3)
  })

  test('cannot be used once it was wiped', () => {
    const ring = ringOf(texts(2))
    const token = encrypt(ring.newest, Buffer.from('x'))
    ring.wipe()
    expect(thrownBy(() => ring.newest.toText())).toBeInstanceOf(Error)
    expect(thrownBy(() => ring.decrypt(token))).toBeInstanceOf(Error)
    expect(thrownBy(() => encrypt(ring.newest, Buffer.from('x')))).toBeInstanceOf(Error)
  })

  test('refuses a text that is no key', () => {
    expect(thrownBy(() => ringOf([...texts(1), 'no key']))).toBeInstanceOf(InvalidKey)
  })
})
