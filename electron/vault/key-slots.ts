import { randomBytes } from 'node:crypto'
import { FernkeepError } from '../../shared/errors.ts'
import { type UserHash } from '../../shared/model/session.ts'
import { FernetKey } from '../crypto/fernet.ts'
import { stretch, tunedCost } from '../crypto/stretch.ts'
import { type SafeFolder } from '../files/safe-folder.ts'
import { type Keychain } from '../keychain/keychain.ts'
import { doorOf, readKeysFile, recoverySlotOf } from './keys-file.ts'
import {
  type DoorSlot,
  type KeychainKey,
  type RecoverySlot,
  type Stretched,
  accountOf,
  makeKeychainSlot,
  makePassphraseSlot,
  makeRecoverySlot,
} from './slot.ts'
import { type VaultKeys, openKeys } from './vault-keys.ts'

/** Which ways there are into a vault, beside the keychain's. */
export interface Ways {
  readonly passphrase: boolean
  readonly recovery: boolean
}

/** The ways into a vault, open or not. Throws what `readKeysFile` does. */
export async function waysOf(user: UserHash, folder: SafeFolder): Promise<Ways> {
  const file = await readKeysFile(user, folder)
  return { passphrase: doorOf(file).kind === 'passphrase', recovery: recoverySlotOf(file) !== null }
}

/**
 * The slots of an open vault, and their changes. Each change puts a new key into an entry of its own in the keychain
 * first, then writes `keys.json`, then removes the entry before: killed anywhere, the vault opens as before or as it
 * should become. An earlier copy of `keys.json` opens with nothing that the keychain still holds.
 * Every change throws the keychain's and the disk's failures, and is taken back then; a disk that fails after the file is
 * in place leaves it done.
 */
export class KeySlots {
  readonly #keys: VaultKeys
  readonly #keychain: Keychain
  /** Told of an entry that could not be removed from the keychain: nothing is lost by that. */
  readonly #onFailure: (error: unknown) => void

  constructor(keys: VaultKeys, keychain: Keychain, onFailure: (error: unknown) => void) {
    this.#keys = keys
    this.#keychain = keychain
    this.#onFailure = onFailure
  }

  ways(): Promise<Ways> {
    return waysOf(this.#keys.user, this.#keys.folder)
  }

  /**
   * Whether the person who asks may change the ways in: throws `passphrase-needed` and `passphrase-wrong` when there is a
   * passphrase and this is not it, and what `openKeys` throws.
   */
  async prove(passphrase: string | null): Promise<void> {
    const way =
      passphrase === null ? ({ kind: 'keychain' } as const) : ({ kind: 'passphrase', passphrase } as const)
    const { user, folder } = this.#keys
    const proof = await openKeys(user, folder, this.#keychain, way)
    proof.wipe()
  }

  /** From now on the vault opens with the keychain and this passphrase; `null`: with the keychain alone. */
  async setPassphrase(passphrase: string | null): Promise<void> {
    const stretched = await stretchOrNull(passphrase)
    try {
      await this.#changeDoor(stretched, {})
    } finally {
      stretched?.bytes.fill(0)
    }
  }

  /** Another recovery key, of 20 bytes; the one before opens nothing any more. */
  setRecovery(recoveryKey: Buffer): Promise<void> {
    const { user } = this.#keys
    return this.#keys.change((file) => ({
      slots: [doorOf(file), makeRecoverySlot(user, this.#keys.rootKey, recoveryKey)],
    }))
  }

  /**
   * Another root key, which takes other slots: the passphrase, if there is one, and a new recovery key have to be
   * given. No earlier copy of `keys.json` leads to the new root key.
   */
  async changeRootKey(passphrase: string | null, recoveryKey: Buffer): Promise<void> {
    const stretched = await stretchOrNull(passphrase)
    const rootKey = FernetKey.generate()
    try {
      const recovery = makeRecoverySlot(this.#keys.user, rootKey, recoveryKey)
      await this.#changeDoor(stretched, { rootKey, recovery })
    } finally {
      stretched?.bytes.fill(0)
      if (this.#keys.rootKey !== rootKey) rootKey.wipe()
    }
  }

  async #changeDoor(
    stretched: Stretched | null,
    { rootKey, recovery }: { readonly rootKey?: FernetKey; readonly recovery?: RecoverySlot },
  ): Promise<void> {
    const by = { key: FernetKey.generate(), entry: randomBytes(4).toString('hex') }
    const replaced: DoorSlot[] = []
    try {
      await this.#keys.change(async (file) => {
        replaced.push(doorOf(file))
        await this.#keychain.write(accountOf(file.user, by), by.key.toText())
        const door = this.#doorFor(rootKey ?? this.#keys.rootKey, by, stretched)
        const kept = recovery ?? recoverySlotOf(file)
        return { slots: kept === null ? [door] : [door, kept], ...(rootKey && { rootKey }) }
      })
    } catch (error) {
      if (!(await this.#opensBy(by))) await this.#forget(by)
      throw error
    } finally {
      by.key.wipe()
    }
    for (const door of replaced) await this.#forget(door)
  }

  #doorFor(rootKey: FernetKey, by: KeychainKey, stretched: Stretched | null): DoorSlot {
    const { user } = this.#keys
    return stretched === null
      ? makeKeychainSlot(user, rootKey, by)
      : makePassphraseSlot(user, rootKey, by, stretched)
  }

  /** Whether the file on disk leads to this entry: it may be in place though its write failed. In doubt, it does. */
  async #opensBy({ entry }: KeychainKey): Promise<boolean> {
    try {
      return doorOf(await readKeysFile(this.#keys.user, this.#keys.folder)).entry === entry
    } catch (error) {
      if (error instanceof FernkeepError) return true
      throw error
    }
  }

  async #forget(slot: { readonly entry?: string | undefined }): Promise<void> {
    try {
      await this.#keychain.remove(accountOf(this.#keys.user, slot))
    } catch (error) {
      this.#onFailure(error)
    }
  }
}

async function stretchOrNull(passphrase: string | null): Promise<Stretched | null> {
  if (passphrase === null) return null
  const cost = await tunedCost()
  return { bytes: await stretch(passphrase, cost), cost }
}
