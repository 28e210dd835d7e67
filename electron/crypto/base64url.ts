/**
 * Strings between some 100 KB and 1 MB live in V8's large-object space, where making one costs more than all of the
 * arithmetic on it; texts of this many characters stay in the young generation. A multiple of 4, so that no chunk but
 * the last ends inside a group.
 */
const chunkCharacters = 16 * 1024
const chunkBytes = (chunkCharacters / 4) * 3

const padding = '='.charCodeAt(0)

/** The ASCII bytes of `bytes` in base64url with padding (RFC 4648, section 5). */
export function encodeBase64url(bytes: Buffer): Buffer {
  const text = Buffer.allocUnsafe(Math.ceil(bytes.length / 3) * 4)
  let end = 0
  for (let start = 0; start < bytes.length; start += chunkBytes) {
    end += text.write(bytes.toString('base64url', start, start + chunkBytes), end, 'latin1')
  }
  return text.fill(padding, end)
}

/**
 * The bytes that `text` (ASCII) encodes, or null unless `text` is exactly what `encodeBase64url` makes of them: padding
 * is required; white space, any character outside the alphabet, and bits left over in the last group are refused.
 */
export function decodeBase64url(text: Buffer): Buffer | null {
  // Node's decoder takes the characters of plain base64 as well.
  if (text.length % 4 !== 0 || text.includes('+') || text.includes('/')) return null
  const digits = text.length - paddingOf(text)
  const bytes = Buffer.allocUnsafe(Math.floor((digits * 3) / 4))
  let end = 0
  for (let start = 0; start < digits; start += chunkCharacters) {
    const chunk = text.toString('latin1', start, Math.min(start + chunkCharacters, digits))
    const written = bytes.write(chunk, end, 'base64url')
    // Node's decoder skips what it does not know and stops at padding: either makes the result too short.
    if (written !== Math.floor((chunk.length * 3) / 4)) return null
    end += written
  }
  return lastGroupIsCanonical(text, digits, bytes) ? bytes : null
}

function paddingOf(text: Buffer): number {
  if (text.at(-1) !== padding) return 0
  return text.at(-2) === padding ? 2 : 1
}

/** Two or three digits hold 4 or 2 bits more than the bytes need: another value of them would be another text for the same bytes. */
function lastGroupIsCanonical(text: Buffer, digits: number, bytes: Buffer): boolean {
  const rest = digits % 4
  if (rest === 0) return true
  return (
    bytes.toString('base64url', bytes.length - (rest - 1)) === text.toString('latin1', digits - rest, digits)
  )
}
