import * as z from 'zod/mini'
import { errorCodes } from '../errors.ts'

/** Lower-case hex, the first 32 digits of SHA-256 over the random user id: the user's folder and keychain account. */
export const userHash = z
  .string()
  .check(z.regex(/^[0-9a-f]{32}$/))
  .brand<'UserHash'>()
export type UserHash = z.infer<typeof userHash>

/** How files are encoded: `fernet` always, `plaintext` only in the developer mode of an unpackaged build. */
export const codecName = z.enum(['fernet', 'plaintext'])
export type CodecName = z.infer<typeof codecName>

/** A person who keeps notes here. The name is empty while the keychain, which has the key to it, does not give it. */
export const person = z.strictObject({ user: userHash, name: z.string() })
export type Person = z.infer<typeof person>

/** A vault that is to be opened, and what would open it. */
export const door = z.readonly(
  z.strictObject({
    user: userHash,
    passphrase: z.boolean(),
    recovery: z.boolean(),
    /** Everybody who keeps notes here, this one too. */
    people: z.readonly(z.array(person)),
  }),
)
export type Door = z.infer<typeof door>

/** The window's view of the session. Holds no key. */
export const sessionState = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('starting') }),
  /** Nobody has a vault here yet. */
  z.strictObject({ status: z.literal('new') }),
  /** The vault is there but does not open: `code` says why. Nothing was written. */
  z.strictObject({
    status: z.literal('blocked'),
    code: z.enum(errorCodes),
    reference: z.string(),
    /** Set when it is this vault's own keys that do not open it. */
    door: z.optional(door),
  }),
  /** Somebody has to say who is there, or who they are. `waitMs`: how long no passphrase is taken yet. */
  z.strictObject({ status: z.literal('locked'), door, waitMs: z.int() }),
  z.strictObject({ status: z.literal('unlocked'), name: z.string() }),
])
export type SessionState = z.infer<typeof sessionState>
