/**
 * The one thing that a picture's EXIF data says of how it looks: which side is up, 1 to 8 (CIPA DC-008, tag 0x0112).
 * `tiff` is the TIFF block of an EXIF segment. 1, as it is stored, for anything that does not say otherwise.
 */
export function orientationOf(tiff: Buffer): number {
  const order = tiff.toString('latin1', 0, 2)
  if ((order !== 'II' && order !== 'MM') || tiff.length < 14) return upright
  const little = order === 'II'
  const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const u32 = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const start = u32(4)
  if (start + 2 > tiff.length) return upright
  const entries = Math.min(u16(start), mostEntries)
  for (let i = 0; i < entries; i++) {
    const at = start + 2 + i * entryBytes
    if (at + entryBytes > tiff.length) return upright
    if (u16(at) !== orientationTag || u16(at + 2) !== shortType) continue
    const value = u16(at + 8)
    return value >= 1 && value <= 8 ? value : upright
  }
  return upright
}

const upright = 1
const mostEntries = 200
const entryBytes = 12
const orientationTag = 0x0112
const shortType = 3

/** A TIFF block that says which side is up and nothing else; null for a picture that is upright as it is. */
export function tiffOf(orientation: number): Buffer | null {
  if (orientation === upright) return null
  const tiff = Buffer.alloc(26)
  tiff.write('MM', 0, 'latin1')
  tiff.writeUInt16BE(42, 2)
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(orientationTag, 10)
  tiff.writeUInt16BE(shortType, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  return tiff
}
