import { FernkeepError } from '../../shared/errors.ts'
import { type Person, type UserHash, userHash } from '../../shared/model/session.ts'
import { type SafeFolder } from '../files/safe-folder.ts'
import { type Codec, decodedOrNull } from './codec.ts'
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
 * Everybody who has a vault here, by name. Names are empty when the keychain does not give the registry's key, or the
 * registry cannot be read: every vault opens without it. Makes no key.
 */
export async function peopleHere(folder: SafeFolder, mode: VaultMode): Promise<Person[]> {
  const users = await userFolders(folder, mode)
  const names = await namesOrNone(folder, mode)
  const people = users.map((user) => ({ user, name: names.get(user) ?? '' }))
  return people.sort((a, b) => a.name.localeCompare(b.name) || a.user.localeCompare(b.user))
}

/**
 * Put a user's name into the registry, which lets the start screen greet people before anything of theirs is unlocked;
 * null takes it out. It is a convenience: an unreadable one is begun anew, since every vault opens without it.
 */
export async function registerUser(
  folder: SafeFolder,
  mode: VaultMode,
  user: UserHash,
  name: string | null,
): Promise<void> {
  const codec = await mode.registryCodec()
  const known = await readUsers(folder, codec)
  if (name !== null && known.some((entry) => entry.user === user && entry.name === name)) return
  const others = known.filter((entry) => entry.user !== user)
  const payload: RegistryPayload = {
    format: payloadFormat,
    kind: 'registry',
    users: name === null ? others : [...others, { user, name }],
  }
  await folder.write(fileOf(codec), codec.encode(payload))
}

async function namesOrNone(folder: SafeFolder, mode: VaultMode): Promise<ReadonlyMap<UserHash, string>> {
  try {
    const codec = await mode.knownRegistryCodec()
    const users = codec === null ? [] : await readUsers(folder, codec)
    return new Map(users.map(({ user, name }) => [user, name]))
  } catch (error) {
    if (error instanceof FernkeepError) return new Map()
    throw error
  }
}

async function readUsers(folder: SafeFolder, codec: Codec): Promise<RegistryPayload['users']> {
  const bytes = await folder.read(fileOf(codec))
  const registry = registryPayload.safeParse(bytes && decodedOrNull(() => codec.decode(bytes)))
  return registry.success ? registry.data.users : []
}

const fileOf = (codec: Codec) => `registry${codec.extension}`
