import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import { limits } from '../../shared/limits.ts'
import type { SavedSearch, SavedSearchId } from '../../shared/model/saved-search.ts'
import type { Failure } from '../../shared/result.ts'
import { savedSearchTexts, sentences } from '../text/texts.ts'
import type { Finding } from './finding.ts'
import { createStore, type Store } from './store.ts'
import type { Toasts } from './toasts.ts'
import type { Workspace } from './workspace.ts'

export interface SavedSearchesState {
  readonly searches: readonly SavedSearch[]
  /** How many notes each finds; absent until it is counted. */
  readonly counts: ReadonlyMap<SavedSearchId, number>
}

/** What is being named: a query to save, or a saved search. */
export type Naming =
  { readonly kind: 'new'; readonly query: string } | { readonly kind: 'saved'; readonly search: SavedSearch }

/** Queries under a name. */
export interface SavedSearches {
  readonly state: Store<SavedSearchesState>
  /** What the dialog of names is open for. */
  readonly naming: Store<Naming | null>
  readonly load: () => Promise<void>
  /** The one that asks this, if there is one. */
  readonly find: (query: string) => SavedSearch | undefined
  /** Ask for a name for a query: a new one, or another one when it is saved already. */
  readonly save: (query: string) => void
  /** Show what it finds. */
  readonly open: (search: SavedSearch) => void
  /** Give what is being named this name. The failure when it could not be kept; else nothing is being named any more. */
  readonly name: (name: string) => Promise<Failure | null>
  /** Remove one, and offer to put it back. */
  readonly remove: (id: SavedSearchId) => Promise<void>
  /** Count anew soon, since notes changed. */
  readonly recount: () => void
  readonly clear: () => void
}

/** Changes of notes come in bursts while one types: the counts follow this long after the last, in ms. */
const recountAfter = 1_000
const none: SavedSearchesState = { searches: [], counts: new Map() }

export function createSavedSearches(
  client: FernkeepBridge,
  finding: Finding,
  workspace: Workspace,
  toasts: Toasts,
): SavedSearches {
  const state = createStore<SavedSearchesState>(none)
  const naming = createStore<Naming | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined

  const later = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void count(), ms)
  }

  async function count() {
    if (state.get().searches.length === 0) return
    const now = new Date()
    const answer = await client.searches.counts({
      now: now.getTime(),
      offsetMinutes: -now.getTimezoneOffset(),
    })
    if (answer.ok)
      state.set({ ...state.get(), counts: new Map(answer.value.map((one) => [one.id, one.count])) })
    else if (answer.code === 'rate-limited') later(answer.retryAfterMs ?? recountAfter)
  }

  client.searches.onChanged((searches) => {
    state.set({ ...state.get(), searches })
    later(0)
  })

  async function putBack({ name, query }: SavedSearch, position: number) {
    const answer = await client.searches.create({ name, query, position })
    if (!answer.ok) toasts.refuse(answer)
  }

  const find = (query: string) => state.get().searches.find((search) => search.query === query)

  return {
    state,
    naming,
    async load() {
      const answer = await client.searches.list()
      // The notes are there without them; a vault that is in trouble says so elsewhere.
      if (!answer.ok) return
      state.set({ ...none, searches: answer.value })
      await count()
    },
    find,
    save(query) {
      const search = find(query)
      if (search !== undefined) naming.set({ kind: 'saved', search })
      else if (state.get().searches.length < limits.savedSearches) naming.set({ kind: 'new', query })
      else toasts.show(savedSearchTexts.full(limits.savedSearches))
    },
    open({ query }) {
      workspace.show('notes')
      finding.type(query)
    },
    async name(name) {
      const subject = naming.get()
      if (subject === null) return null
      const answer =
        subject.kind === 'new'
          ? await client.searches.create({ name, query: subject.query })
          : await client.searches.rename({ id: subject.search.id, name })
      if (!answer.ok) return answer
      naming.set(null)
      return null
    },
    async remove(id) {
      const position = state.get().searches.findIndex((search) => search.id === id)
      const search = state.get().searches[position]
      if (search === undefined) return
      const answer = await client.searches.remove({ id })
      if (!answer.ok) toasts.refuse(answer)
      else
        toasts.show(savedSearchTexts.removed(search.name), {
          label: sentences.undo,
          run: () => void putBack(search, position),
        })
    },
    recount() {
      if (state.get().searches.length > 0) later(recountAfter)
    },
    clear() {
      clearTimeout(timer)
      naming.set(null)
      state.set(none)
    },
  }
}
