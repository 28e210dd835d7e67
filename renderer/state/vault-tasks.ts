import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { LeakReport } from '../../shared/model/leak-report.ts'
import type { VerifyReport } from '../../shared/model/problem.ts'
import type { RotationReport } from '../../shared/model/rotation.ts'
import type { Failure, Result } from '../../shared/result.ts'
import { createStore, type Store } from './store.ts'

/** A task that goes through every file of the vault. */
export interface RunningTask {
  readonly name: 'verify' | 'rotate' | 'leakTest'
  readonly done: number
  /** Files; 0 until they are counted. */
  readonly total: number
  readonly cancelling: boolean
}

/** How a task ended last. */
export type Outcome<Report> =
  | { readonly status: 'reported'; readonly report: Report }
  | { readonly status: 'failed'; readonly failure: Failure }

export interface VaultTasksState {
  readonly running: RunningTask | null
  readonly verified: Outcome<VerifyReport> | null
  readonly rotated: Outcome<RotationReport> | null
  readonly leakTested: Outcome<LeakReport> | null
}

/** Checking the vault, changing its keys, looking for leaks. One at a time; a task goes on while other pages are shown. */
export interface VaultTasks {
  readonly state: Store<VaultTasksState>
  readonly verify: () => Promise<void>
  readonly rotate: () => Promise<void>
  readonly leakTest: () => Promise<void>
  /** Ask the running task to stop; it then reports what it did. */
  readonly cancel: () => Promise<void>
  readonly clear: () => void
}

const initial: VaultTasksState = { running: null, verified: null, rotated: null, leakTested: null }

export function createVaultTasks(client: FernkeepBridge): VaultTasks {
  const state = createStore<VaultTasksState>(initial)
  /** Counts the sessions: what a task of an earlier one answers is of no more use. */
  let session = 0

  const set = (change: Partial<VaultTasksState>) => state.set({ ...state.get(), ...change })

  client.vault.onProgress(({ done, total }) => {
    const { running } = state.get()
    if (running !== null) set({ running: { ...running, done, total } })
  })

  async function run<Report>(
    name: RunningTask['name'],
    ask: () => Promise<Result<Report>>,
    ended: (outcome: Outcome<Report>) => Partial<VaultTasksState>,
  ) {
    if (state.get().running !== null) return
    const started = session
    set({ running: { name, done: 0, total: 0, cancelling: false } })
    const answer = await ask()
    if (started !== session) return
    const outcome: Outcome<Report> = answer.ok
      ? { status: 'reported', report: answer.value }
      : { status: 'failed', failure: answer }
    set({ running: null, ...ended(outcome) })
  }

  return {
    state,
    verify: () => run('verify', client.vault.verify, (verified) => ({ verified })),
    rotate: () => run('rotate', client.vault.rotate, (rotated) => ({ rotated })),
    leakTest: () => run('leakTest', client.vault.leakTest, (leakTested) => ({ leakTested })),
    async cancel() {
      const { running } = state.get()
      if (running === null || running.cancelling) return
      set({ running: { ...running, cancelling: true } })
      const answer = await client.vault.cancel()
      const now = state.get().running
      // It runs on, and can be asked again.
      if (!answer.ok && now !== null) set({ running: { ...now, cancelling: false } })
    },
    clear() {
      session += 1
      state.set(initial)
    },
  }
}
