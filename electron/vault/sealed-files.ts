import { type ZodMiniType } from 'zod/mini'
import * as z from 'zod/mini'
import { type ProblemKind } from '../../shared/model/problem.ts'
import { type UserHash } from '../../shared/model/session.ts'
import { type SafeFolder } from '../files/safe-folder.ts'
import { type Codec, NotDecodable } from './codec.ts'
import { payloadFormat } from './payload.ts'

/** A file that is there but cannot be used; what it held is not known and it is not written over. */
export class DamagedFile extends Error {
  readonly kind: ProblemKind
  /** Its path inside the user's folder. */
  readonly file: string

  constructor(kind: ProblemKind, file: string, options?: ErrorOptions) {
    super(`${kind} file`, options)
    this.name = 'DamagedFile'
    this.kind = kind
    this.file = file
  }
}

const newerPayload = z.looseObject({ format: z.int().check(z.minimum(payloadFormat + 1)) })

/** What any file holds: each kind adds its own. */
interface SealedPayload {
  readonly format: number
  readonly kind: string
  readonly user: UserHash
}

/** The encrypted files of one user: payloads in, payloads out. Paths are given without the codec's extension. */
export class SealedFiles {
  readonly folder: SafeFolder
  readonly codec: Codec
  readonly user: UserHash

  constructor(folder: SafeFolder, codec: Codec, user: UserHash) {
    this.folder = folder
    this.codec = codec
    this.user = user
  }

  fileName(path: string): string {
    return `${path}${this.codec.extension}`
  }

  /**
   * The payload at `path`, null when there is no such file. Throws `DamagedFile` when the file is not a whole token of
   * this vault (`empty`, `damaged`), is another file's (`swapped`: `belongs` says no, or another user's), or was
   * written by a later version (`newer`); and the disk's failures.
   */
  async read<S extends ZodMiniType<{ readonly user: UserHash }>>(
    path: string,
    schema: S,
    belongs: (payload: z.output<S>) => boolean,
  ): Promise<z.output<S> | null> {
    const file = this.fileName(path)
    const bytes = await this.folder.read(file)
    if (bytes === null) return null
    if (bytes.length === 0) throw new DamagedFile('empty', file)
    const decoded = this.#decode(bytes, file)
    const payload = schema.safeParse(decoded)
    if (!payload.success)
      throw new DamagedFile(newerPayload.safeParse(decoded).success ? 'newer' : 'swapped', file)
    if (payload.data.user !== this.user || !belongs(payload.data)) throw new DamagedFile('swapped', file)
    return payload.data
  }

  write<P extends SealedPayload>(path: string, payload: P): Promise<void> {
    return this.folder.write(this.fileName(path), this.codec.encode(payload))
  }

  /** Write the file at `path` to `to` as well, byte by byte, unless that is there already. */
  async copy(path: string, to: string): Promise<void> {
    if (await this.folder.exists(this.fileName(to))) return
    const bytes = await this.folder.read(this.fileName(path))
    if (bytes !== null) await this.folder.write(this.fileName(to), bytes)
  }

  remove(path: string): Promise<void> {
    return this.folder.remove(this.fileName(path))
  }

  #decode(bytes: Buffer, file: string): unknown {
    try {
      return this.codec.decode(bytes)
    } catch (error) {
      if (error instanceof NotDecodable)
        throw new DamagedFile(error.whole ? 'damaged' : 'cut', file, { cause: error })
      throw error
    }
  }
}
