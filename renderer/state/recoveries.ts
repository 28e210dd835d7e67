import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { NoteId, NoteSummary } from '../../shared/model/note.ts'
import type { Failure } from '../../shared/result.ts'
import type { Notes } from './notes.ts'
import { createStore, type Store } from './store.ts'

export type Recovery =
  | { readonly status: 'recovering' }
  | { readonly status: 'recovered'; readonly note: NoteSummary }
  | { readonly status: 'failed'; readonly failure: Failure }

/** What became of the attempts to have notes back whose files are damaged, by the damaged note. */
export interface Recoveries {
  readonly state: Store<ReadonlyMap<NoteId, Recovery>>
  /** Make a new note of the newest earlier version that opens. Nothing happens when that was done before. */
  readonly recover: (id: NoteId) => Promise<void>
  readonly clear: () => void
}

export function createRecoveries(client: FernkeepBridge, notes: Notes): Recoveries {
  const state = createStore<ReadonlyMap<NoteId, Recovery>>(new Map())
  const set = (id: NoteId, recovery: Recovery) => state.set(new Map(state.get()).set(id, recovery))
  return {
    state,
    async recover(id) {
      const known = state.get().get(id)
      if (known !== undefined && known.status !== 'failed') return
      const recovering: Recovery = { status: 'recovering' }
      set(id, recovering)
      const answer = await client.notes.recover({ id })
      if (state.get().get(id) !== recovering) return
      if (answer.ok) {
        notes.accept(answer.value)
        set(id, { status: 'recovered', note: answer.value })
      } else set(id, { status: 'failed', failure: answer })
    },
    clear: () => state.set(new Map()),
  }
}
