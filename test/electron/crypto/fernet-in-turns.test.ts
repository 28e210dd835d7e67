import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { FernetKey, InvalidToken, decrypt, encrypt } from '../../../electron/crypto/fernet.ts'
import { decryptInTurns, encryptInTurns } from '../../../electron/crypto/fernet-in-turns.ts'

const key = FernetKey.generate()
const piece = 768 * 1024
const lengths = [0, 1, 15, 16, 17, piece - 1, piece, piece + 1, 3 * piece + 5]

describe.each(lengths)('%i bytes in turns', (length) => {
  const plaintext = randomBytes(length)

  test('make a token that is opened at once, and the other way round', async () => {
    expect(decrypt(key, await encryptInTurns(key, [plaintext])).equals(plaintext)).toBe(true)
    expect((await decryptInTurns(key, encrypt(key, plaintext))).equals(plaintext)).toBe(true)
  })

  test('are the same in parts of any length', async () => {
    const cut = Math.floor(length / 3)
    const token = await encryptInTurns(key, [plaintext.subarray(0, cut), plaintext.subarray(cut)])
    const opened = await decryptInTurns(key, token)
    expect(opened.equals(plaintext)).toBe(true)
    expect(opened.byteOffset).toBe(0)
  })
})

test('what is altered, cut, lengthened or padded in the middle is refused', async () => {
  const token = await encryptInTurns(key, [randomBytes(2 * piece)])
  const refused = async (bytes: Buffer) =>
    expect(decryptInTurns(key, bytes)).rejects.toBeInstanceOf(InvalidToken)
  for (const at of [0, 5, 20, 60, piece - 1, piece, token.length - 50]) {
    const altered = Buffer.from(token)
    altered[at] = altered[at] === 65 ? 66 : 65
    await refused(altered)
  }
  for (const length of [0, 4, 100, piece, token.length - 4]) await refused(token.subarray(0, length))
  await refused(Buffer.concat([token, Buffer.from('AAAA')]))
  await refused(Buffer.concat([token, Buffer.from('\n')]))
  const padded = Buffer.from(token)
  padded.write('==', piece - 2, 'latin1')
  await refused(padded)
  await expect(decryptInTurns(FernetKey.generate(), token)).rejects.toBeInstanceOf(InvalidToken)
})

test('others get their turn meanwhile, and a key that is wiped then does no harm', async () => {
  const own = FernetKey.parse(key.toText())
  const plaintext = randomBytes(4 * piece)
  let turns = 0
  const timer = setInterval(() => turns++, 0)
  const token = encryptInTurns(own, [plaintext])
  own.wipe()
  expect(decrypt(key, await token).equals(plaintext)).toBe(true)
  clearInterval(timer)
  expect(turns).toBeGreaterThan(0)
})
