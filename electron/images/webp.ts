import { orientationOf, tiffOf } from './orientation.ts'

const headBytes = 12
/** Flags of the VP8X chunk that announce EXIF and XMP. */
const metadataFlags = { exif: 0x08, xmp: 0x04 } as const
const picture = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

/**
 * A WebP without what is not the picture (Google's WebP container specification), and nothing behind its end; which side
 * is up stays. Null when the bytes are no whole WebP.
 */
export function cleanWebp(bytes: Buffer): Buffer | null {
  const size = bytes.length < headBytes ? 0 : bytes.readUInt32LE(4) + 8
  if (size > bytes.length || size < headBytes + 8) return null
  const kept: Buffer[] = []
  let orientation: Buffer | null = null
  for (let at = headBytes; at < size;) {
    const length = at + 8 <= size ? bytes.readUInt32LE(at + 4) : Infinity
    const end = at + 8 + length + (length % 2)
    // The last chunk's padding is sometimes left out.
    if (at + 8 + length > size) return null
    const name = bytes.toString('latin1', at, at + 4)
    if (name === 'EXIF')
      orientation ??= tiffOf(orientationOf(tiffIn(bytes.subarray(at + 8, at + 8 + length))))
    if (picture.has(name)) kept.push(bytes.subarray(at, Math.min(end, size)))
    at = end
  }
  return joined(kept, orientation)
}

/** Some programs put JPEG's head in front. */
const tiffIn = (data: Buffer) => (data.toString('latin1', 0, 6) === 'Exif\0\0' ? data.subarray(6) : data)

function joined(kept: readonly Buffer[], orientation: Buffer | null): Buffer {
  const [first] = kept
  const isExtended = first?.toString('latin1', 0, 4) === 'VP8X'
  const parts = kept.map((chunk, i) =>
    i === 0 && isExtended ? withFlags(chunk, orientation !== null) : chunk,
  )
  if (isExtended && orientation !== null) parts.push(chunkOf('EXIF', orientation))
  const padded = parts.map((chunk) =>
    chunk.length % 2 === 0 ? chunk : Buffer.concat([chunk, Buffer.alloc(1)]),
  )
  const head = Buffer.alloc(headBytes)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(4 + padded.reduce((sum, { length }) => sum + length, 0), 4)
  head.write('WEBP', 8, 'latin1')
  return Buffer.concat([head, ...padded])
}

function withFlags(chunk: Buffer, exif: boolean): Buffer {
  const copy = Buffer.from(chunk)
  copy[8] = ((copy[8] ?? 0) & ~(metadataFlags.exif | metadataFlags.xmp)) | (exif ? metadataFlags.exif : 0)
  return copy
}

function chunkOf(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 0, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data])
}
