import { type AttachmentType } from '../../shared/model/attachment.ts'
import { typeOf } from './image-type.ts'
import { cleanJpeg } from './jpeg.ts'
import { cleanPng } from './png.ts'
import { cleanWebp } from './webp.ts'

export interface Picture {
  readonly type: AttachmentType
  readonly bytes: Buffer
}

const cleaners: Readonly<Partial<Record<AttachmentType, (bytes: Buffer) => Buffer | null>>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
}

/**
 * A file by its content; a picture without where, when and with what it was taken. One that is not whole is just a file,
 * byte by byte as it was: nothing that was given is lost.
 */
export function pictureOf(bytes: Buffer): Picture {
  const type = typeOf(bytes)
  const clean = cleaners[type]
  if (clean === undefined) return { type, bytes }
  const cleaned = clean(bytes)
  return cleaned === null ? { type: 'application/octet-stream', bytes } : { type, bytes: cleaned }
}
