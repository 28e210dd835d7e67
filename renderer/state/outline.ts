import { createStore, type Store } from './store.ts'

export interface Heading {
  /** 1 to 6. */
  readonly level: number
  readonly text: string
  /** Where it begins, in UTF-16 units of the note. */
  readonly from: number
}

/** The headings of the note on screen, and which of them the cursor is below; -1 above the first. */
export interface ShownOutline {
  readonly headings: readonly Heading[]
  readonly current: number
}

export interface Outline {
  readonly isOpen: Store<boolean>
  readonly shown: Store<ShownOutline>
  readonly clear: () => void
}

const nothing: ShownOutline = { headings: [], current: -1 }

export function createOutline(): Outline {
  const isOpen = createStore(false)
  const shown = createStore(nothing)
  return {
    isOpen,
    shown,
    clear() {
      isOpen.set(false)
      shown.set(nothing)
    },
  }
}
