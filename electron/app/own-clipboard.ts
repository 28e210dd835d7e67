import { createHash } from 'node:crypto'
import { clipboard } from 'electron'

/** A secret stays this long where every program can read it. */
const secretMs = 30_000

/**
 * What was copied from the window, as far as it is still in the clipboard: only that is ever cleared. It is known by its
 * hash, so that no copy of the text is kept.
 */
export class OwnClipboard {
  #copied: string | null = null
  #timer: NodeJS.Timeout | undefined
  #clearing = Promise.resolve()

  /** Something was copied just now. A secret that is still there, since nothing was chosen to be copied, stays timed. */
  async copied(): Promise<void> {
    const now = await hashNow()
    if (now === this.#copied) return
    clearTimeout(this.#timer)
    this.#copied = now
  }

  /** Put a secret there, for 30 seconds. */
  async copySecret(text: string): Promise<void> {
    await Promise.resolve(clipboard.writeText(text))
    await this.copied()
    this.#timer = setTimeout(() => void this.clear(), secretMs)
  }

  /** Clear the clipboard if what is in it was copied from the window. */
  clear(): Promise<void> {
    return (this.#clearing = this.#clear())
  }

  /** Wait until it is cleared as it was last asked. */
  settled(): Promise<void> {
    return this.#clearing
  }

  async #clear(): Promise<void> {
    clearTimeout(this.#timer)
    const copied = this.#copied
    this.#copied = null
    if (copied !== null && (await hashNow()) === copied) clipboard.clear()
  }
}

/** Later Electrons answer with a promise, earlier ones with the text. */
const hashNow = async () =>
  createHash('sha256')
    .update(await Promise.resolve(clipboard.readText()))
    .digest('hex')
