import { type FileOperations } from '../files/operations.ts'
import { SafeFolder } from '../files/safe-folder.ts'
import { type VaultLock, lockVault } from '../files/vault-lock.ts'
import { type VaultMode } from './mode.ts'
import { checkMarker } from './vault-marker.ts'

/** The folder of all vaults here, held against other processes while it is open. */
export class VaultsFolder {
  readonly #root: string
  readonly #mode: VaultMode
  readonly #files: FileOperations
  #open: { readonly folder: SafeFolder; readonly lock: VaultLock } | null = null

  constructor(root: string, mode: VaultMode, files: FileOperations) {
    this.#root = root
    this.#mode = mode
    this.#files = files
  }

  /** Null until it was opened. */
  get folder(): SafeFolder | null {
    return this.#open?.folder ?? null
  }

  /** Throws `vault-in-use`, what `checkMarker` does, and the disk's failures; it is let go then. */
  async open(): Promise<SafeFolder> {
    if (this.#open !== null) return this.#open.folder
    const folder = await SafeFolder.open(this.#root, this.#files)
    const lock = await lockVault(this.#root, process.platform, this.#files)
    try {
      await checkMarker(folder, this.#mode.codec)
    } catch (error) {
      await lock.release()
      throw error
    }
    this.#open = { folder, lock }
    return folder
  }

  async release(): Promise<void> {
    await this.#open?.lock.release()
    this.#open = null
  }
}
