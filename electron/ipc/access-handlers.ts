import { FernkeepError } from '../../shared/errors.ts'
import { type contract } from '../../shared/ipc/contract.ts'
import { type Handlers } from '../../shared/ipc/define.ts'
import { type Preferences } from '../../shared/model/access.ts'
import { type Session } from '../vault/session.ts'
import { type SaveFile } from './attachment-handlers.ts'

/** What the app does beside the session. */
export interface Desk {
  /** Save a recovery key where the person says, in a native dialog; false: nowhere. */
  readonly saveRecoveryKey: (groups: readonly string[]) => Promise<boolean>
  /** Put it into the clipboard for a short time. */
  readonly copySecret: (text: string) => Promise<void>
  /** The page could not save: whatever wanted to lock may ask again later. */
  readonly stayUnlocked: () => void
  /** Save what is typed in other windows; false: it could not be saved. */
  readonly settle: () => Promise<boolean>
  /** As `SaveFile` says. */
  readonly saveFile: SaveFile
  readonly applyPreferences: (preferences: Preferences) => void
}

/** Ends a session with `act` once everything is saved; the session stays when it cannot be. */
export const leavingBy =
  (desk: Pick<Desk, 'settle' | 'stayUnlocked'>) =>
  async (act: () => Promise<void>): Promise<void> =>
    (await desk.settle()) ? act() : desk.stayUnlocked()

/** The calls about who opens which vault, and with what. */
export function createAccessHandlers(
  session: Session,
  desk: Desk,
): Pick<Handlers<typeof contract>, 'people' | 'access'> {
  const leaving = leavingBy(desk)
  const proposed = () => {
    const groups = session.vault.access.proposed
    if (groups === null) throw new FernkeepError('not-found')
    return groups
  }
  return {
    people: {
      list: async () => {
        const { user } = session.vault
        return (await session.people()).map((person) => ({ ...person, you: person.user === user }))
      },
      add: ({ name }) => leaving(() => session.addUser(name)),
      rename: ({ name }) => session.rename(name),
      remove: ({ name }) => leaving(() => session.remove(name)),
    },
    access: {
      state: async () => session.vault.access.state(),
      setPassphrase: async ({ current, next }) => session.vault.access.setPassphrase(current, next),
      propose: async ({ purpose, passphrase }) => session.vault.access.propose(purpose, passphrase),
      save: async () => {
        return desk.saveRecoveryKey(proposed())
      },
      copy: async () => desk.copySecret(proposed().join('-')),
      confirm: async ({ groups }) => session.vault.access.confirm(groups),
      cancel: async () => session.vault.access.cancel(),
      preferences: async () => Promise.resolve(session.vault.preferences),
      prefer: async (preferences) => {
        await session.vault.prefer(preferences)
        desk.applyPreferences(preferences)
        return preferences
      },
    },
  }
}
