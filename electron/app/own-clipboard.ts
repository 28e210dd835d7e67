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

  /** `text` is being copied; it may reach the clipboard later than this call. A secret that is copied again stays timed. */
  copied(text: string): void {
    const copied = hashOf(text)
    if (copied !== this.#copied) clearTimeout(this.#timer)
    this.#copied = copied
  }

  /** Put a secret there, for 30 seconds. */
  async copySecret(text: string): Promise<void> {
    await Promise.resolve(clipboard.writeText(text))
    this.copied(text)
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
const hashNow = async () => hashOf(await Promise.resolve(clipboard.readText()))

/** Some systems end the lines of a copied text their own way. */
const hashOf = (text: string) => createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')
