import { crc32 } from 'node:zlib'
import { orientationOf, tiffOf } from './orientation.ts'

const signatureBytes = 8
/** Length and name before a chunk's data, and its checksum behind. */
const frameBytes = 12

/** What shapes the picture, and its frames when it moves; texts, times, EXIF and private chunks are not among them. */
const picture = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs hIST sPLT acTL fcTL fdAT'.split(' '),
)

/**
 * A PNG without what is not the picture (chunks of the W3C's PNG specification, third edition), and nothing behind its
 * end; which side is up stays. Null when the bytes are no whole PNG.
 */
export function cleanPng(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, signatureBytes)]
  let orientation: Buffer | null = null
  for (let at = signatureBytes; at + frameBytes <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    const end = at + frameBytes + length
    if (end > bytes.length) return null
    if (name === 'eXIf') orientation ??= tiffOf(orientationOf(bytes.subarray(at + 8, end - 4)))
    if (name === 'IEND' && orientation !== null) kept.push(chunkOf('eXIf', orientation))
    if (picture.has(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return null
}

function chunkOf(name: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(frameBytes + data.length)
  chunk.writeUInt32BE(data.length, 0)
  chunk.write(name, 4, 'latin1')
  data.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4)
  return chunk
}
