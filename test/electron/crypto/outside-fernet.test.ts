import { randomBytes, randomInt } from 'node:crypto'
import npmFernet from 'fernet'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FernetKey, decrypt, encrypt } from '../../../electron/crypto/fernet.ts'
import { PythonFernet } from './python-fernet.ts'

const mebibyte = 1024 * 1024

/** 1,000 lengths: every one up to 100, the largest notes, and mostly small ones between. */
const lengths = [
  ...Array.from({ length: 100 }, (_, length) => length),
  ...Array.from({ length: 880 }, () => randomInt(5_000)),
  ...Array.from({ length: 17 }, () => randomInt(mebibyte)),
  ...[mebibyte, 5 * mebibyte - 1, 5 * mebibyte],
]

describe("Python's cryptography", () => {
  let python: PythonFernet
  beforeAll(async () => (python = await PythonFernet.start()))
  afterAll(() => python.stop())

  test('reads 1,000 tokens of ours', async () => {
    const key = FernetKey.generate()
    for (const length of lengths) {
      const bytes = randomBytes(length)
      const read = await python.decrypt(key.toText(), encrypt(key, bytes))
      expect(read?.equals(bytes), `${length} bytes`).toBe(true)
    }
  })

  test('writes 1,000 tokens that we read', async () => {
    const key = FernetKey.generate()
    for (const length of lengths) {
      const bytes = randomBytes(length)
      const token = await python.encrypt(key.toText(), bytes)
      expect(decrypt(key, token).equals(bytes), `${length} bytes`).toBe(true)
    }
  })

  test('refuses what we refuse under another key', async () => {
    const token = encrypt(FernetKey.generate(), Buffer.from('x'))
    expect(await python.decrypt(FernetKey.generate().toText(), token)).toBeNull()
  })
})

// Text only, and some of it: that is all it takes.
describe('npm fernet', () => {
  const key = FernetKey.generate()
  const secret = new npmFernet.Secret(key.toText())
  const texts = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
    fc.string({ minLength: 5_000, maxLength: 9_000 }),
  )

  test('reads tokens of ours', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const token = encrypt(key, Buffer.from(text)).toString('latin1')
        expect(new npmFernet.Token({ secret, token, ttl: 0 }).decode()).toBe(text)
      }),
    )
  })

  test('writes tokens that we read', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const token = new npmFernet.Token({ secret }).encode(text)
        expect(decrypt(key, Buffer.from(token, 'latin1')).toString()).toBe(text)
      }),
    )
  })
})
