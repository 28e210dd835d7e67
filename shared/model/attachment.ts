import * as z from 'zod/mini'
import { limits } from '../limits.ts'

export const attachmentId = z.uuid().brand<'AttachmentId'>()
export type AttachmentId = z.infer<typeof attachmentId>

/** What an attachment is by its content: an image that the window shows, or just a file. */
export const attachmentType = z.enum([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'application/octet-stream',
])
export type AttachmentType = z.infer<typeof attachmentType>

export const isImage = (type: AttachmentType): boolean => type.startsWith('image/')

export const attachmentFacts = z.readonly(
  z.strictObject({
    id: attachmentId,
    /** The file's name as it was when it was attached; never a path. */
    name: z.string().check(z.minLength(1), z.maxLength(limits.fileNameLength)),
    type: attachmentType,
    /** Bytes. */
    size: z.int().check(z.minimum(0), z.maximum(limits.attachmentBytes)),
    /** How many parts it is read in: each has `limits.attachmentPartBytes`, the last what is left. */
    parts: z.int().check(z.minimum(1)),
  }),
)
export type AttachmentFacts = z.infer<typeof attachmentFacts>

/** Bytes of one part. */
export const attachmentPart = z
  .instanceof(Uint8Array)
  .check(z.refine(({ length }) => length <= limits.attachmentPartBytes))

/** How a body names an attachment, as the address of a link or an image. */
const scheme = 'attachment:'
const addresses = /\battachment:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/g

/** The attachment that an address names, or null. */
export const attachmentOf = (address: string): AttachmentId | null =>
  address.startsWith(scheme) ? (attachmentId.safeParse(address.slice(scheme.length)).data ?? null) : null

/** Every attachment that a body names, wherever it stands: in code too, since it is not worth losing a file over. */
export const attachmentsIn = (body: string): AttachmentId[] =>
  body.includes(scheme)
    ? [...new Set(Array.from(body.matchAll(addresses), ([, id]) => id as AttachmentId))]
    : []

/** What a body says to show an image, or to name a file. */
export function attachmentLink({ id, name, type }: AttachmentFacts): string {
  const text = name.replace(/[[\]\\]/g, '\\$&')
  return isImage(type)
    ? `![${text.replace(/\.[^.]{1,5}$/, '')}](${scheme}${id})`
    : `[${text}](${scheme}${id})`
}
