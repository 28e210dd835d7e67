import { type ErrorCode, FernkeepError, codeOf } from '../../shared/errors.ts'
import { type Door, type SessionState, type UserHash } from '../../shared/model/session.ts'
import { type SafeFolder } from '../files/safe-folder.ts'
import { Attempts } from './attempts.ts'
import { type VaultMode } from './mode.ts'
import { peopleHere } from './registry.ts'
import { userFolder } from './user.ts'

/** What opens a user's vault, and who else is here. Throws what `VaultMode.waysOf` does, and the disk's failures. */
async function doorTo(data: SafeFolder, mode: VaultMode, user: UserHash): Promise<Door> {
  const ways = await mode.waysOf(user, userFolder(data, user))
  return { user, ...ways, people: await peopleHere(data, mode) }
}

/** The session in front of a user's vault. Throws as `doorTo`. */
export async function lockedState(data: SafeFolder, mode: VaultMode, user: UserHash): Promise<SessionState> {
  const waitMs = await new Attempts(userFolder(data, user)).waitMs()
  return { status: 'locked', door: await doorTo(data, mode, user), waitMs }
}

/** The session in front of a vault that `error` keeps shut; without a door when its own files tell nothing. */
export async function blockedState(
  error: unknown,
  report: (code: ErrorCode, error: unknown) => string,
  at?: { readonly data: SafeFolder; readonly mode: VaultMode; readonly user: UserHash },
): Promise<SessionState> {
  const code = codeOf(error)
  const state = { status: 'blocked', code, reference: report(code, error) } as const
  try {
    return at === undefined ? state : { ...state, door: await doorTo(at.data, at.mode, at.user) }
  } catch (reason) {
    if (reason instanceof FernkeepError) return state
    throw reason
  }
}

/** The user that the session stands in front of. */
export const userAt = (state: SessionState): UserHash | undefined =>
  'door' in state ? state.door?.user : undefined

/** What a person can put right by typing something else. */
export const isAboutPassphrase = (error: unknown): boolean =>
  error instanceof FernkeepError &&
  ['passphrase-needed', 'passphrase-wrong', 'unlock-wait'].includes(error.code)
