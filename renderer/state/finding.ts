import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { Failure } from '../../shared/result.ts'
import { limits } from '../../shared/limits.ts'
import type { SearchResult } from '../../shared/model/search.ts'
import { createStore, type Store } from './store.ts'

/** What the find box holds and what came of it. While something new is asked, the last answer stays on screen. */
export interface FindingState {
  readonly text: string
  readonly result: SearchResult | null
  readonly failure: Failure | null
}

export interface Finding {
  readonly state: Store<FindingState>
  /** Ask for what is typed now; nothing but white space asks nothing. */
  readonly type: (text: string) => void
  /** The next page of hits, when there is one. */
  readonly more: () => void
  /** Ask again, since notes changed. */
  readonly refresh: () => void
  readonly clear: () => void
}

/** Changes of notes come in bursts while one types: the hits follow this long after the last, in ms. */
const refreshAfter = 400
const nothing: FindingState = { text: '', result: null, failure: null }

/** `scope` is what to add to the query, for the place that is on screen. */
export function createFinding(client: FernkeepBridge, scope: () => string): Finding {
  const state = createStore<FindingState>(nothing)
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function ask(offset: number): Promise<void> {
    const { text } = state.get()
    const number = ++asked
    const now = new Date()
    const answer = await client.notes.search({
      text: scope() + text,
      now: now.getTime(),
      offsetMinutes: -now.getTimezoneOffset(),
      offset,
      limit: limits.hitsPerPage,
    })
    if (number !== asked) return
    if (!answer.ok) {
      if (answer.code === 'rate-limited') later(answer.retryAfterMs ?? refreshAfter)
      else state.set({ ...state.get(), failure: answer })
      return
    }
    // A later question of ours, or of another window, has taken its place.
    if (answer.value === null) return
    const before = offset === 0 ? [] : (state.get().result?.hits ?? [])
    state.set({ text, result: { ...answer.value, hits: [...before, ...answer.value.hits] }, failure: null })
  }

  const isOn = () => state.get().text.trim() !== ''
  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void (isOn() && ask(0)), ms)
  }

  return {
    state,
    type(text) {
      clearTimeout(timer)
      if (text.trim() === '') {
        asked++
        state.set({ ...nothing, text })
        return
      }
      state.set({ ...state.get(), text })
      void ask(0)
    },
    more() {
      const { result } = state.get()
      if (result !== null && result.hits.length < result.total) void ask(result.hits.length)
    },
    refresh() {
      if (isOn()) later(refreshAfter)
    },
    clear() {
      clearTimeout(timer)
      asked++
      state.set(nothing)
    },
  }
}
