import { type UserHash, userHash } from '../../shared/model/session.ts'
import { type SafeFolder } from '../files/safe-folder.ts'
import { type Codec, NotDecodable } from './codec.ts'
import { keysFileName } from './keys-file.ts'
import { type VaultMode } from './mode.ts'
import { type RegistryPayload, payloadFormat, registryPayload } from './payload.ts'

/** The folders of users that are whole enough to open: a user exists with its `keys.json` (or, in plaintext, its folder). */
export async function userFolders(folder: SafeFolder, mode: VaultMode): Promise<UserHash[]> {
  const users: UserHash[] = []
  for (const name of await folder.list('users')) {
    const user = userHash.safeParse(name)
    if (!user.success) continue
    if (mode.codec === 'plaintext' || (await folder.exists(`users/${name}/${keysFileName}`)))
      users.push(user.data)
  }
  return users.sort()
}

/**
 * Add a user's name to the registry, which lets the start screen greet people before anything of theirs is unlocked.
 * It is a convenience: an unreadable one is begun anew, since every vault opens without it.
 */
export async function registerUser(
  folder: SafeFolder,
  mode: VaultMode,
  user: UserHash,
  name: string,
): Promise<void> {
  const codec = await mode.registryCodec()
  const file = `registry${codec.extension}`
  const users = (await readUsers()).filter((entry) => entry.user !== user)
  const payload: RegistryPayload = {
    format: payloadFormat,
    kind: 'registry',
    users: [...users, { user, name }],
  }
  await folder.write(file, codec.encode(payload))

  async function readUsers(): Promise<RegistryPayload['users']> {
    const bytes = await folder.read(file)
    const registry = registryPayload.safeParse(bytes === null ? null : decodeOrNull(codec, bytes))
    return registry.success ? registry.data.users : []
  }
}

function decodeOrNull(codec: Codec, bytes: Buffer): unknown {
  try {
    return codec.decode(bytes)
  } catch (error) {
    if (error instanceof NotDecodable) return null
    throw error
  }
}
