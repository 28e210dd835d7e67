import { FernkeepError, codeOf } from '../../shared/errors.ts'
import { type Access } from '../../shared/model/access.ts'
import { type Person, type SessionState, type UserHash } from '../../shared/model/session.ts'
import { parseRecoveryKey } from '../crypto/recovery-key.ts'
import { Exclusive } from '../files/exclusive.ts'
import { diskFiles } from '../files/operations.ts'
import { type SafeFolder } from '../files/safe-folder.ts'
import { Attempts } from './attempts.ts'
import { VaultsFolder } from './vaults-folder.ts'
import { blockedState, isAboutPassphrase, lockedState, userAt } from './door.ts'
import { openVault, repairKeychain } from './opened-vault.ts'
import { peopleHere, registerUser, userFolders } from './registry.ts'
import { type SessionOptions } from './session-options.ts'
import { type OpenUser, createUser, openUser, userFolder } from './user.ts'
import { type Vault } from './vault.ts'

/** From unlock to lock: the one place that holds keys and the open vault. */
export class Session {
  readonly #options: SessionOptions
  readonly #data: VaultsFolder
  readonly #exclusive = new Exclusive()
  #state: SessionState = { status: 'starting' }
  #vault: Vault | null = null
  #sweeping: Promise<void> = Promise.resolve()

