import { FernkeepError } from '../../shared/errors.ts'
import { type CodecName, type UserHash } from '../../shared/model/session.ts'
import { FernetKey, InvalidKey } from '../crypto/fernet.ts'
import { type SafeFolder } from '../files/safe-folder.ts'
import { type Keychain } from '../keychain/keychain.ts'
import { type Codec, fernetCodec } from './codec.ts'
import { type VaultKeys, createKeys, forgetKeys, openKeys } from './keys-file.ts'
import { KeyRing } from './key-ring.ts'

/** A user's codec for as long as the session lasts; `keys` is null where there are none (plaintext). */
export interface OpenCodec {
  readonly codec: Codec
  readonly keys: VaultKeys | null
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
  /** Open an existing user's keys. Writes nothing. */
  openUser(user: UserHash, folder: SafeFolder): Promise<OpenCodec>
  /** The codec of the registry of users; its key is made when the keychain has none. Throws `key-wrong` for no key. */
  registryCodec(): Promise<Codec>
}

/** The keychain account of the key that encrypts `registry.fernet`. No user hash looks like it. */
export const registryAccount = 'registry'

export function fernetMode(keychain: Keychain): VaultMode {
  return {
    codec: 'fernet',
    createUser: async (user, folder, before) =>
      opened(await createKeys(user, folder, keychain, async ({ ring }) => before?.(fernetCodec(ring)))),
    forgetUser: (user) => keychain.remove(user),
    openUser: async (user, folder) => opened(await openKeys(user, folder, keychain)),
    registryCodec: async () => {
      const stored = await keychain.read(registryAccount)
      const text = stored ?? FernetKey.generate().toText()
      if (stored === null) await keychain.write(registryAccount, text)
      return fernetCodec(parseRegistryKey(text))
    },
  }
}

const opened = (keys: VaultKeys): OpenCodec => ({
  codec: fernetCodec(keys.ring),
  keys,
  close: () => forgetKeys(keys),
})

function parseRegistryKey(text: string): KeyRing {
  try {
    return KeyRing.parse([text])
  } catch (error) {
    if (error instanceof InvalidKey) throw new FernkeepError('key-wrong', { cause: error })
    throw error
  }
}
