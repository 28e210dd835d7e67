import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import { limits } from '../../shared/limits.ts'
import type { Backlink } from '../../shared/model/backlinks.ts'
import type { NoteId } from '../../shared/model/note.ts'
import { patiently } from './patience.ts'
import { createStore, type Store } from './store.ts'

/** The notes that link to the one on screen. */
export interface BacklinksState {
  readonly id: NoteId | null
  readonly total: number
  readonly links: readonly Backlink[]
}

export interface Backlinks {
  readonly state: Store<BacklinksState>
  /** Whether the panel shows more than how many there are. */
  readonly isOpen: Store<boolean>
  /** Ask for those of a note, or of none. */
  readonly show: (id: NoteId | null) => void
  readonly more: () => void
  readonly clear: () => void
}

const nothing: BacklinksState = { id: null, total: 0, links: [] }
/** Changes of notes come in bursts while one types: asked again this long after the last, in ms. */
const refreshAfter = 400

export function createBacklinks(client: Pick<FernkeepBridge, 'notes' | 'index' | 'links'>): Backlinks {
  const state = createStore<BacklinksState>(nothing)
  const isOpen = createStore(false)
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function ask(id: NoteId, offset: number): Promise<void> {
    const number = ++asked
    const isWanted = () => number === asked
    const request = { id, offset, limit: limits.hitsPerPage }
    const answer = await patiently(() => client.links.backlinks(request), isWanted)
    // What is shown stays: it is asked again with the next change.
    if (!answer.ok || !isWanted()) return
    const before = offset === 0 ? [] : state.get().links
    state.set({ id, total: answer.value.total, links: [...before, ...answer.value.links] })
  }

  const refresh = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const { id } = state.get()
      if (id !== null) void ask(id, 0)
    }, refreshAfter)
  }
  client.notes.onChanged(refresh)
  client.notes.onFound(refresh)
  client.index.onChanged(({ status }) => {
    if (status === 'ready') refresh()
  })

  return {
    state,
    isOpen,
    show(id) {
      asked += 1
      if (id !== state.get().id) state.set({ ...nothing, id })
      if (id !== null) void ask(id, 0)
    },
    more() {
      const { id, links, total } = state.get()
      if (id !== null && links.length < total) void ask(id, links.length)
    },
    clear() {
      clearTimeout(timer)
      asked += 1
      state.set(nothing)
      isOpen.set(false)
    },
  }
}
