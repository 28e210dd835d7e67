import { FernkeepError } from '../../shared/errors.ts'
import { limits } from '../../shared/limits.ts'
import { type AttachmentFacts } from '../../shared/model/attachment.ts'
import { randomId } from '../crypto/random.ts'
import { type Attachments } from './attachments.ts'

interface Upload {
  readonly name: string
  readonly bytes: Buffer
  received: number
  last: number
}

/** Files that the window hands over at a time: each has its room in memory from the beginning. */
const mostAtOnce = 2
/** An upload that nothing more came of is given up after this time, in ms. */
const patienceMs = 60_000

/** Files on their way from the window, in parts and in order. Nothing is on disk before `finish`. */
export class Uploads {
  readonly #attachments: Attachments
  readonly #now: () => number
  readonly #open = new Map<string, Upload>()

  constructor(attachments: Attachments, now: () => number = () => performance.now()) {
    this.#attachments = attachments
    this.#now = now
  }

  /** Answers the upload's own id. Throws `rate-limited` while there are too many. */
  begin(name: string, size: number): string {
    for (const [id, { last }] of this.#open) if (this.#now() - last > patienceMs) this.#open.delete(id)
    if (this.#open.size >= mostAtOnce) throw new FernkeepError('rate-limited', { retryAfterMs: 1_000 })
    const id = randomId()
    this.#open.set(id, { name, bytes: Buffer.alloc(size), received: 0, last: this.#now() })
    return id
  }

  /** The next bytes. Throws `not-found`, and `bad-request` for bytes that are not the next or too many. */
  put(id: string, at: number, bytes: Uint8Array): void {
    const upload = this.#upload(id)
    const fits = bytes.length <= limits.attachmentPartBytes && at + bytes.length <= upload.bytes.length
    if (at !== upload.received || !fits) throw new FernkeepError('bad-request')
    upload.bytes.set(bytes, at)
    upload.received += bytes.length
    upload.last = this.#now()
  }

  /** Keep the file. Throws `not-found`, `bad-request` when bytes are missing, and the disk's failures: ask again then. */
  async finish(id: string): Promise<AttachmentFacts> {
    const { name, bytes, received } = this.#upload(id)
    if (received !== bytes.length) throw new FernkeepError('bad-request')
    const facts = await this.#attachments.add(name, bytes)
    this.#open.delete(id)
    return facts
  }

  /** Forget it. */
  cancel(id: string): void {
    this.#open.delete(id)
  }

  clear(): void {
    this.#open.clear()
  }

  #upload(id: string): Upload {
    const upload = this.#open.get(id)
    if (upload === undefined) throw new FernkeepError('not-found')
    return upload
  }
}
