import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FernetKey, encrypt } from '../../../electron/crypto/fernet.ts'
import { NotDecodable, fernetCodec, parseJson } from '../../../electron/vault/codec.ts'
import { KeyRing } from '../../../electron/vault/key-ring.ts'
import { thrownBy } from './thrown.ts'

const ring = KeyRing.generate()
const codec = fernetCodec(ring)

/** Whether the codec calls the refused bytes whole in form. */
const wholeness = (bytes: Buffer) => {
  const error = thrownBy(() => codec.decode(bytes))
  expect(error).toBeInstanceOf(NotDecodable)
  return (error as NotDecodable).whole
}

describe('the Fernet codec', () => {
  test('gives back every payload', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (payload) => {
        // As JSON: it knows no -0.
        expect(codec.decode(codec.encode(payload))).toEqual(JSON.parse(JSON.stringify(payload)))
      }),
    )
  })

  test('writes one token, and nothing of the payload in clear', () => {
    const bytes = codec.encode({ body: 'canary-payload' })
    expect(bytes.toString('latin1')).toMatch(/^gAAAAA[A-Za-z0-9_-]+=*$/)
    expect(bytes.includes('canary')).toBe(false)
    expect(bytes.includes(Buffer.from('canary-payload').toString('base64url').slice(0, 8))).toBe(false)
  })

  test('encrypts with the newest key and reads what any key of the ring wrote', () => {
    const old = FernetKey.generate()
    const rotated = fernetCodec(KeyRing.parse([FernetKey.generate().toText(), old.toText()]))
    const written = fernetCodec(KeyRing.parse([old.toText()])).encode('before')
    expect(rotated.decode(written)).toBe('before')
    const after = rotated.encode('after')
    expect(thrownBy(() => fernetCodec(KeyRing.parse([old.toText()])).decode(after))).toBeInstanceOf(
      NotDecodable,
    )
  })

  test('refuses every altered byte and every cut, and tells the one from the other', () => {
    const bytes = codec.encode({ text: 'a note' })
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Buffer.from(bytes)
      flipped.writeUInt8(bytes.readUInt8(at) ^ 0x01, at)
      wholeness(flipped)
      expect(wholeness(bytes.subarray(0, at))).toBe(false)
    }
  })

  test('calls a token of another key whole', () => {
    expect(wholeness(encrypt(FernetKey.generate(), Buffer.from('{}')))).toBe(true)
  })

  test('refuses a token of its own key that holds no JSON', () => {
    expect(thrownBy(() => codec.decode(encrypt(ring.newest, Buffer.from('no json'))))).toBeInstanceOf(
      NotDecodable,
    )
  })
})

test('JSON is read as it stands, and anything else is not decodable', () => {
  expect(parseJson(Buffer.from('{"a":[1,null]}'))).toEqual({ a: [1, null] })
  for (const text of ['', '{', '{"a":1}x', 'undefined'])
    expect(thrownBy(() => parseJson(Buffer.from(text)))).toBeInstanceOf(NotDecodable)
})
