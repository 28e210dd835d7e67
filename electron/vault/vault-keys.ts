import { FernkeepError } from '../../shared/errors.ts'
import { type UserHash } from '../../shared/model/session.ts'
import { FernetKey, InvalidKey } from '../crypto/fernet.ts'
import { Exclusive } from '../files/exclusive.ts'
import { type SafeFolder } from '../files/safe-folder.ts'
import { type Keychain } from '../keychain/keychain.ts'
import { KeyRing } from './key-ring.ts'
import {
  type KeysFile,
  doorOf,
  keysFileName,
  readKeysFile,
  recoverySlotOf,
  writeKeysFile,
} from './keys-file.ts'
import { payloadFormat } from './payload.ts'
import { unwrapKeyRing, wrapKeyRing } from './secret-payload.ts'
import {
  type DoorSlot,
  type Slot,
  accountOf,
  isKeyOf,
  makeKeychainSlot,
  openKeychainSlot,
  openPassphraseSlot,
  openRecoverySlot,
} from './slot.ts'

/** With what a vault is opened. `key`: the 20 bytes of a recovery key. */
export type Way =
  | { readonly kind: 'keychain' }
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery'; readonly key: Buffer }

/** What a change of `keys.json` leaves as it is when it does not name it. */
export interface KeysChange {
  readonly slots?: readonly Slot[]
  readonly ring?: readonly FernetKey[]
  /** Another root key, which all of `slots` open. It is the keys' own once it is on disk. */
  readonly rootKey?: FernetKey
}

/** A user's keys in memory: the ring, and the root key that wraps it on disk. The holder wipes both at lock. */
export class VaultKeys {
  readonly user: UserHash
  readonly folder: SafeFolder
  readonly ring: KeyRing
  readonly #changes = new Exclusive()
  #rootKey: FernetKey

  constructor(user: UserHash, folder: SafeFolder, rootKey: FernetKey, ring: KeyRing) {
    this.user = user
    this.folder = folder
    this.ring = ring
    this.#rootKey = rootKey
  }

  get rootKey(): FernetKey {
    return this.#rootKey
  }

  /**
   * Change `keys.json`, atomically and one change after the other; `change` is made of the file as it stands. Throws
   * `vault-damaged` when the file is no longer of this root key, what `change` throws, and the disk's failures.
   */
  change(change: (file: KeysFile) => KeysChange | Promise<KeysChange>): Promise<void> {
    return this.#changes.run(keysFileName, async () => {
      const file = await readKeysFile(this.user, this.folder)
      const held = unwrapKeyRing(this.#rootKey, this.user, file.keyRing)
      if (held === null) throw new FernkeepError('vault-damaged')
      for (const key of held) key.wipe()
      const { slots = file.slots, ring = this.ring.keys, rootKey = this.#rootKey } = await change(file)
      const keyRing = wrapKeyRing(rootKey, this.user, ring)
      const next = { format: payloadFormat, user: this.user, slots, keyRing } as const
      await this.#write(next, { rootKey, ring })
    })
  }

  /** Whether a change of keys was begun and is not done: a rotation drops the older ones at its end. */
  get isRotating(): boolean {
    return this.ring.size > 1
  }

  /** Wait for every change that was asked for. */
  settled(): Promise<void> {
    return this.#changes.settled()
  }

  /** Zero them. */
  wipe(): void {
    this.#rootKey.wipe()
    this.ring.wipe()
  }

  /** A write that failed may have put the file in place: the keys in memory are the ones on disk, whatever happens. */
  async #write(file: KeysFile, keys: Pick<Required<KeysChange>, 'rootKey' | 'ring'>): Promise<void> {
    try {
      await writeKeysFile(this.folder, file)
    } catch (error) {
      if (await this.#stands(file)) this.#adopt(keys)
      throw error
    }
    this.#adopt(keys)
  }

  async #stands({ keyRing }: KeysFile): Promise<boolean> {
    try {
      return (await readKeysFile(this.user, this.folder)).keyRing === keyRing
    } catch (error) {
      if (error instanceof FernkeepError) return false
      throw error
    }
  }

  #adopt({ rootKey, ring }: Pick<Required<KeysChange>, 'rootKey' | 'ring'>): void {
    this.ring.replace(ring)
    if (rootKey === this.#rootKey) return
    this.#rootKey.wipe()
    this.#rootKey = rootKey
  }
}

