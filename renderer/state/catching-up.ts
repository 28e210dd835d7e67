import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { IndexState } from '../../shared/model/index-state.ts'
import { createStore, type Store } from './store.ts'

/** How far main's list and index have caught up with the vault's folder. */
export interface CatchingUp {
  readonly state: Store<IndexState>
  readonly load: () => Promise<void>
  readonly clear: () => void
}

const ready: IndexState = { status: 'ready' }

/** `onReady`: what was found until now may have been less than there is. */
export function createCatchingUp(client: FernkeepBridge, onReady: () => void): CatchingUp {
  const state = createStore<IndexState>(ready)
  /** Counts the events: one that overtakes an answer wins. */
  let heard = 0
  client.index.onChanged((next) => {
    heard += 1
    state.set(next)
    if (next.status === 'ready') onReady()
  })
  return {
    state,
    async load() {
      const before = heard
      const answer = await client.index.state()
      if (answer.ok && heard === before) state.set(answer.value)
    },
    clear: () => state.set(ready),
  }
}
