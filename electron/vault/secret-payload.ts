import type * as z from 'zod/mini'
import { type UserHash } from '../../shared/model/session.ts'
import { FernetKey, InvalidToken, decrypt, encrypt } from '../crypto/fernet.ts'
import { keyCharacters, keyFromAscii } from '../crypto/key-text.ts'
import { decodedOrNull, parseJson } from './codec.ts'
import { keyRingPayload, payloadFormat, rootKeyPayload } from './payload.ts'

/**
 * The two payloads that hold keys. A key's text is never a string here, only bytes that are zeroed: a string stays in
 * memory after lock until it is collected, and nobody can zero it.
 */

/** A token of the root key under a slot's key. */
export const wrapRootKey = (slotKey: FernetKey, user: UserHash, rootKey: FernetKey): string =>
  wrap(slotKey, { format: payloadFormat, kind: 'root-key', user, key: '' }, [rootKey])

/** The root key in a slot's token, or null when the token is not that key's or not this user's. */
export function unwrapRootKey(slotKey: FernetKey, user: UserHash, token: string): FernetKey | null {
  const [rootKey = null] = unwrap(slotKey, user, token, rootKeyPayload) ?? []
  return rootKey
}

/** A token of the ring's keys, newest first, under the root key. */
export const wrapKeyRing = (rootKey: FernetKey, user: UserHash, ring: readonly FernetKey[]): string =>
  wrap(rootKey, { format: payloadFormat, kind: 'key-ring', user, keys: ring.map(() => '') }, ring)

/** The keys in a ring's token, newest first and at least one, or null as `unwrapRootKey`. */
export const unwrapKeyRing = (rootKey: FernetKey, user: UserHash, token: string): FernetKey[] | null =>
  unwrap(rootKey, user, token, keyRingPayload)

const quote = '"'.charCodeAt(0)
const emptyText = Buffer.from('""', 'latin1')

/** `payload` as JSON, with the keys' texts in place of its empty texts, in order. */
function wrap(key: FernetKey, payload: object, keys: readonly FernetKey[]): string {
  let rest = Buffer.from(JSON.stringify(payload))
  const parts: Buffer[] = []
  for (const secret of keys) {
    const at = rest.indexOf(emptyText) + 1
    parts.push(rest.subarray(0, at), secret.toAscii())
    rest = rest.subarray(at)
  }
  const plaintext = Buffer.concat([...parts, rest])
  try {
    return encrypt(key, plaintext).toString('latin1')
  } finally {
    for (const bytes of [plaintext, ...parts]) bytes.fill(0)
  }
}

type KeyPayload = typeof rootKeyPayload | typeof keyRingPayload

function unwrap(key: FernetKey, user: UserHash, token: string, schema: KeyPayload): FernetKey[] | null {
  const plaintext = decryptOrNull(key, token)
  if (plaintext === null) return null
  const keys = takeKeys(plaintext)
  const payload = schema.safeParse(decodedOrNull(() => parseJson(plaintext))).data
  plaintext.fill(0)
  // The texts left in the payload are the keys' numbers: each key that was found stands where the schema wants one.
  if (payload?.user === user && textsOf(payload).join() === keys.map((_, i) => `${i}`).join()) return keys
  for (const found of keys) found.wipe()
  return null
}

const textsOf = (payload: z.infer<KeyPayload>): readonly string[] =>
  payload.kind === 'root-key' ? [payload.key] : payload.keys

/** Every key that stands in `plaintext` as a JSON text. There is its number in its place then, and white space after it. */
function takeKeys(plaintext: Buffer): FernetKey[] {
  const keys: FernetKey[] = []
  for (let at = plaintext.indexOf(quote); at >= 0; at = plaintext.indexOf(quote, at + 1)) {
    const end = at + 1 + keyCharacters
    const bytes = plaintext[end] === quote ? keyFromAscii(plaintext.subarray(at + 1, end)) : null
    if (bytes === null) continue
    const number = `"${keys.length}"`
    keys.push(FernetKey.take(bytes))
    plaintext.fill(' ', at, end + 1)
    at += plaintext.write(number, at, 'latin1') - 1
  }
  return keys
}

function decryptOrNull(key: FernetKey, token: string): Buffer | null {
  try {
    return decrypt(key, Buffer.from(token, 'latin1'))
  } catch (error) {
    if (error instanceof InvalidToken) return null
    throw error
  }
}
