import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { Access, Preferences, RecoveryProposal, RecoveryPurpose } from '../../shared/model/access.ts'
import type { Person } from '../../shared/model/session.ts'
import type { Failure, Result } from '../../shared/result.ts'
import { createStore, type Store } from './store.ts'

/** A recovery key, and what it is for. */
export type ShownProposal = RecoveryProposal & { readonly purpose: RecoveryPurpose }

/** How the open vault is opened and locked, and by whom. Every call answers null, or why it was not done. */
export interface VaultAccess {
  /** Null until main has answered. */
  readonly ways: Store<Access | null>
  readonly people: Store<readonly (Person & { readonly you: boolean })[]>
  readonly preferences: Store<Preferences | null>
  /** The recovery key that is being shown. */
  readonly proposal: Store<ShownProposal | null>
  /** A reminder that was put off, until the next start. */
  readonly isPutOff: Store<boolean>
  readonly load: () => Promise<void>
  readonly setPassphrase: (current: string | null, next: string | null) => Promise<Failure | null>
  readonly propose: (purpose: RecoveryPurpose, passphrase: string | null) => Promise<Failure | null>
  readonly save: () => Promise<Result<boolean>>
  /** Into the clipboard, for 30 s. */
  readonly copy: () => Promise<Failure | null>
  readonly confirm: (groups: [string, string]) => Promise<Failure | null>
  readonly cancel: () => Promise<void>
  /** Change the name of whoever is there. */
  readonly rename: (name: string) => Promise<Failure | null>
  readonly prefer: (preferences: Preferences) => Promise<Failure | null>
  readonly clear: () => void
}

export function createVaultAccess(client: FernkeepBridge): VaultAccess {
  const ways = createStore<Access | null>(null)
  const people = createStore<readonly (Person & { readonly you: boolean })[]>([])
  const preferences = createStore<Preferences | null>(null)
  const proposal = createStore<ShownProposal | null>(null)
  const isPutOff = createStore(false)

  async function load() {
    const answers = await Promise.all([
      client.access.state(),
      client.people.list(),
      client.access.preferences(),
    ])
    const [state, everybody, preferred] = answers
    if (state.ok) ways.set(state.value)
    if (everybody.ok) people.set(everybody.value)
    if (preferred.ok) preferences.set(preferred.value)
  }

  const changed = async (answer: Result<unknown>): Promise<Failure | null> => {
    if (!answer.ok) return answer
    await load()
    return null
  }

  return {
    ways,
    people,
    preferences,
    proposal,
    isPutOff,
    load,
    rename: async (name) => changed(await client.people.rename({ name })),
    setPassphrase: async (current, next) => changed(await client.access.setPassphrase({ current, next })),
    async propose(purpose, passphrase) {
      const answer = await client.access.propose({ purpose, passphrase })
      if (!answer.ok) return answer
      proposal.set({ ...answer.value, purpose })
      return null
    },
    save: () => client.access.save(),
    async copy() {
      const answer = await client.access.copy()
      return answer.ok ? null : answer
    },
    async confirm(groups) {
      const failure = await changed(await client.access.confirm({ groups }))
      if (failure === null) proposal.set(null)
      return failure
    },
    async cancel() {
      proposal.set(null)
      await client.access.cancel()
    },
    async prefer(wanted) {
      const before = preferences.get()
      preferences.set(wanted)
      const answer = await client.access.prefer(wanted)
      if (answer.ok) return null
      preferences.set(before)
      return answer
    },
    clear() {
      ways.set(null)
      people.set([])
      preferences.set(null)
      proposal.set(null)
      isPutOff.set(false)
    },
  }
}
