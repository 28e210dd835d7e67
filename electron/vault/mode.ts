import { FernkeepError } from '../../shared/errors.ts'
import { type CodecName, type UserHash } from '../../shared/model/session.ts'
import { FernetKey, InvalidKey } from '../crypto/fernet.ts'
import { type SafeFolder } from '../files/safe-folder.ts'
import { type Keychain } from '../keychain/keychain.ts'
import { type Codec, fernetCodec } from './codec.ts'
import { KeyRing } from './key-ring.ts'
import { KeySlots, type Ways, waysOf } from './key-slots.ts'
import { type VaultKeys, type Way, createKeys, openKeys } from './vault-keys.ts'

/** A user's codec for as long as the session lasts; `keys` is null where there are none (plaintext). */
export interface OpenCodec {
  readonly codec: Codec
  readonly keys: VaultKeys | null
  /** The ways into the vault; `onFailure` is told of what was left in the keychain. Null as `keys` is. */
  readonly slots: ((onFailure: (error: unknown) => void) => KeySlots) | null
  /** Zero the keys. */
  close(): void
}

/** How a data folder is written: encrypted with keys from the keychain, or readable for debugging. */
export interface VaultMode {
  readonly codec: CodecName
  /**
   * Make a new user's keys, if the mode has keys, and take them back when it throws. `before` writes what must be there
   * when the user is: with the last file of this one, it exists.
   */
  createUser(user: UserHash, folder: SafeFolder, before?: (codec: Codec) => Promise<void>): Promise<OpenCodec>
  /** Undo `createUser`, when a later step of making a user failed. */
  forgetUser(user: UserHash): Promise<void>
  /** Open an existing user's keys, with the keychain unless `way` says otherwise. Writes nothing. */
  openUser(user: UserHash, folder: SafeFolder, way?: Way): Promise<OpenCodec>
  /** Which ways lead into a vault that need not be open. Throws `vault-damaged`, `vault-newer` and the disk's failures. */
  waysOf(user: UserHash, folder: SafeFolder): Promise<Ways>
  /** The codec of the registry of users; its key is made when the keychain has none. Throws `key-wrong` for no key. */
  registryCodec(): Promise<Codec>
  /** As `registryCodec`, but null when the keychain has no key: for reading only. */
  knownRegistryCodec(): Promise<Codec | null>
}

/** The keychain account of the key that encrypts `registry.fernet`. No user hash looks like it. */
export const registryAccount = 'registry'

export function fernetMode(keychain: Keychain): VaultMode {
  const opened = (keys: VaultKeys): OpenCodec => ({
    codec: fernetCodec(keys.ring),
    keys,
    slots: (onFailure) => new KeySlots(keys, keychain, onFailure),
    close: () => keys.wipe(),
  })
  const knownRegistryCodec = async () => {
    const text = await keychain.read(registryAccount)
    return text === null ? null : fernetCodec(parseRegistryKey(text))
  }
  return {
    codec: 'fernet',
    createUser: async (user, folder, before) =>
      opened(await createKeys(user, folder, keychain, async ({ ring }) => before?.(fernetCodec(ring)))),
    forgetUser: (user) => keychain.remove(user),
    openUser: async (user, folder, way) => opened(await openKeys(user, folder, keychain, way)),
    waysOf,
    knownRegistryCodec,
    registryCodec: async () => {
      const known = await knownRegistryCodec()
      if (known !== null) return known
      const text = FernetKey.generate().toText()
      await keychain.write(registryAccount, text)
      return fernetCodec(parseRegistryKey(text))
    },
  }
}

function parseRegistryKey(text: string): KeyRing {
  try {
    return KeyRing.parse([text])
  } catch (error) {
    if (error instanceof InvalidKey) throw new FernkeepError('key-wrong', { cause: error })
    throw error
  }
}