  constructor(options: SessionOptions) {
    this.#options = options
    this.#data = new VaultsFolder(options.root, options.mode, options.files ?? diskFiles)
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
   * Open what is there: ends `unlocked`, `new` when nobody has a vault here, `locked` when somebody has to say who or
   * type a passphrase, or `blocked` with the reason. Writes nothing into a vault that does not open. Asked again it tries
   * again, unless it is unlocked.
   */
  start(): Promise<void> {
    return this.#once(async () => {
      if (this.#vault !== null) return
      try {
        const data = await this.#data.open()
        const users = await userFolders(data, this.#options.mode)
        const [first, ...others] = users
        const chosen = userAt(this.#state)
        if (first === undefined) this.#enter({ status: 'new' })
        else if (chosen !== undefined && users.includes(chosen)) await this.#try(data, chosen)
        else if (others.length === 0) await this.#try(data, first)
        else await this.#lockedAt(data, first)
      } catch (error) {
        await this.#block(error)
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
      const data = await this.#data.open()
      // An earlier call may have failed when its user was there already.
      if ((await userFolders(data, this.#options.mode)).length > 0) throw new FernkeepError('user-exists')
      await this.#make(data, name)
    })
  }

  /** Lock whoever is there, and make one more user. Throws what `createUser` does. */
  addUser(name: string): Promise<void> {
    return this.#once(async () => {
      const data = await this.#data.open()
      const before = this.#vault?.user ?? userAt(this.#state)
      if (before === undefined) throw new FernkeepError('bad-request')
      await this.#closeVault()
      // Nobody is there in between: what the window has kept of the one before goes.
      this.#enter({ status: 'starting' })
      try {
        await this.#make(data, name)
      } catch (error) {
        await this.#lockedAt(data, before)
        throw error
      }
    })
  }

  /**
   * Open a vault with the keychain, and its passphrase if it has one. Throws `not-found` for nobody who is here,
   * `passphrase-needed`, `passphrase-wrong` and `unlock-wait`; what else keeps it shut ends `blocked`.
   */
  unlock(user: UserHash, passphrase: string | null): Promise<void> {
    return this.#once(async () => {
      const data = await this.#shutDataOf(user)
      const way = passphrase === null ? undefined : ({ kind: 'passphrase', passphrase } as const)
      const open = () => openUser(data, this.#options.mode, user, way)
      const attempts = new Attempts(userFolder(data, user))
      try {
        const { passphrase: isAsked } = await this.#options.mode.waysOf(user, userFolder(data, user))
        await this.#unlock(await (isAsked && way !== undefined ? attempts.charge(open) : open()))
      } catch (error) {
        if (isAboutPassphrase(error)) throw error
        await this.#block(error, { data, user: user })
      }
    })
  }

  /**
   * Open a vault with its recovery key, then repair the way in by the keychain, with this passphrase (null: without
   * one). The vault opens also when the keychain takes nothing: `access.state` says so. Throws `not-found`,
   * `recovery-mistyped`, `recovery-wrong`, `recovery-absent`, and what keeps the vault shut.
   */
  recover(user: UserHash, recoveryKey: string, passphrase: string | null): Promise<void> {
    return this.#once(async () => {
      const data = await this.#shutDataOf(user)
      const key = parseRecoveryKey(recoveryKey)
      if (key === null) throw new FernkeepError('recovery-mistyped')
      try {
        const opened = await openUser(data, this.#options.mode, user, { kind: 'recovery', key })
        await this.#unlock(opened, await repairKeychain(opened, passphrase, this.#options))
      } finally {
        key.fill(0)
      }
    })
  }

  /** Wait until every change is on disk, forget the keys, and wait for somebody to unlock. */
  lock(): Promise<void> {
    return this.#once(async () => {
      if (this.#vault === null) return
      const { user } = this.#vault
      await this.#closeVault()
      await this.#lockedAt(await this.#data.open(), user)
    })
  }

  /** Lock whoever is there, and show the door of another vault. Throws `not-found`. */
  choose(user: UserHash): Promise<void> {
    return this.#once(async () => {
      const data = await this.#dataOf(user)
      await this.#closeVault()
      await this.#lockedAt(data, user)
    })
  }

  /** Everybody who keeps notes here. */
  async people(): Promise<Person[]> {
    return this.#data.folder === null ? [] : peopleHere(this.#data.folder, this.#options.mode)
  }

  /** Change the name of whoever is there. Throws as `Vault.rename`. */
  rename(name: string): Promise<void> {
    return this.#once(async () => {
      const { vault } = this
      await vault.rename(name)
      await this.#register(vault, name)
      this.#enter({ status: 'unlocked', name })
    })
  }

  /**
   * Lock whoever is there and move the vault's folder to the system's trash, when `name` is theirs: throws `name-differs`
   * if it is not, and what the trash throws, which leaves the vault locked. Their key stays in the keychain, so that a
   * folder that is put back opens.
   */
  remove(name: string): Promise<void> {
    return this.#once(async () => {
      const { vault } = this
      const { trashFolder } = this.#options
      if (name !== vault.name || trashFolder === undefined) throw new FernkeepError('name-differs')
      const data = await this.#data.open()
      await this.#closeVault()
      try {
        await trashFolder(userFolder(data, vault.user).root)
      } catch (error) {
        await this.#lockedAt(data, vault.user)
        throw error
      }
      await this.#register(vault, null)
      const [next] = await peopleHere(data, this.#options.mode)
      if (next === undefined) this.#enter({ status: 'new' })
      else await this.#lockedAt(data, next.user)
    })
  }

  /** Wait until every change is on disk, forget the keys, let the vault go. */
  close(): Promise<void> {
    return this.#once(async () => {
      await this.#closeVault()
      await this.#data.release()
      this.#enter({ status: 'starting' })
    })
  }

  async #closeVault(): Promise<void> {
    await Promise.all([this.#vault?.close(), this.#sweeping])
    this.#vault = null
  }

  async #make(data: SafeFolder, name: string): Promise<void> {
    const user = await createUser(data, this.#options.mode, name)
    try {
      await this.#unlock(user)
    } catch (error) {
      await this.#block(error, { data, user: user.files.user })
    }
  }

  async #try(data: SafeFolder, user: UserHash): Promise<void> {
    try {
      await this.#unlock(await openUser(data, this.#options.mode, user))
    } catch (error) {
      if (isAboutPassphrase(error)) await this.#lockedAt(data, user)
      else await this.#block(error, { data, user })
    }
  }

  /** The data folder, when this user is in it and nobody's vault is open. */
  async #shutDataOf(user: UserHash): Promise<SafeFolder> {
    if (this.#vault !== null) throw new FernkeepError('bad-request')
    return this.#dataOf(user)
  }

  async #dataOf(user: UserHash): Promise<SafeFolder> {
    const data = await this.#data.open()
    if (!(await userFolders(data, this.#options.mode)).includes(user)) throw new FernkeepError('not-found')
    return data
  }

  async #lockedAt(data: SafeFolder, user: UserHash): Promise<void> {
    this.#enter(await lockedState(data, this.#options.mode, user))
  }

  async #register({ user }: Vault, name: string | null): Promise<void> {
    const { mode, report } = this.#options
    // The structure is damaged: the name that the registry knows stays.
    if (name === '') return
    const data = await this.#data.open()
    await registerUser(data, mode, user, name).catch((error: unknown) => report(codeOf(error), error))
  }

  async #unlock(user: OpenUser, unrepaired: Access['unrepaired'] = null): Promise<void> {
    try {
      this.#vault = await openVault(user, this.#options, unrepaired)
    } catch (error) {
      user.close()
      throw error
    }
    // It goes through every folder, which takes as long as all else of an unlock.
    this.#sweeping = this.#vault.listed.then(() => this.#sweep())
    this.#enter({ status: 'unlocked', name: this.#vault.name })
    // A keychain that was reset has lost the registry's key, and with it the name that the start screen greets with.
    if (unrepaired === null) await this.#register(this.#vault, this.#vault.name)
  }

  /** Litter of a crash is no reason to keep a vault shut: on a read-only disk it stays where it is. */
  async #sweep(): Promise<void> {
    await this.#data.folder?.sweep().catch((error: unknown) => this.#options.report(codeOf(error), error))
  }

  async #block(error: unknown, at?: { readonly data: SafeFolder; readonly user: UserHash }): Promise<void> {
    const { mode, report } = this.#options
    this.#enter(await blockedState(error, report, at && { ...at, mode }))
  }

  #enter(state: SessionState): void {
    this.#state = state
    this.#options.onState(state)
  }

  #once<T>(task: () => Promise<T>): Promise<T> {
    return this.#exclusive.run('session', task)
  }
}
