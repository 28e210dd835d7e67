import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orientationOf, tiffOf } from '../../../electron/images/orientation.ts'
import { pictureOf } from '../../../electron/images/picture.ts'
import { canary, jpeg, jpegPicture, png, pngChunk, tiff, webp, webpChunk } from './pictures.ts'

const cleaned = (bytes: Buffer) => pictureOf(bytes).bytes
const sorts = { JPEG: jpeg, PNG: png, WebP: webp } as const

describe.each(Object.entries(sorts))('a %s', (name, make) => {
  const type = `image/${name.toLowerCase()}`

  test('loses what is not the picture, and cleaning it again changes nothing', () => {
    const { type: found, bytes } = pictureOf(make())
    expect(found).toBe(type)
    expect(bytes.includes(canary)).toBe(false)
    expect(cleaned(bytes)).toEqual(bytes)
  })

  test('that lies on its side keeps which side is up, and nothing else of its EXIF data', () => {
    const bytes = cleaned(make(6))
    expect(bytes.includes(canary)).toBe(false)
    const at = bytes.indexOf('MM\0*', 0, 'latin1')
    expect(orientationOf(bytes.subarray(at))).toBe(6)
    expect(cleaned(bytes)).toEqual(bytes)
  })

  test('that is cut anywhere is just a file, byte by byte as it was', () => {
    const whole = cleaned(make(6))
    for (let length = 12; length < whole.length; length++) {
      const cut = whole.subarray(0, length)
      expect(pictureOf(cut)).toEqual({ type: 'application/octet-stream', bytes: cut })
    }
  })

  test('with any bytes altered is cleaned or left as it is, and never throws', () => {
    const whole = make(3)
    const places = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(places, (changes) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of changes) bytes[at] = value
        const picture = pictureOf(bytes)
        if (picture.type === 'application/octet-stream') expect(picture.bytes).toEqual(bytes)
        else expect(picture.bytes.length).toBeLessThanOrEqual(bytes.length + 100)
      }),
    )
  })
})

test('a JPEG keeps its tables, frames, scans, colour profile and colour transform, in their order', () => {
  const { jfif, profile, adobe, tables, frame, scans, end } = jpegPicture
  const start = Buffer.of(0xff, 0xd8)
  expect(cleaned(jpeg())).toEqual(Buffer.concat([start, jfif, profile, adobe, tables, frame, scans, end]))
})

test('a PNG keeps its colours and its dots, with checksums that fit', () => {
  const bytes = cleaned(png(8))
  const names = ['IHDR', 'gAMA', 'IDAT', 'eXIf', 'IEND']
  expect(names.map((name) => bytes.includes(name, 0, 'latin1'))).toEqual(names.map(() => true))
  expect(bytes.includes(pngChunk('eXIf', tiffOf(8) ?? Buffer.alloc(0)))).toBe(true)
})

test('a WebP says that it has no more metadata, or only EXIF', () => {
  const flags = (bytes: Buffer) => bytes[20]
  expect(flags(cleaned(webp()))).toBe(0x20)
  expect(flags(cleaned(webp(6)))).toBe(0x28)
  expect(cleaned(webp()).readUInt32LE(4)).toBe(cleaned(webp()).length - 8)
  expect(cleaned(webp()).includes(webpChunk('ICCP', Buffer.from('abc')))).toBe(true)
})

test.each([
  ['GIF', Buffer.from('GIF89a…'), 'image/gif'],
  ['text', Buffer.from('hello'), 'application/octet-stream'],
  ['SVG', Buffer.from('<svg onload="alert(1)"/>'), 'application/octet-stream'],
  ['nothing', Buffer.alloc(0), 'application/octet-stream'],
  ['a sound in RIFF', Buffer.from('RIFF\0\0\0\0WAVE'), 'application/octet-stream'],
])('%s stays as it is', (_name, bytes, type) => {
  expect(pictureOf(bytes)).toEqual({ type, bytes })
})

test('which side is up is read in both byte orders, and what is no side is upright', () => {
  for (const little of [true, false])
    for (let side = 1; side <= 8; side++) expect(orientationOf(tiff(side, little))).toBe(side)
  expect(orientationOf(tiff(9))).toBe(1)
  expect(orientationOf(tiff(null))).toBe(1)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const side = orientationOf(Buffer.concat([Buffer.from('II*\0'), bytes]))
      return side >= 1 && side <= 8
    }),
  )
})
