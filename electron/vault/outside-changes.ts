import { FolderWatch, type Hint } from '../files/folder-watch.ts'
import { type NoteStore } from './note-store.ts'
import { type SealedFiles } from './sealed-files.ts'

/** A file is looked at this long after its last change, in ms: a program that copies it in may still be writing. */
const quietMs = 300
/** It is looked at this often at the least, however busy the folder is. */
const longestMs = 2_000

/**
 * Follows what other programs do to the notes while the vault is open: each file that may have changed is compared with
 * what is known, and a difference is told as the store tells it. The vault's own writes are compared too, and are none.
 */
export class OutsideChanges {
  readonly #notes: NoteStore
  readonly #onFailure: (error: unknown) => void
  readonly #hints = new Map<string, Hint>()
  #watch: FolderWatch | null = null
  #timer: NodeJS.Timeout | null = null
  #oldest = 0
  #looking: Promise<void> = Promise.resolve()
  #closed = false

  private constructor(notes: NoteStore, onFailure: (error: unknown) => void) {
    this.#notes = notes
    this.#onFailure = onFailure
  }

  /** `onFailure` is told what could not be watched or looked at; the next unlock compares everything anyway. */
  static async follow(
    { folder }: SealedFiles,
    notes: NoteStore,
    onFailure: (error: unknown) => void,
  ): Promise<OutsideChanges> {
    const changes = new OutsideChanges(notes, onFailure)
    await folder.ensure('notes')
    const watch = await FolderWatch.start(folder.pathOf('notes'), (hint) => changes.#hear(hint), onFailure)
    if (changes.#closed) watch.close()
    changes.#watch = watch
    return changes
  }

  /** As `follow`; null when that failed, which is told. */
  static async followOrTell(...[sealed, notes, onFailure]: Parameters<typeof OutsideChanges.follow>) {
    try {
      return await OutsideChanges.follow(sealed, notes, onFailure)
    } catch (error) {
      onFailure(error)
      return null
    }
  }

  /** Hear no more, and wait for what is being looked at. */
  async close(): Promise<void> {
    this.#closed = true
    this.#watch?.close()
    if (this.#timer !== null) clearTimeout(this.#timer)
    await this.#looking
  }

  #hear(hint: Hint): void {
    if (this.#closed) return
    const now = performance.now()
    if (this.#hints.size === 0) this.#oldest = now
    this.#hints.set(`${hint.shelf}/${hint.name ?? ''}`, hint)
    if (this.#timer !== null) clearTimeout(this.#timer)
    const wait = Math.max(0, Math.min(quietMs, this.#oldest + longestMs - now))
    this.#timer = setTimeout(() => this.#lookSoon(), wait)
  }

  #lookSoon(): void {
    const hints = [...this.#hints.values()]
    this.#hints.clear()
    this.#looking = this.#looking.then(() => this.#look(hints)).catch(this.#onFailure)
  }

  async #look(hints: readonly Hint[]): Promise<void> {
    if (!this.#closed) await this.#notes.lookAt(hints)
  }
}
