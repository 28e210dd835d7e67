import type { Failure } from '../../shared/result.ts'
import { refusalText } from '../text/refusal.ts'
import { createStore, type Store } from './store.ts'

/** A short message that goes away by itself, with at most one thing to do about it. */
export interface Toast {
  readonly id: number
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

export interface Toasts {
  readonly list: Store<readonly Toast[]>
  readonly show: (text: string, action?: Toast['action']) => void
  /** Say why something could not be done. */
  readonly refuse: (failure: Failure) => void
  readonly dismiss: (id: number) => void
  readonly clear: () => void
}

/** More than this at once cannot be read; the oldest gives way. */
const mostAtOnce = 3

export function createToasts(): Toasts {
  const list = createStore<readonly Toast[]>([])
  let nextId = 1
  const show: Toasts['show'] = (text, action) => {
    const toast: Toast = { id: nextId++, text, ...(action && { action }) }
    list.set([...list.get(), toast].slice(-mostAtOnce))
  }
  return {
    list,
    show,
    refuse: (failure) => show(refusalText(failure)),
    dismiss: (id) => list.set(list.get().filter((toast) => toast.id !== id)),
    clear: () => list.set([]),
  }
}
