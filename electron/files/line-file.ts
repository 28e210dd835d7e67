import { appendFile, mkdir, readFile, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Lines that may wait for a slow disk before further ones are dropped and counted. */
const maxWaiting = 1_000

/**
 * A file of lines that grows to `maxBytes`, is then kept as `<path>.1`, and begins anew: it never takes more than twice
 * that. Mode 0600. What cannot be written, or is longer than the file may be, is dropped: a log must not stop what it
 * watches; `dropped` counts it.
 */
export class LineFile {
  readonly #path: string
  readonly #maxBytes: number
  #tail: Promise<void> = Promise.resolve()
  #waiting = 0
  dropped = 0

  constructor(path: string, maxBytes: number) {
    this.#path = path
    this.#maxBytes = maxBytes
  }

  append(line: string): void {
    const bytes = Buffer.from(`${line}\n`)
    if (this.#waiting >= maxWaiting || bytes.length > this.#maxBytes) {
      this.dropped++
      return
    }
    this.#waiting++
    this.#tail = this.#tail
      .then(() => this.#write(bytes))
      .catch(() => void this.dropped++)
      .finally(() => void this.#waiting--)
  }

  /** Resolves when every line appended so far is written or dropped. */
  settled(): Promise<void> {
    return this.#tail
  }

  /** Every line that is kept, oldest first, with those appended so far. Rejects with Node's errors. */
  async lines(): Promise<string[]> {
    await this.settled()
    const texts = [await textOf(`${this.#path}.1`), await textOf(this.#path)]
    return texts.flatMap((text) => text.split('\n')).filter((line) => line !== '')
  }

  async #write(bytes: Buffer): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 })
    if ((await this.#size()) + bytes.length > this.#maxBytes) await rename(this.#path, `${this.#path}.1`)
    await appendFile(this.#path, bytes, { mode: 0o600 })
  }

  async #size(): Promise<number> {
    return (await orMissing(stat(this.#path)))?.size ?? 0
  }
}

const textOf = async (path: string): Promise<string> => (await orMissing(readFile(path, 'utf8'))) ?? ''

/** Null when there is no such file. */
async function orMissing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
