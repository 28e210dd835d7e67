import { orientationOf, tiffOf } from './orientation.ts'

const exifHead = Buffer.from('Exif\0\0', 'latin1')
const marker = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
  comment: 0xfe,
}

/**
 * A JPEG without what is not the picture: EXIF with place, time and camera, XMP, IPTC, comments, thumbnails, and what
 * stands behind its end, as motion photos do. Colour profile, JFIF and Adobe's colour transform stay, and of EXIF which side
 * is up. Markers as ITU T.81 annex B has them. Null when the bytes are no whole JPEG.
 */
export function cleanJpeg(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = []
  let orientation: Buffer | null = null
  let at = 2
  for (;;) {
    // Any number of fill bytes may stand before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++
    const kind = bytes[at] === 0xff ? bytes[at + 1] : undefined
    if (kind === undefined) return null
    if (kind === marker.end) return joined(bytes, kept, orientation)
    const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) return null
    const body = bytes.subarray(at + 4, end)
    if (kind === marker.app1 && body.subarray(0, exifHead.length).equals(exifHead))
      orientation ??= tiffOf(orientationOf(body.subarray(exifHead.length)))
    const next = kind === marker.scan ? scanEnd(bytes, end) : end
    if (isPicture(kind, body)) kept.push(bytes.subarray(at, next))
    at = next
  }
}

function isPicture(kind: number, body: Buffer): boolean {
  if (kind === marker.app2) return body.toString('latin1', 0, 12) === 'ICC_PROFILE\0'
  if (kind === marker.app0) return body.toString('latin1', 0, 5) === 'JFIF\0'
  if (kind === marker.app14) return body.toString('latin1', 0, 5) === 'Adobe'
  return !(kind > marker.app0 && kind <= 0xef) && kind !== marker.comment
}

/** Where the coded data that begins at `at` ends: at a marker that is neither a stuffed 0 nor a restart. */
function scanEnd(bytes: Buffer, at: number): number {
  for (let i = bytes.indexOf(0xff, at); i !== -1; i = bytes.indexOf(0xff, i + 1)) {
    const next = bytes[i + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return i
  }
  return bytes.length
}

function joined(bytes: Buffer, kept: readonly Buffer[], orientation: Buffer | null): Buffer {
  const parts = [bytes.subarray(0, 2)]
  const [first] = kept
  const isJfif = first?.[1] === marker.app0
  // JFIF wants to be first.
  if (isJfif) parts.push(first)
  if (orientation !== null) {
    const head = Buffer.from([0xff, marker.app1, 0, 0])
    head.writeUInt16BE(2 + exifHead.length + orientation.length, 2)
    parts.push(head, exifHead, orientation)
  }
  return Buffer.concat([...parts, ...kept.slice(isJfif ? 1 : 0), Buffer.from([0xff, marker.end])])
}
