import { type FSWatcher, watch } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isErrno } from './operations.ts'

/** A place that may be different now: a file of a shelf, or with null any file of it. */
export interface Hint {
  readonly shelf: string
  readonly name: string | null
}

/**
 * Watches a folder of shelves (folders of files, none deeper) for changes by anybody. What it tells are hints: a file may
 * be told that is as it was, twice, or before its writer is done. `onFailure` is told when the system watches no more of
 * it: too many watches, or the folder is gone. Nothing is told after `close`.
 */
export class FolderWatch {
  readonly #root: string
  readonly #onHint: (hint: Hint) => void
  readonly #onFailure: (error: unknown) => void
  readonly #watchers = new Map<string, FSWatcher>()
  #closed = false

  private constructor(root: string, onHint: (hint: Hint) => void, onFailure: (error: unknown) => void) {
    this.#root = root
    this.#onHint = onHint
    this.#onFailure = onFailure
  }

  /** Watch `root`, which exists. Resolves when everything that happens from then on is told. */
  static async start(
    root: string,
    onHint: (hint: Hint) => void,
    onFailure: (error: unknown) => void,
  ): Promise<FolderWatch> {
    const started = new FolderWatch(root, onHint, onFailure)
    await started.#watchAll()
    return started
  }

  close(): void {
    this.#closed = true
    for (const watcher of this.#watchers.values()) watcher.close()
    this.#watchers.clear()
  }

  async #watchAll(): Promise<void> {
    // One watch sees all that is below, except on Linux, where each folder needs one of its own.
    if (process.platform !== 'linux') {
      this.#watch('', true, (path) => this.#tellBelow(path))
      return
    }
    this.#watch('', false, (shelf) => this.#shelfChanged(shelf))
    for (const entry of await readdir(this.#root, { withFileTypes: true }))
      if (entry.isDirectory()) this.#watchShelf(entry.name)
  }

  #tellBelow(path: string | null): void {
    const [shelf = '', name = null] = path?.split(/[\\/]/) ?? []
    if (shelf !== '') this.#onHint({ shelf, name })
  }

  /** A shelf came, or went and perhaps came again: what was watched may be a folder that is gone. */
  #shelfChanged(shelf: string | null): void {
    if (shelf === null) return
    this.#unwatch(shelf)
    this.#watchShelf(shelf)
    this.#onHint({ shelf, name: null })
  }

  #watchShelf(shelf: string): void {
    this.#watch(shelf, false, (name) => this.#onHint({ shelf, name }))
  }

  #watch(folder: string, recursive: boolean, told: (name: string | null) => void): void {
    if (this.#closed) return
    try {
      const watcher = watch(join(this.#root, folder), { persistent: false, recursive }, (_, name) => {
        if (!this.#closed) told(name)
      })
      watcher.on('error', (error) => this.#fail(folder, error))
      this.#watchers.set(folder, watcher)
    } catch (error) {
      this.#fail(folder, error)
    }
  }

  #fail(folder: string, error: unknown): void {
    this.#unwatch(folder)
    // A shelf that went, or was a file all along, is told by the folder above it.
    if (folder !== '' && (isErrno(error, 'ENOENT') || isErrno(error, 'ENOTDIR'))) return
    if (!this.#closed) this.#onFailure(error)
  }

  #unwatch(folder: string): void {
    this.#watchers.get(folder)?.close()
    this.#watchers.delete(folder)
  }
}
