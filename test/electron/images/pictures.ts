import { crc32, deflateSync } from 'node:zlib'

/** Stands in everything that is not the picture. */
export const canary = 'quillbright'

const u16 = (value: number) => Buffer.of(value >> 8, value & 0xff)
const segment = (kind: number, body: Buffer) =>
  Buffer.concat([Buffer.of(0xff, kind), u16(body.length + 2), body])

/** The TIFF block of an EXIF segment with the camera's name and, perhaps, which side is up. */
export function tiff(orientation: number | null, little = false): Buffer {
  const name = Buffer.from(`${canary}\0`)
  const block = Buffer.alloc(8 + 2 + 24 + 4 + name.length)
  const w16 = (value: number, at: number) =>
    little ? block.writeUInt16LE(value, at) : block.writeUInt16BE(value, at)
  const w32 = (value: number, at: number) =>
    little ? block.writeUInt32LE(value, at) : block.writeUInt32BE(value, at)
  block.write(little ? 'II' : 'MM', 'latin1')
  w16(42, 2)
  w32(8, 4)
  w16(orientation === null ? 1 : 2, 8)
  w16(0x010f, 10)
  w16(2, 12)
  w32(name.length, 14)
  w32(38, 18)
  if (orientation !== null) {
    w16(0x0112, 22)
    w16(3, 24)
    w32(1, 26)
    w16(orientation, 30)
  }
  name.copy(block, 38)
  return block
}

const scan = Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd3, 0x56])

/** What of `jpeg` is the picture. */
export const jpegPicture = {
  jfif: segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
  profile: segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01colours', 'latin1')),
  adobe: segment(0xee, Buffer.from('Adobe\0\x64\0\0\0\0\x01', 'latin1')),
  tables: segment(0xdb, Buffer.alloc(65, 1)),
  frame: segment(0xc2, Buffer.alloc(15, 2)),
  scans: Buffer.concat([
    segment(0xda, Buffer.alloc(10, 3)),
    scan,
    segment(0xc4, Buffer.alloc(20, 4)),
    segment(0xda, Buffer.alloc(8, 5)),
    scan,
  ]),
  end: Buffer.of(0xff, 0xd9),
} as const

export const exifSegment = (orientation: number | null, little = false) =>
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff(orientation, little)]))

/** A progressive JPEG with all that a telephone puts into it. */
export function jpeg(orientation: number | null = null, little = false): Buffer {
  const { jfif, profile, adobe, tables, frame, scans, end } = jpegPicture
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    jfif,
    exifSegment(orientation, little),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${canary}</x>`)),
    segment(0xe2, Buffer.from(`MPF\0${canary}`)),
    profile,
    segment(0xed, Buffer.from(`Photoshop 3.0\0${canary}`)),
    adobe,
    segment(0xfe, Buffer.from(canary)),
    tables,
    Buffer.of(0xff, 0xff),
    frame.subarray(1),
    scans,
    end,
    Buffer.from(`a film: ${canary}`),
  ])
}

export function pngChunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([head, body, sum])
}

/** A PNG of one dot, with texts. */
export function png(orientation: number | null = null): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('tEXt', Buffer.from(`Comment\0${canary}`)),
    pngChunk('eXIf', tiff(orientation)),
    pngChunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f])),
    pngChunk('IDAT', deflateSync(Buffer.from([0, 47, 111, 64]))),
    pngChunk('tIME', Buffer.alloc(7)),
    pngChunk('prVt', Buffer.from(canary)),
    pngChunk('IEND', Buffer.alloc(0)),
    Buffer.from(canary),
  ])
}

export function webpChunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

/** An extended WebP with EXIF and XMP, announced in its flags. */
export function webp(orientation: number | null = null): Buffer {
  const chunks = Buffer.concat([
    webpChunk('VP8X', Buffer.from([0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    webpChunk('ICCP', Buffer.from('abc')),
    webpChunk('VP8L', Buffer.alloc(21, 7)),
    webpChunk('EXIF', tiff(orientation, true)),
    webpChunk('XMP ', Buffer.from(canary)),
  ])
  const head = Buffer.alloc(12)
  head.write('RIFF', 'latin1')
  head.writeUInt32LE(chunks.length + 4, 4)
  head.write('WEBP', 8, 'latin1')
  return Buffer.concat([head, chunks, Buffer.from(canary)])
}