/**
 * Make the keys of a new user: K into the keychain (read back there), then what `before` writes, then `keys.json`, with
 * which the user exists.
 * Throws the keychain's and the disk's failures; both are taken back then. When the file cannot be taken back, K stays:
 * the user exists.
 */
export async function createKeys(
  user: UserHash,
  folder: SafeFolder,
  keychain: Keychain,
  before: (keys: VaultKeys) => Promise<void> = () => Promise.resolve(),
): Promise<VaultKeys> {
  const slotKey = FernetKey.generate()
  const keys = new VaultKeys(user, folder, FernetKey.generate(), KeyRing.generate())
  await keychain.write(user, slotKey.toText())
  try {
    await before(keys)
    const slots = [makeKeychainSlot(user, keys.rootKey, { key: slotKey })]
    const keyRing = wrapKeyRing(keys.rootKey, user, keys.ring.keys)
    await writeKeysFile(folder, { format: payloadFormat, user, slots, keyRing })
  } catch (error) {
    keys.wipe()
    // The file first: it may be in place though its write failed, and without K it would be a vault that never opens.
    await folder.remove(keysFileName)
    await keychain.remove(user)
    throw error
  } finally {
    slotKey.wipe()
  }
  return keys
}

/**
 * Open an existing user's keys. Reads only: nothing is written and no key is made, whatever fails. Throws
 * `vault-damaged` (the file), `vault-newer`;
 * with the keychain or a passphrase: `key-missing` (the keychain has no such entry), `key-wrong` (it has another one),
 * the keychain's own failures, `passphrase-needed` and `passphrase-wrong`;
 * with a recovery key: `recovery-absent` (the vault has none) and `recovery-wrong` (it has another one).
 */
export async function openKeys(
  user: UserHash,
  folder: SafeFolder,
  keychain: Keychain,
  way: Way = { kind: 'keychain' },
): Promise<VaultKeys> {
  const file = await readKeysFile(user, folder)
  const rootKey =
    way.kind === 'recovery' ? recover(file, way.key) : await unlock(file, keychain, passphraseOf(way))
  const keys = unwrapKeyRing(rootKey, user, file.keyRing)
  if (keys !== null) return new VaultKeys(user, folder, rootKey, KeyRing.of(keys))
  rootKey.wipe()
  throw new FernkeepError('vault-damaged')
}

const passphraseOf = (way: Way) => (way.kind === 'passphrase' ? way.passphrase : null)

function recover(file: KeysFile, recoveryKey: Buffer): FernetKey {
  const slot = recoverySlotOf(file)
  if (slot === null) throw new FernkeepError('recovery-absent')
  const rootKey = openRecoverySlot(file.user, slot, recoveryKey)
  if (rootKey === null) throw new FernkeepError('recovery-wrong')
  return rootKey
}

async function unlock(file: KeysFile, keychain: Keychain, passphrase: string | null): Promise<FernetKey> {
  const door = doorOf(file)
  const key = await readSlotKey(file.user, door, keychain)
  try {
    return await openDoor(file.user, door, key, passphrase)
  } finally {
    key.wipe()
  }
}

async function openDoor(
  user: UserHash,
  door: DoorSlot,
  key: FernetKey,
  passphrase: string | null,
): Promise<FernetKey> {
  if (door.kind === 'keychain') {
    const rootKey = openKeychainSlot(user, door, key)
    if (rootKey === null) throw new FernkeepError('key-wrong')
    return rootKey
  }
  // Before anybody is asked for a passphrase: no passphrase would open it.
  if (!isKeyOf(user, door, key)) throw new FernkeepError('key-wrong')
  if (passphrase === null) throw new FernkeepError('passphrase-needed')
  const rootKey = await openPassphraseSlot(user, door, key, passphrase)
  if (rootKey === null) throw new FernkeepError('passphrase-wrong')
  return rootKey
}

/** Throws `key-missing`, `key-wrong` for what is no key, and the keychain's own failures. */
async function readSlotKey(user: UserHash, door: DoorSlot, keychain: Keychain): Promise<FernetKey> {
  const secret = await keychain.read(accountOf(user, door))
  if (secret === null) throw new FernkeepError('key-missing')
  try {
    return FernetKey.parse(secret)
  } catch (error) {
    if (error instanceof InvalidKey) throw new FernkeepError('key-wrong', { cause: error })
    throw error
  }
}
