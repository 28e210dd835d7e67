import { FernkeepError } from '../../shared/errors.ts'
import { limits } from '../../shared/limits.ts'
import { type AttachmentFacts, type AttachmentId, attachmentId } from '../../shared/model/attachment.ts'
import { randomId } from '../crypto/random.ts'
import { type Exclusive } from '../files/exclusive.ts'
import { pictureOf } from '../images/picture.ts'
import {
  type Part,
  type PartHeader,
  attachmentPath,
  decodePart,
  encodePart,
  linesOf,
  partsOf,
} from './attachment-parts.ts'
import { payloadFormat } from './payload.ts'
import { DamagedFile, type SealedFiles } from './sealed-files.ts'

/** The key of the tasks that encrypt attachments and of the one that adds a key: none is begun with an old key and ended later. */
export const sealingTurn = 'attachments'
/** The file that was read last is kept this long for its other parts, in ms. */
const keptMs = 10_000

/**
 * The attachments of one open vault: written whole or not at all, never changed. All throw the disk's failures; those
 * that take an id throw `not-found`, and `attachment-damaged` when the file cannot be used: it is kept.
 */
export class Attachments {
  readonly #files: SealedFiles
  readonly #exclusive: Exclusive
  #read: { readonly id: AttachmentId; readonly lines: Promise<Buffer[] | null> } | null = null
  #forget: NodeJS.Timeout | undefined

  constructor(files: SealedFiles, exclusive: Exclusive) {
    this.#files = files
    this.#exclusive = exclusive
  }

  /** Every attachment that has a file. */
  async list(): Promise<AttachmentId[]> {
    const { folder, codec } = this.#files
    return (await folder.list('attachments')).flatMap((name) => attachmentNamed(name, codec.extension) ?? [])
  }

  /** Keep a file; of a picture, what it shows. Throws `too-large`. */
  async add(name: string, content: Buffer): Promise<AttachmentFacts> {
    if (content.length > limits.attachmentBytes) throw new FernkeepError('too-large')
    const { type, bytes } = pictureOf(content)
    const id = attachmentId.parse(randomId())
    const header: Omit<PartHeader, 'part'> = {
      format: payloadFormat,
      kind: 'attachment',
      user: this.#files.user,
      id,
      name,
      type,
      size: bytes.length,
      addedAt: new Date().toISOString(),
      parts: partsOf(bytes.length),
    }
    await this.#exclusive.run(sealingTurn, () => this.#write(header, bytes))
    return { id, name, type, size: bytes.length, parts: header.parts }
  }

  async facts(id: AttachmentId): Promise<AttachmentFacts> {
    const { header } = await this.part(id, 0)
    return factsOf(header)
  }

  /** When it was attached, in ms. */
  async addedAt(id: AttachmentId): Promise<number> {
    return Date.parse((await this.part(id, 0)).header.addedAt)
  }

  /** One part, from 0. Throws `not-found` behind the last one too. */
  async part(id: AttachmentId, part: number): Promise<Part> {
    const lines = await this.#linesOf(id)
    const line = lines?.[part]
    if (lines === null || line === undefined) throw this.#absent(lines)
    try {
      const found = decodePart(this.#place(id), id, line, part)
      if (found.header.parts !== lines.length) throw new DamagedFile('cut', this.#place(id).fileName)
      return found
    } catch (error) {
      if (error instanceof DamagedFile) throw new FernkeepError('attachment-damaged', { cause: error })
      throw error
    }
  }

  /** All of it. */
  async content(id: AttachmentId): Promise<{ readonly facts: AttachmentFacts; readonly bytes: Buffer }> {
    const first = await this.part(id, 0)
    const parts = [first.bytes]
    for (let part = 1; part < first.header.parts; part++) parts.push((await this.part(id, part)).bytes)
    return { facts: factsOf(first.header), bytes: Buffer.concat(parts) }
  }

  /**
   * Decrypt every part of the file. False when it is gone; throws `DamagedFile` and the disk's failures.
   */
  async check(id: AttachmentId): Promise<boolean> {
    const bytes = await this.#files.folder.read(this.#place(id).fileName)
    if (bytes === null) return false
    if (bytes.length === 0) throw new DamagedFile('empty', this.#place(id).fileName)
    const lines = linesOf(bytes)
    for (const [part, line] of lines.entries()) {
      const { header } = decodePart(this.#place(id), id, line, part)
      if (header.parts !== lines.length) throw new DamagedFile('cut', this.#place(id).fileName)
    }
    return true
  }

  remove(id: AttachmentId): Promise<void> {
    this.forget()
    return this.#exclusive.run(id, () => this.#files.remove(attachmentPath(id)))
  }

  /** Drop what is kept of the file that was read last. */
  forget(): void {
    clearTimeout(this.#forget)
    this.#read = null
  }

  async #write(header: Omit<PartHeader, 'part'>, bytes: Buffer): Promise<void> {
    const lines: Buffer[] = []
    for (let part = 0; part < header.parts; part++) {
      const start = part * limits.attachmentPartBytes
      const own = bytes.subarray(start, start + limits.attachmentPartBytes)
      lines.push(encodePart(this.#files.codec, { header: { ...header, part }, bytes: own }))
      // A part is some ms of work: others are answered in between.
      await new Promise((resolve) => setImmediate(resolve))
    }
    await this.#files.folder.write(this.#place(header.id).fileName, Buffer.concat(lines))
  }

  #linesOf(id: AttachmentId): Promise<Buffer[] | null> {
    clearTimeout(this.#forget)
    this.#forget = setTimeout(() => this.forget(), keptMs)
    this.#forget.unref()
    if (this.#read?.id !== id) {
      const read = this.#exclusive.run(id, () => this.#files.folder.read(this.#place(id).fileName))
      this.#read = { id, lines: read.then((bytes) => bytes && linesOf(bytes)) }
    }
    return this.#read.lines
  }

  /** Why there is no such part: the file is gone or shorter, or it holds nothing. */
  #absent(lines: Buffer[] | null): FernkeepError {
    this.forget()
    if (lines?.length === 0) return new FernkeepError('attachment-damaged')
    return new FernkeepError('not-found')
  }

  #place(id: AttachmentId) {
    const { codec, user } = this.#files
    return { codec, user, fileName: this.#files.fileName(attachmentPath(id)) }
  }
}

const factsOf = ({ id, name, type, size, parts }: PartHeader): AttachmentFacts => ({
  id,
  name,
  type,
  size,
  parts,
})

/** The attachment whose file is called so, or null. */
export function attachmentNamed(name: string, extension: string): AttachmentId | null {
  if (!name.endsWith(extension)) return null
  return attachmentId.safeParse(name.slice(0, -extension.length)).data ?? null
}
