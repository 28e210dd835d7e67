import { useSyncExternalStore } from 'react'

/** One value that changes over time. Listeners hear of every replacement, never of a mutation. */
export interface Store<T> {
  readonly get: () => T
  readonly set: (next: T) => void
  /** Returns the listener's removal. */
  readonly subscribe: (listener: () => void) => () => void
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** The store's value, re-rendering the component whenever it is replaced. */
export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get)

/** What `select` picks from the store's value, re-rendering the component only when that is another. */
export const useSelected = <T, S>(store: Store<T>, select: (value: T) => S): S =>
  useSyncExternalStore(store.subscribe, () => select(store.get()))

/** Resolves as soon as the store's value satisfies `holds`, at once when it does already. */
export function until<T>(store: Store<T>, holds: (value: T) => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (holds(store.get())) {
      resolve()
      return
    }
    const stop = store.subscribe(() => {
      if (!holds(store.get())) return
      stop()
      resolve()
    })
  })
}
