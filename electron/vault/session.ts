import { type ErrorCode, FernkeepError, codeOf } from '../../shared/errors.ts'
import { type IndexState } from '../../shared/model/index-state.ts'
import { type FileProblem } from '../../shared/model/problem.ts'
import { type SessionState } from '../../shared/model/session.ts'
import { type FileOperations, diskFiles } from '../files/operations.ts'
import { SafeFolder } from '../files/safe-folder.ts'
import { type VaultLock, lockVault } from '../files/vault-lock.ts'
import { Exclusive } from '../files/exclusive.ts'
import { type VaultMode } from './mode.ts'
import { type FoundChange, type NoteChange } from './note-change.ts'
import { userFolders } from './registry.ts'
import { type OpenUser, createUser, openUser } from './user.ts'
import { Vault } from './vault.ts'
import { checkMarker } from './vault-marker.ts'

export interface SessionOptions {
  /** The data folder: absolute; made when absent. */
  readonly root: string
  readonly mode: VaultMode
  /** The disk; only tests have another one. */
  readonly files?: FileOperations
  /** Log a failure; the answer is the reference the person sees. */
  readonly report: (code: ErrorCode, error: unknown) => string
  readonly onState: (state: SessionState) => void
  readonly onNoteChange: (change: NoteChange) => void
  /** Told of what something else did to the notes. */
  readonly onNotesFound?: (changes: readonly FoundChange[]) => void
  readonly onIndexState?: (state: IndexState) => void
  /** As in `VaultOptions`. */
  readonly patienceMs?: number
  /** The files that cannot be used are no longer the same. */
  readonly onProblems?: (problems: FileProblem[]) => void
}

/** From unlock to lock: the one place that holds keys and the open vault. */
export class Session {
  readonly #options: SessionOptions
  readonly #exclusive = new Exclusive()
  #state: SessionState = { status: 'starting' }
  #data: { readonly folder: SafeFolder; readonly lock: VaultLock } | null = null
  #vault: Vault | null = null

  constructor(options: SessionOptions) {
    this.#options = options
  }

  get state(): SessionState {
    return this.#state
  }

  /** The open vault. Throws `vault-locked` when there is none. */
  get vault(): Vault {
    if (this.#vault === null) throw new FernkeepError('vault-locked')
    return this.#vault
  }

  /**
   * Open what is there: ends `unlocked`, `new` when nobody has a vault here, or `blocked` with the reason. Writes
   * nothing into a vault that does not open. Asked again it tries again, unless it is unlocked.
   */
  start(): Promise<void> {
    return this.#once(async () => {
      if (this.#vault !== null) return
      try {
        const data = await this.#openData()
        const [user] = await userFolders(data, this.#options.mode)
        if (user === undefined) this.#enter({ status: 'new' })
        else await this.#unlock(await openUser(data, this.#options.mode, user))
      } catch (error) {
        this.#block(error)
      }
    })
  }

  /**
   * Make the first user and unlock it. Throws `user-exists`, and what `createUser` does; the state stays `new` then. A
   * user that was made and does not open ends `blocked`, as in `start`: making another one would hide it.
   */
  create(name: string): Promise<void> {
    return this.#once(async () => {
      if (this.#state.status !== 'new') throw new FernkeepError('user-exists')
      const data = await this.#openData()
      const { mode } = this.#options
      // An earlier call may have failed when its user was there already.
      if ((await userFolders(data, mode)).length > 0) throw new FernkeepError('user-exists')
      const user = await createUser(data, mode, name)
      try {
        await this.#unlock(user)
      } catch (error) {
        this.#block(error)
      }
    })
  }

  /** Wait until every change is on disk, forget the keys, let the vault go. */
  close(): Promise<void> {
    return this.#once(async () => {
      await this.#vault?.close()
      this.#vault = null
      await this.#data?.lock.release()
      this.#data = null
      this.#enter({ status: 'starting' })
    })
  }

  async #openData(): Promise<SafeFolder> {
    if (this.#data !== null) return this.#data.folder
    const files = this.#options.files ?? diskFiles
    const folder = await SafeFolder.open(this.#options.root, files)
    const lock = await lockVault(this.#options.root, process.platform, files)
    try {
      await checkMarker(folder, this.#options.mode.codec)
    } catch (error) {
      await lock.release()
      throw error
    }
    this.#data = { folder, lock }
    return folder
  }

  async #unlock(user: OpenUser): Promise<void> {
    try {
      await this.#sweep()
      this.#vault = await Vault.open(user, {
        onChange: this.#options.onNoteChange,
        onProblems: (problems) => this.#options.onProblems?.(problems),
        onFound: (changes) => this.#options.onNotesFound?.(changes),
        onIndexState: (state) => this.#options.onIndexState?.(state),
        ...(this.#options.patienceMs !== undefined && { patienceMs: this.#options.patienceMs }),
        onFailure: (error) => this.#options.report(codeOf(error), error),
      })
    } catch (error) {
      user.close()
      throw error
    }
    this.#enter({ status: 'unlocked', name: this.#vault.name })
  }

  /** Litter of a crash is no reason to keep a vault shut: on a read-only disk it stays where it is. */
  async #sweep(): Promise<void> {
    try {
      await this.#data?.folder.sweep()
    } catch (error) {
      this.#options.report(codeOf(error), error)
    }
  }

  #block(error: unknown): void {
    const code = codeOf(error)
    this.#enter({ status: 'blocked', code, reference: this.#options.report(code, error) })
  }

  #enter(state: SessionState): void {
    this.#state = state
    this.#options.onState(state)
  }

  #once<T>(task: () => Promise<T>): Promise<T> {
    return this.#exclusive.run('session', task)
  }
}
