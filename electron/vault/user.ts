import { type UserHash, userHash } from '../../shared/model/session.ts'
import { randomId, userHashOf } from '../crypto/random.ts'
import { type SafeFolder } from '../files/safe-folder.ts'
import { type Codec } from './codec.ts'
import { keysFileName } from './keys-file.ts'
import { type OpenCodec, type VaultMode } from './mode.ts'
import { registerUser } from './registry.ts'
import { SealedFiles } from './sealed-files.ts'
import { type Structure, readStructureOrNull, writeStructure } from './structure-file.ts'
import { type VaultKeys, type Way } from './vault-keys.ts'
import { writeMarker } from './vault-marker.ts'

/** One person's open vault. */
export interface OpenUser {
  readonly files: SealedFiles
  /** Null where there are none: plaintext. */
  readonly keys: VaultKeys | null
  /** As `OpenCodec` says. */
  readonly slots: OpenCodec['slots']
  /** Null when its file cannot be used; it is kept, and nothing is written over it. */
  readonly structure: Structure | null
  /** Zero the keys. */
  close(): void
}

/**
 * Make a new user in a data folder. The keychain is asked first, so that a keychain that is locked or absent leaves no
 * trace on disk. Throws the keychain's and the disk's failures; what was made until then is taken back, but for
 * `vault.json`, which says nothing of a user.
 */
export async function createUser(data: SafeFolder, mode: VaultMode, name: string): Promise<OpenUser> {
  const user = userHash.parse(userHashOf(randomId()))
  await mode.registryCodec()
  // Before there is a user: killed in between, no vault is without it.
  await writeMarker(data, mode.codec)
  const folder = userFolder(data, user)
  const structure = { name, notebooks: [] }
  const filesOf = (codec: Codec) => new SealedFiles(folder, codec, user)
  let made: OpenCodec | null = null
  try {
    // Killed in between, there is a name without a user, which nobody sees, and no user without a name.
    made = await mode.createUser(user, folder, (codec) => writeStructure(filesOf(codec), structure))
    await registerUser(data, mode, user, name)
    return { files: filesOf(made.codec), keys: made.keys, slots: made.slots, structure, close: made.close }
  } catch (error) {
    await takeBack(data, mode, user, made)
    throw error
  }
}

async function takeBack(
  data: SafeFolder,
  mode: VaultMode,
  user: UserHash,
  made: OpenCodec | null,
): Promise<void> {
  const folder = userFolder(data, user)
  if (made !== null) {
    made.close()
    await folder.remove(keysFileName)
    await mode.forgetUser(user)
  }
  for (const name of await folder.list('')) await folder.remove(name)
  await data.removeFolder(userPath(user))
}

/** Open an existing user. Writes nothing. Throws what `VaultMode.openUser` does, `DamagedFile` and the disk's failures. */
export async function openUser(
  data: SafeFolder,
  mode: VaultMode,
  user: UserHash,
  way?: Way,
): Promise<OpenUser> {
  const folder = userFolder(data, user)
  const { codec, keys, slots, close } = await mode.openUser(user, folder, way)
  try {
    const files = new SealedFiles(folder, codec, user)
    return { files, keys, slots, structure: await readStructureOrNull(files), close }
  } catch (error) {
    close()
    throw error
  }
}

/** Where a user's vault is. */
export const userFolder = (data: SafeFolder, user: UserHash): SafeFolder => data.folder(userPath(user))

const userPath = (user: UserHash) => `users/${user}`
