import * as z from 'zod/mini'
import { type UserHash } from '../../shared/model/session.ts'
import { type FernetKey } from '../crypto/fernet.ts'
import { keychainCheck, passphraseSlotKey, recoverySlotKey } from '../crypto/slot-key.ts'
import { type StretchCost, stretch, stretchBounds } from '../crypto/stretch.ts'
import { unwrapRootKey, wrapRootKey } from './secret-payload.ts'

/** A slot is one way to the root key: a token of it under the slot's own key, and what it takes to get that key. */

export const token = z.string().check(z.regex(/^gAAAAA[A-Za-z0-9_-]+=*$/))

/** Which of the user's entries in the keychain is meant: none is named after the user hash alone. */
const entry = z.optional(z.string().check(z.regex(/^[0-9a-f]{8}$/)))

const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.int().check(z.minimum(least), z.maximum(most))

const keychainSlot = z.strictObject({ kind: z.literal('keychain'), entry, token })
const passphraseSlot = z.strictObject({
  kind: z.literal('passphrase'),
  entry,
  /** `keychainCheck` of the keychain's key. */
  check: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  /** 16 bytes in hex, KiB, and the rest of what Argon2id takes. */
  salt: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  memory: within(stretchBounds.memory),
  passes: within(stretchBounds.passes),
  lanes: within(stretchBounds.lanes),
  token,
})
const recoverySlot = z.strictObject({ kind: z.literal('recovery'), token })

export const slot = z.discriminatedUnion('kind', [keychainSlot, passphraseSlot, recoverySlot])
export type Slot = z.infer<typeof slot>
export type RecoverySlot = z.infer<typeof recoverySlot>
/** A slot that opens with what the keychain holds; with a passphrase, not with that alone. */
export type DoorSlot = z.infer<typeof keychainSlot> | z.infer<typeof passphraseSlot>
type PassphraseSlot = z.infer<typeof passphraseSlot>

/** A keychain's key, and which entry it is in. */
export interface KeychainKey {
  readonly key: FernetKey
  readonly entry?: string
}

const named = (name: string | undefined) => (name === undefined ? {} : { entry: name })

/** The keychain's account of a slot's key: letters, digits and a dot. */
export const accountOf = (
  user: UserHash,
  { entry: name }: { readonly entry?: string | undefined },
): string => (name === undefined ? user : `${user}.${name}`)

export const makeKeychainSlot = (user: UserHash, rootKey: FernetKey, by: KeychainKey): DoorSlot => ({
  kind: 'keychain',
  ...named(by.entry),
  token: wrapRootKey(by.key, user, rootKey),
})

/** `cost` has a salt of its own: never one that another slot has. */
export function makePassphraseSlot(
  user: UserHash,
  rootKey: FernetKey,
  by: KeychainKey,
  stretched: Stretched,
): DoorSlot {
  const { salt, ...cost } = stretched.cost
  const slotKey = passphraseSlotKey(user, by.key, stretched.bytes)
  try {
    return {
      kind: 'passphrase',
      ...named(by.entry),
      check: keychainCheck(user, by.key),
      salt: salt.toString('hex'),
      ...cost,
      token: wrapRootKey(slotKey, user, rootKey),
    }
  } finally {
    slotKey.wipe()
  }
}

/** What Argon2id made of a passphrase, with which cost. The holder zeroes the bytes. */
export interface Stretched {
  readonly bytes: Buffer
  readonly cost: StretchCost
}

/** `recoveryKey`: its 20 bytes. */
export function makeRecoverySlot(user: UserHash, rootKey: FernetKey, recoveryKey: Buffer): RecoverySlot {
  const slotKey = recoverySlotKey(user, recoveryKey)
  try {
    return { kind: 'recovery', token: wrapRootKey(slotKey, user, rootKey) }
  } finally {
    slotKey.wipe()
  }
}

/** The root key, or null when the keychain's key is another one. */
export const openKeychainSlot = (user: UserHash, { token: text }: DoorSlot, key: FernetKey) =>
  unwrapRootKey(key, user, text)

/** Whether a slot was made with this keychain's key. */
export const isKeyOf = (user: UserHash, { check }: PassphraseSlot, key: FernetKey): boolean =>
  check === keychainCheck(user, key)

/** The root key, or null when the passphrase or the keychain's key is another one. */
export async function openPassphraseSlot(
  user: UserHash,
  { salt, memory, passes, lanes, token: text }: PassphraseSlot,
  key: FernetKey,
  passphrase: string,
): Promise<FernetKey | null> {
  const cost = { salt: Buffer.from(salt, 'hex'), memory, passes, lanes }
  const stretched = await stretch(passphrase, cost)
  try {
    return unwrapWith(passphraseSlotKey(user, key, stretched), user, text)
  } finally {
    stretched.fill(0)
  }
}

/** The root key, or null when it is another recovery key. */
export const openRecoverySlot = (user: UserHash, { token: text }: RecoverySlot, recoveryKey: Buffer) =>
  unwrapWith(recoverySlotKey(user, recoveryKey), user, text)

function unwrapWith(slotKey: FernetKey, user: UserHash, text: string): FernetKey | null {
  try {
    return unwrapRootKey(slotKey, user, text)
  } finally {
    slotKey.wipe()
  }
}
