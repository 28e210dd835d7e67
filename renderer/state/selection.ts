import type { NoteId } from '../../shared/model/note.ts'
import { createStore, type Store } from './store.ts'

/** Several notes that are chosen together. Empty: only the open one is. */
export interface SelectionState {
  readonly ids: ReadonlySet<NoteId>
  /** Where a range starts from. */
  readonly anchor: NoteId | null
  /** Where the keyboard is. */
  readonly lead: NoteId | null
}

export interface Selection {
  readonly state: Store<SelectionState>
  /** Choose from the anchor to `to`, both included; `from` is the anchor when there is none yet. */
  readonly extend: (order: readonly NoteId[], from: NoteId | null, to: NoteId) => void
  /** Add or take away one; `opened` is chosen already when nothing else is. */
  readonly toggle: (id: NoteId, opened: NoteId | null) => void
  readonly all: (order: readonly NoteId[]) => void
  readonly clear: () => void
}

const none: SelectionState = { ids: new Set(), anchor: null, lead: null }

export function createSelection(): Selection {
  const state = createStore<SelectionState>(none)
  return {
    state,
    extend(order, from, to) {
      const anchor = state.get().anchor ?? from ?? to
      const ends = [order.indexOf(anchor), order.indexOf(to)].sort((a, b) => a - b)
      const [first = -1, last = -1] = ends
      if (last < 0) return
      state.set({ ids: new Set(order.slice(Math.max(0, first), last + 1)), anchor, lead: to })
    },
    toggle(id, opened) {
      const { ids } = state.get()
      const next = new Set(ids.size > 0 ? ids : opened === null ? [] : [opened])
      if (!next.delete(id)) next.add(id)
      state.set(next.size === 0 ? none : { ids: next, anchor: id, lead: id })
    },
    all(order) {
      const [first = null] = order
      state.set({ ids: new Set(order), anchor: first, lead: order.at(-1) ?? null })
    },
    clear: () => state.set(none),
  }
}
