import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { Protections } from '../../shared/model/protections.ts'
import type { Failure } from '../../shared/result.ts'
import { createStore, type Store } from './store.ts'

/** What protects the notes, as it was measured last. */
export interface ProtectionsState {
  readonly state: Store<{
    /** Null until the first answer. */
    readonly measured: Protections | null
    readonly failure: Failure | null
  }>
  readonly measure: () => Promise<void>
  readonly clear: () => void
}

export function createProtections(client: FernkeepBridge): ProtectionsState {
  const initial = { measured: null, failure: null }
  const state = createStore<ReturnType<ProtectionsState['state']['get']>>(initial)
  /** Only the answer to the latest question counts. */
  let latest = 0
  return {
    state,
    async measure() {
      const asked = (latest += 1)
      const answer = await client.app.protections()
      if (asked !== latest) return
      state.set(
        answer.ok
          ? { measured: answer.value, failure: null }
          : { measured: state.get().measured, failure: answer },
      )
    },
    clear() {
      latest += 1
      state.set(initial)
    },
  }
}
