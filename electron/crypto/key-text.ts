import { keyMemory } from './key-bytes.ts'

const digits = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', 'latin1')
const padding = '='.charCodeAt(0)

/** Bytes of a key, and characters of its text. */
export const keyBytes = 32
export const keyCharacters = 44

/** The value of each ASCII digit, and 255 for what is none. */
const values = Buffer.alloc(256, 255)
for (const [value, digit] of digits.entries()) values[digit] = value

/**
 * A key's 32 bytes as 44 ASCII characters of padded base64url (RFC 4648, section 5). Worked on bytes alone: the strings
 * that a codec makes on its way cannot be zeroed. The caller zeroes the answer.
 */
export function keyToAscii(bytes: Buffer): Buffer {
  const ascii = keyMemory(keyCharacters).fill(padding)
  for (let at = 0; at < keyCharacters - 1; at++) {
    const bit = at * 6
    const pair = (byteAt(bytes, bit >> 3) << 8) | byteAt(bytes, (bit >> 3) + 1)
    ascii[at] = digits[(pair >> (10 - (bit & 7))) & 63] ?? 0
  }
  return ascii
}

/** What `keyToAscii` was given, or null for anything that it does not answer. The caller zeroes it. */
export function keyFromAscii(ascii: Buffer): Buffer | null {
  if (ascii.length !== keyCharacters || ascii[keyCharacters - 1] !== padding) return null
  const bytes = keyMemory(keyBytes)
  let pending = 0
  let pendingBits = 0
  let end = 0
  for (const digit of ascii.subarray(0, -1)) {
    const value = byteAt(values, digit)
    if (value === 255) return refused(bytes)
    pending = (pending << 6) | value
    pendingBits += 6
    if (pendingBits < 8) continue
    pendingBits -= 8
    bytes[end++] = pending >> pendingBits
    pending &= (1 << pendingBits) - 1
  }
  // Bits that no byte takes must be zero, or two texts would be one key.
  return pending === 0 ? bytes : refused(bytes)
}

const byteAt = (bytes: Buffer, index: number): number => bytes[index] ?? 0

function refused(bytes: Buffer): null {
  bytes.fill(0)
  return null
}
