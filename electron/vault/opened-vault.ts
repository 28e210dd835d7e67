import { type ErrorCode, FernkeepError, codeOf } from '../../shared/errors.ts'
import { VaultAccess } from './access.ts'
import { Attempts } from './attempts.ts'
import { type KeySlots } from './key-slots.ts'
import { type SessionOptions } from './session-options.ts'
import { type OpenUser } from './user.ts'
import { Vault } from './vault.ts'

/** Open the vault of a user whose keys are open. `unrepaired`: as `repairKeychain` answered. Throws the disk's failures. */
export function openVault(
  user: OpenUser,
  options: SessionOptions,
  unrepaired: ErrorCode | null,
): Promise<Vault> {
  const { onNoteChange, onProblems, report, allowKeyChange } = options
  return Vault.open(user, {
    onChange: onNoteChange,
    onProblems: (problems) => onProblems?.(problems),
    onFound: (changes) => options.onNotesFound?.(changes),
    onIndexState: (state) => options.onIndexState?.(state),
    dictionaries: options.dictionaries,
    ...(options.patienceMs !== undefined && { patienceMs: options.patienceMs }),
    onFailure: (error) => report(codeOf(error), error),
    access: new VaultAccess({
      slots: slotsOf(user, options),
      attempts: new Attempts(user.files.folder),
      allow: async (change) => (await allowKeyChange?.(change)) ?? false,
      unrepaired,
    }),
  })
}

/**
 * Let the keychain, with this passphrase (null: without one), open the vault of a user that the recovery key opened. The
 * answer is why that could not be done, or null: the vault is open whatever it is.
 */
export async function repairKeychain(
  user: OpenUser,
  passphrase: string | null,
  options: SessionOptions,
): Promise<ErrorCode | null> {
  try {
    await slotsOf(user, options)?.setPassphrase(passphrase)
    return null
  } catch (error) {
    if (!(error instanceof FernkeepError)) throw error
    options.report(error.code, error)
    return error.code
  }
}

const slotsOf = (user: OpenUser, { report }: SessionOptions): KeySlots | null =>
  user.slots?.((error) => report(codeOf(error), error)) ?? null
