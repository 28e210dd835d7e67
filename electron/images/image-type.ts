import { type AttachmentType } from '../../shared/model/attachment.ts'

const ascii = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to)

/**
 * What a file is by its first bytes, whatever it is called: one of the images that the window shows, or just a file. SVG
 * is a program in a picture's clothes and counts as a file.
 */
export function typeOf(bytes: Buffer): AttachmentType {
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return 'image/gif'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp'
  return 'application/octet-stream'
}
