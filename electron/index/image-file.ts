import { fromUtf8, toUtf8 } from './lines.ts'

/**
 * The saved form of the index: a preamble of little-endian 32-bit numbers (mark, version, length of all, checksum of all
 * behind the preamble), the length of the head, the head (JSON: name and length of each section in order), the sections.
 * Head and sections begin at multiples of 8. It is a cache in memory and is written to disk encrypted only.
 */
const mark = 0x58_44_4b_46
const version = 2
const preambleBytes = 16
const headStart = preambleBytes + 8
const align = (bytes: number) => (bytes + 7) & ~7

export type Sections = ReadonlyMap<string, Uint8Array>

/** Why an image is not used. `foreign`: no image at all; `version`: another version's; `damaged`: cut or altered. */
export type ImageFault = 'foreign' | 'version' | 'damaged'

export async function packImage(sections: Sections, pause: () => Promise<void>): Promise<Uint8Array> {
  const head = toUtf8(JSON.stringify([...sections].map(([name, bytes]) => [name, bytes.length])))
  const start = headStart + align(head.length)
  const total = [...sections.values()].reduce((sum, bytes) => sum + align(bytes.length), start)
  const image = new Uint8Array(total)
  image.set(new Uint8Array(Uint32Array.of(head.length).buffer), preambleBytes)
  image.set(head, headStart)
  let at = start
  for (const bytes of sections.values()) {
    image.set(bytes, at)
    at += align(bytes.length)
    await pause()
  }
  const preamble = Uint32Array.of(mark, version, total, checksum(image.subarray(preambleBytes)))
  image.set(new Uint8Array(preamble.buffer))
  return image
}

/**
 * The sections of an image, sharing its memory; it must begin at a multiple of 8 in its buffer. Throws only on an image
 * that was written wrongly, since its checksum is right.
 */
export function unpackImage(image: Uint8Array): Sections | ImageFault {
  if (image.length < headStart) return 'damaged'
  const preamble = new Uint32Array(image.buffer, image.byteOffset, preambleBytes / 4)
  const [foundMark, foundVersion, total, sum] = preamble
  if (foundMark !== mark) return 'foreign'
  if (foundVersion !== version) return 'version'
  if (total !== image.length || sum !== checksum(image.subarray(preambleBytes))) return 'damaged'
  return sectionsOf(image)
}

function sectionsOf(image: Uint8Array): Sections {
  const headLength = new Uint32Array(image.buffer, image.byteOffset + preambleBytes, 1)[0] ?? 0
  const head = JSON.parse(fromUtf8(image.subarray(headStart, headStart + headLength))) as [string, number][]
  let at = headStart + align(headLength)
  const sections = new Map<string, Uint8Array>()
  for (const [name, length] of head) {
    sections.set(name, image.subarray(at, at + length))
    at += align(length)
  }
  return sections
}

/**
 * A sum that any one altered 32-bit word changes for certain, and other damage with a chance of 1 in 4 billion to miss:
 * each step is a bijection of the state (as FNV-1a, on words). Against a person who alters the file stands the token's
 * HMAC, not this.
 */
function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2)
  let sum = 0x811c9dc5
  for (let i = 0; i < words.length; i++) {
    sum = Math.imul(sum ^ (words[i] ?? 0), 0x01000193)
    sum ^= sum >>> 15
  }
  return sum >>> 0
}
