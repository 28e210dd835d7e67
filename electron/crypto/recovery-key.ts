import { createHash, randomFillSync } from 'node:crypto'
import { keyMemory } from './key-bytes.ts'

/**
 * A recovery key: 160 random bits, written as Crockford's base 32 (https://www.crockford.com/base32.html) in 9 groups of
 * 4. The first 32 characters are the bits; the last 4 are the first 20 bits of SHA-256 over the 20 bytes, so that a
 * slip of the pen is told from a key that belongs to other notes.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secretBytes = 20
const secretCharacters = 32
const groupLength = 4
export const recoveryGroups = 9

/** The 20 bytes of a new one. The caller zeroes them. */
export const newRecoveryKey = (): Buffer => randomFillSync(keyMemory(secretBytes))

/** Its 9 groups. A text for a person to write down is a string, which cannot be zeroed. */
export function recoveryGroupsOf(bytes: Buffer): string[] {
  const text = toDigits(bytes) + toDigits(checksum(bytes)).slice(0, groupLength)
  return Array.from({ length: recoveryGroups }, (_, i) => text.slice(i * groupLength, (i + 1) * groupLength))
}

/**
 * The 20 bytes of what a person typed, or null when it is no recovery key or was mistyped. Small letters, spaces and
 * hyphens are taken, I and L for 1, O for 0. The caller zeroes them.
 */
export function parseRecoveryKey(text: string): Buffer | null {
  const typed = asDigits(text).replace(/[\s\p{Pd}]/gu, '')
  if (typed.length !== recoveryGroups * groupLength) return null
  const values = [...typed].map((character) => alphabet.indexOf(character))
  if (values.includes(-1)) return null
  const bytes = fromDigits(values.slice(0, secretCharacters))
  if (recoveryGroupsOf(bytes).join('') === typed) return bytes
  bytes.fill(0)
  return null
}

/** Typed characters as the alphabet has them: small letters are taken, I and L for 1, O for 0; others stay as they are. */
export const asDigits = (text: string): string =>
  text.normalize('NFKC').toUpperCase().replace(/[IL]/g, '1').replace(/O/g, '0')

const checksum = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest().subarray(0, 5)

/** 5 bits a digit, highest first; the bytes come in fives. */
function toDigits(bytes: Buffer): string {
  let text = ''
  for (let bit = 0; bit < bytes.length * 8; bit += 5) {
    const at = bit >> 3
    const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
    text += alphabet.charAt((pair >> (11 - (bit & 7))) & 31)
  }
  return text
}

function fromDigits(values: readonly number[]): Buffer {
  const bytes = keyMemory((values.length * 5) / 8)
  for (const [i, value] of values.entries())
    for (let part = 0; part < 5; part++) {
      const bit = i * 5 + part
      if ((value >> (4 - part)) & 1) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (0x80 >> (bit & 7))
    }
  return bytes
}
