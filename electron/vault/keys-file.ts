import * as z from 'zod/mini'
import { FernkeepError } from '../../shared/errors.ts'
import { type UserHash, userHash } from '../../shared/model/session.ts'
import { FernetKey, InvalidKey, InvalidToken, decrypt, encrypt } from '../crypto/fernet.ts'
import { type SafeFolder } from '../files/safe-folder.ts'
import { type Keychain } from '../keychain/keychain.ts'
import { NotDecodable, parseJson } from './codec.ts'
import { KeyRing } from './key-ring.ts'
import { keyRingPayload, payloadFormat, rootKeyPayload } from './payload.ts'

/**
 * `keys.json`: the only readable file of a user, and nothing in it is secret by itself. Each slot is one way to the
 * root key (a token of it under the slot's own key); the key ring is a token under the root key.
 */
const token = z.string().check(z.regex(/^gAAAAA[A-Za-z0-9_-]+=*$/))
const keychainSlot = z.strictObject({ kind: z.literal('keychain'), token })
const keysFile = z.strictObject({
  format: z.literal(payloadFormat),
  user: userHash,
  slots: z.array(z.discriminatedUnion('kind', [keychainSlot])).check(z.minLength(1)),
  keyRing: token,
})

export const keysFileName = 'keys.json'

/** A user's keys in memory: the ring, and the root key that wraps it on disk. The holder wipes both at lock. */
export interface VaultKeys {
  readonly rootKey: FernetKey
  readonly ring: KeyRing
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
  const keys = { rootKey: FernetKey.generate(), ring: KeyRing.generate() }
  await keychain.write(user, slotKey.toText())
  try {
    await before(keys)
    const slots = [keychainSlotFor(user, keys.rootKey, slotKey)]
    await folder.write(keysFileName, encodeKeysFile(user, keys.rootKey, keys.ring.toTexts(), slots))
  } catch (error) {
    forgetKeys(keys)
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
 * Open an existing user's keys with the key the keychain holds. Reads only: nothing is written and no key is made,
 * whatever fails. Throws `vault-damaged` (the file), `vault-newer`, `key-missing` (the keychain has no such entry),
 * `key-wrong` (it has another one) and the keychain's own failures.
 */
export async function openKeys(user: UserHash, folder: SafeFolder, keychain: Keychain): Promise<VaultKeys> {
  const file = await readKeysFile(user, folder)
  const secret = await keychain.read(user)
  if (secret === null) throw new FernkeepError('key-missing')
  const rootKey = unwrapRootKey(user, file.slots, secret)
  try {
    return { rootKey, ring: unwrapKeyRing(user, file.keyRing, rootKey) }
  } catch (error) {
    rootKey.wipe()
    throw error
  }
}

/** Zero them. */
export function forgetKeys({ rootKey, ring }: VaultKeys): void {
  rootKey.wipe()
  ring.wipe()
}

/** Write another key ring, as texts with the newest first, under the same root key and slots. */
export async function replaceKeyRing(
  user: UserHash,
  folder: SafeFolder,
  rootKey: FernetKey,
  ring: readonly string[],
): Promise<void> {
  const { slots } = await readKeysFile(user, folder)
  await folder.write(keysFileName, encodeKeysFile(user, rootKey, ring, slots))
}

type Slot = z.infer<typeof keychainSlot>

async function readKeysFile(user: UserHash, folder: SafeFolder): Promise<z.infer<typeof keysFile>> {
  const bytes = await folder.read(keysFileName)
  if (bytes === null) throw new FernkeepError('vault-damaged')
  const json = orDamaged(() => parseJson(bytes))
  const newer = z.looseObject({ format: z.int().check(z.minimum(payloadFormat + 1)) }).safeParse(json)
  if (newer.success) throw new FernkeepError('vault-newer')
  const file = keysFile.safeParse(json)
  if (!file.success || file.data.user !== user) throw new FernkeepError('vault-damaged')
  return file.data
}

function encodeKeysFile(
  user: UserHash,
  rootKey: FernetKey,
  ring: readonly string[],
  slots: readonly Slot[],
): Buffer {
  const keyRing = wrap(rootKey, { format: payloadFormat, kind: 'key-ring', user, keys: ring })
  return Buffer.from(`${JSON.stringify({ format: payloadFormat, user, slots, keyRing }, null, 2)}\n`)
}

const keychainSlotFor = (user: UserHash, rootKey: FernetKey, slotKey: FernetKey): Slot => ({
  kind: 'keychain',
  token: wrap(slotKey, { format: payloadFormat, kind: 'root-key', user, key: rootKey.toText() }),
})

const wrap = (key: FernetKey, payload: unknown): string =>
  encrypt(key, Buffer.from(JSON.stringify(payload))).toString('ascii')

function parseSlotKey(secret: string): FernetKey {
  try {
    return FernetKey.parse(secret)
  } catch (error) {
    if (error instanceof InvalidKey) throw new FernkeepError('key-wrong', { cause: error })
    throw error
  }
}

function unwrapRootKey(user: UserHash, slots: readonly Slot[], secret: string): FernetKey {
  const slotKey = parseSlotKey(secret)
  try {
    for (const slot of slots) {
      const payload = rootKeyPayload.safeParse(decryptOrNull(slotKey, slot.token))
      if (payload.success && payload.data.user === user) return FernetKey.parse(payload.data.key)
    }
  } finally {
    slotKey.wipe()
  }
  throw new FernkeepError('key-wrong')
}

function unwrapKeyRing(user: UserHash, tokenText: string, rootKey: FernetKey): KeyRing {
  const payload = keyRingPayload.safeParse(decryptOrNull(rootKey, tokenText))
  if (!payload.success || payload.data.user !== user) throw new FernkeepError('vault-damaged')
  const [newest, ...older] = payload.data.keys
  return KeyRing.parse([newest, ...older])
}

/** The JSON inside a token, or null when it is not that key's or no JSON. */
function decryptOrNull(key: FernetKey, tokenText: string): unknown {
  try {
    return parseJson(decrypt(key, Buffer.from(tokenText, 'ascii')))
  } catch (error) {
    if (error instanceof InvalidToken || error instanceof NotDecodable) return null
    throw error
  }
}

function orDamaged<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    throw new FernkeepError('vault-damaged', { cause: error })
  }
}
