import { FernkeepError } from '../../shared/errors.ts'
import { type Door } from '../../shared/model/session.ts'
import { type Session } from '../vault/session.ts'
import { type Opening } from './arguments.ts'

/** Ask the person for a secret, which is not shown; null when nobody answers. */
export type Ask = (prompt: string) => Promise<string | null>

/**
 * Open what `start` did not open by itself: with a passphrase, the recovery key, or for one of several people. Leaves a
 * session that is `blocked` as it is unless the recovery key was asked for. Throws what `Session.unlock` and
 * `Session.recover` do, `passphrase-needed` and `recovery-mistyped` when nobody answers, and `not-found` for a person
 * who is not here.
 */
export async function openDoor(session: Session, { person, recovery }: Opening, ask: Ask): Promise<void> {
  const door = await doorFor(session, person)
  if (door === null) return
  if (recovery) await recover(session, door, ask)
  else if (session.state.status === 'locked') await unlock(session, door, ask)
}

async function doorFor(session: Session, person: string | undefined): Promise<Door | null> {
  const { state } = session
  if (!('door' in state) || state.door === undefined) return null
  const { people } = state.door
  const named = person === undefined ? people : people.filter(({ name }) => name === person)
  const [one, ...others] = named
  if (one === undefined || others.length > 0) throw new FernkeepError('not-found')
  if (one.user !== state.door.user) await session.choose(one.user)
  return 'door' in session.state ? (session.state.door ?? null) : null
}

async function unlock(session: Session, { user, passphrase }: Door, ask: Ask): Promise<void> {
  await session.unlock(user, passphrase ? await ask('Passphrase: ') : null)
}

async function recover(session: Session, { user, passphrase }: Door, ask: Ask): Promise<void> {
  const key = (await ask('Recovery key: ')) ?? ''
  const next = passphrase ? await ask('New passphrase (empty for none): ') : null
  await session.recover(user, key, next === '' ? null : next)
}
