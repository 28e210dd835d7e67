import * as z from 'zod/mini'
import { errorCodes } from '../errors.ts'
import { limits } from '../limits.ts'

/**
 * A passphrase as it was typed, in any script: 1 to 1,024 characters in NFKC. It is not trimmed or cleaned, and no rule
 * says what has to be in it.
 */
export const passphrase = z.string().check(
  z.minLength(1),
  z.maxLength(limits.passphraseLength * 2),
  z.refine((text) => text.isWellFormed() && [...text.normalize('NFKC')].length <= limits.passphraseLength),
)

/** A recovery key as it was typed: 36 characters, and what people put between them. */
export const recoveryText = z.string().check(z.maxLength(200))

/** Which ways lead into the open vault. */
export const access = z.readonly(
  z.strictObject({
    passphrase: z.boolean(),
    recovery: z.boolean(),
    /** Why the keychain could not be repaired after a recovery; null when nothing is left to be repaired. */
    unrepaired: z.nullable(z.enum(errorCodes)),
  }),
)
export type Access = z.infer<typeof access>

/** What a new recovery key is for: in place of the one before, or for another root key. */
export const recoveryPurpose = z.enum(['recovery', 'root-key'])
export type RecoveryPurpose = z.infer<typeof recoveryPurpose>

/** A recovery key that is shown once, and works when the two groups (counted from 0) were typed in again. */
export const recoveryProposal = z.readonly(
  z.strictObject({ groups: z.array(z.string()).check(z.length(9)), asked: z.tuple([z.int(), z.int()]) }),
)
export type RecoveryProposal = z.infer<typeof recoveryProposal>

/** When a session locks itself, and what the system may see of it. */
export const preferences = z.readonly(
  z.strictObject({
    /** Minutes without a key or a pointer in the window; null: never. */
    lockAfter: z.nullable(z.int().check(z.minimum(1), z.maximum(24 * 60))),
    /** When the computer sleeps or its screen is locked. */
    lockWithSystem: z.boolean(),
    /** Keep the window out of screenshots and screen sharing, where the system can. */
    hideFromCapture: z.boolean(),
  }),
)
export type Preferences = z.infer<typeof preferences>

export const defaultPreferences: Preferences = {
  lockAfter: 15,
  lockWithSystem: true,
  hideFromCapture: false,
}
