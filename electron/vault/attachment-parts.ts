import * as z from 'zod/mini'
import { limits } from '../../shared/limits.ts'
import { type AttachmentId, attachmentId, attachmentType } from '../../shared/model/attachment.ts'
import { instant } from '../../shared/model/fields.ts'
import { userHash } from '../../shared/model/session.ts'
import { type Codec, NotDecodable, decodedOrNull, parseJson } from './codec.ts'
import { payloadFormat } from './payload.ts'
import { DamagedFile, type SealedFiles } from './sealed-files.ts'

/**
 * One part of an attachment (docs/vault-format.md): a line of JSON that says which part of how many of what it is, and its
 * bytes. Each is a token, each token a line of the file, so a part that is missing, moved or of another file is noticed.
 */
export const partHeader = z.strictObject({
  format: z.literal(payloadFormat),
  kind: z.literal('attachment'),
  user: userHash,
  id: attachmentId,
  name: z.string().check(z.minLength(1), z.maxLength(limits.fileNameLength)),
  type: attachmentType,
  /** Bytes of all parts. */
  size: z.int().check(z.minimum(0), z.maximum(limits.attachmentBytes)),
  addedAt: instant,
  /** From 0. */
  part: z.int().check(z.minimum(0)),
  parts: z.int().check(z.minimum(1)),
})
export type PartHeader = z.infer<typeof partHeader>

export interface Part {
  readonly header: PartHeader
  readonly bytes: Buffer
}

const lineEnd = '\n'.charCodeAt(0)

export const attachmentPath = (id: AttachmentId) => `attachments/${id}`

/** How many parts so many bytes make: an empty file has one. */
export const partsOf = (size: number): number => Math.max(1, Math.ceil(size / limits.attachmentPartBytes))

/** A part as a line of its file, line end included. */
export function encodePart({ seal }: Codec, { header, bytes }: Part): Buffer {
  const sealed =
    seal === null
      ? Buffer.from(JSON.stringify({ ...header, data: bytes.toString('base64') }))
      : seal(Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), bytes]))
  return Buffer.concat([sealed, Buffer.of(lineEnd)])
}

/** The lines of a file, without their ends; bytes behind the last line end are a line too. */
export function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(lineEnd, at)
    lines.push(bytes.subarray(at, end === -1 ? bytes.length : end))
    at = end === -1 ? bytes.length : end + 1
  }
  return lines
}

const readablePart = z.strictObject({ ...partHeader.shape, data: z.base64() })

/**
 * Part `part` of an attachment, from its line. Throws `DamagedFile` when the line is no whole token of this vault, or
 * another part's, another file's or another user's.
 */
export function decodePart(
  { codec, user, fileName }: PartPlace,
  id: AttachmentId,
  line: Buffer,
  part: number,
): Part {
  let found: Part | null
  try {
    found = codec.unseal === null ? readable(line) : sealed(codec.unseal(line))
  } catch (error) {
    if (!(error instanceof NotDecodable)) throw error
    throw new DamagedFile(error.whole ? 'damaged' : 'cut', fileName, { cause: error })
  }
  const belongs =
    found !== null &&
    found.header.user === user &&
    found.header.id === id &&
    found.header.part === part &&
    found.header.parts === partsOf(found.header.size) &&
    found.bytes.length === partLength(found.header.size, part)
  if (found === null || !belongs) throw new DamagedFile('swapped', fileName)
  return found
}

export interface PartPlace {
  readonly codec: Codec
  readonly user: SealedFiles['user']
  readonly fileName: string
}

const partLength = (size: number, part: number) =>
  Math.min(limits.attachmentPartBytes, Math.max(0, size - part * limits.attachmentPartBytes))

function sealed(plain: Buffer): Part | null {
  const end = plain.indexOf(lineEnd)
  const header = partHeader.safeParse(decodedOrNull(() => parseJson(plain.subarray(0, end))))
  return header.success ? { header: header.data, bytes: plain.subarray(end + 1) } : null
}

function readable(line: Buffer): Part | null {
  const parsed = readablePart.safeParse(parseJson(line))
  if (!parsed.success) return null
  const { data, ...header } = parsed.data
  return { header, bytes: Buffer.from(data, 'base64') }
}
