import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { SessionState, UserHash } from '../../shared/model/session.ts'
import type { Failure, Result } from '../../shared/result.ts'
import { createStore, type Store } from './store.ts'

/** The session as main tells it, and whether this start is somebody's first. */
export interface Session {
  readonly state: Store<SessionState>
  /** True from the moment main says `new` until the welcome is finished, so that its last step outlives `unlocked`. */
  readonly welcoming: Store<boolean>
  /** Make the first user. Null when it was made; the new state arrives as an event. */
  readonly create: (name: string) => Promise<Failure | null>
  readonly retry: () => Promise<void>
  /** Each answers null, or why it was not done; what comes of it arrives as an event. */
  readonly unlock: (user: UserHash, passphrase: string | null) => Promise<Failure | null>
  readonly recover: (user: UserHash, key: string, passphrase: string | null) => Promise<Failure | null>
  readonly choose: (user: UserHash) => Promise<Failure | null>
  readonly addPerson: (name: string) => Promise<Failure | null>
  readonly removePerson: (name: string) => Promise<Failure | null>
}

/** Starts listening, then asks for the state once; an event that overtakes the answer wins. */
export function createSession(client: FernkeepBridge): Session {
  const state = createStore<SessionState>({ status: 'starting' })
  const welcoming = createStore(false)
  let heard = false

  const accept = (next: SessionState) => {
    if (next.status === 'new') welcoming.set(true)
    if (next.status === 'blocked') welcoming.set(false)
    state.set(next)
  }
  client.session.onChanged((next) => {
    heard = true
    accept(next)
  })
  void client.session.state().then((answer) => {
    if (heard) return
    accept(answer.ok ? answer.value : blockedBy(answer))
  })

  return {
    state,
    welcoming,
    async create(name) {
      const answer = await client.session.create({ name })
      return answer.ok ? null : answer
    },
    unlock: async (user, passphrase) => failureOf(await client.session.unlock({ user, passphrase })),
    recover: async (user, recoveryKey, passphrase) =>
      failureOf(await client.session.recover({ user, recoveryKey, passphrase })),
    choose: async (user) => failureOf(await client.session.choose({ user })),
    addPerson: async (name) => failureOf(await client.people.add({ name })),
    removePerson: async (name) => failureOf(await client.people.remove({ name })),
    async retry() {
      const answer = await client.session.retry()
      if (!answer.ok) accept(blockedBy(answer))
    },
  }
}

const failureOf = (answer: Result<unknown>): Failure | null => (answer.ok ? null : answer)

const blockedBy = ({ code, reference = '' }: Failure): SessionState => ({
  status: 'blocked',
  code,
  reference,
})
