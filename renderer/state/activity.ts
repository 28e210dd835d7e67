import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import { limits } from '../../shared/limits.ts'
import type { ActivityKind } from '../../shared/model/activity.ts'
import type { LoggedEvent } from '../../shared/model/security-event.ts'
import type { Failure } from '../../shared/result.ts'
import { createStore, type Store } from './store.ts'

export interface ActivityState {
  /** What is asked for. */
  readonly kind: ActivityKind | null
  readonly reference: string
  /** Null until the first answer. */
  readonly entries: readonly LoggedEvent[] | null
  readonly total: number
  readonly unreadable: number
  readonly failure: Failure | null
}

/** The log of security events, newest first, as far as it was asked for. */
export interface Activity {
  readonly state: Store<ActivityState>
  /** Read it anew, narrowed to a kind or a part of a reference. */
  readonly ask: (wish?: Partial<Pick<ActivityState, 'kind' | 'reference'>>) => Promise<void>
  readonly more: () => Promise<void>
  readonly clear: () => void
}

const initial: ActivityState = {
  kind: null,
  reference: '',
  entries: null,
  total: 0,
  unreadable: 0,
  failure: null,
}

export function createActivity(client: FernkeepBridge): Activity {
  const state = createStore<ActivityState>(initial)
  /** Only the answer to the latest question counts. */
  let latest = 0

  async function read(before: readonly LoggedEvent[]) {
    const asked = (latest += 1)
    const { kind, reference } = state.get()
    const page = { offset: before.length, limit: limits.activityPerPage }
    const answer = await client.app.activity({ kind, reference, ...page })
    if (asked !== latest) return
    if (!answer.ok) {
      state.set({ ...state.get(), failure: answer })
      return
    }
    const { entries, total, unreadable } = answer.value
    state.set({
      ...state.get(),
      entries: withoutTwins([...before, ...entries]),
      total,
      unreadable,
      failure: null,
    })
  }

  return {
    state,
    ask(wish = {}) {
      state.set({ ...state.get(), ...wish })
      return read([])
    },
    more: () => read(state.get().entries ?? []),
    clear() {
      latest += 1
      state.set(initial)
    },
  }
}

/** What was logged since the first page moved entries of it onto the next one. */
function withoutTwins(entries: readonly LoggedEvent[]): readonly LoggedEvent[] {
  return [...new Map(entries.map((entry) => [entryKey(entry), entry])).values()]
}

/** No two entries have the same. */
export const entryKey = ({ at, reference, event }: LoggedEvent): string => `${at} ${reference} ${event}`
