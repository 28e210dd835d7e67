import type { NotebookId, Place } from '../../shared/model/note.ts'
import { keepUp, type Reckoning } from './note-ledger.ts'
import type { Notes } from './notes.ts'
import { tagReckoning, tagsOf, type TagCount } from './tags.ts'

/** How many notes are in each place, and how many of the listed ones are pinned. */
export type PlaceCounts = Readonly<Record<Place | 'pinned', number>>

/**
 * How many notes there are of what the sidebar lists: each the same value until a note changes it. None until the list is
 * whole.
 */
export interface Tallies {
  readonly subscribe: (listener: () => void) => () => void
  readonly places: () => PlaceCounts
  /** Every tag of the notes that are listed, by name. */
  readonly tags: () => readonly TagCount[]
  /** How many listed notes are in each notebook itself. */
  readonly notebooks: () => ReadonlyMap<NotebookId, number>
  readonly clear: () => void
}

export function createTallies({ state }: Pick<Notes, 'state'>): Tallies {
  const places = keepUp(placeReckoning)
  const spellings = keepUp(tagReckoning)
  const notebooks = keepUp(notebookReckoning)
  let tags: { readonly of: object; readonly counts: readonly TagCount[] } | null = null
  const ledger = () => {
    const now = state.get()
    return now.status === 'ready' && now.isWhole ? now.notes : null
  }
  return {
    subscribe: state.subscribe,
    places: () => places(ledger()),
    tags() {
      const of = spellings(ledger())
      if (tags?.of !== of) tags = { of, counts: tagsOf(of) }
      return tags.counts
    },
    notebooks: () => notebooks(ledger()),
    clear() {
      for (const forget of [places, spellings, notebooks]) forget(null)
      tags = null
    },
  }
}

const noPlaces: PlaceCounts = { notes: 0, archive: 0, trash: 0, pinned: 0 }

const placeReckoning: Reckoning<PlaceCounts> = {
  begin(notes) {
    const counts = { ...noPlaces }
    for (const { place, pinned } of notes) {
      counts[place] += 1
      if (pinned && place === 'notes') counts.pinned += 1
    }
    return counts
  },
  follow(value, { before, after }) {
    const isPinned = (note: typeof before) => note?.place === 'notes' && note.pinned
    if (before?.place === after?.place && isPinned(before) === isPinned(after)) return value
    const counts = { ...value }
    if (before) counts[before.place] -= 1
    if (after) counts[after.place] += 1
    counts.pinned += Number(isPinned(after)) - Number(isPinned(before))
    return counts
  },
}

const notebookReckoning: Reckoning<ReadonlyMap<NotebookId, number>> = {
  begin(notes) {
    const counts = new Map<NotebookId, number>()
    for (const { place, notebook } of notes)
      if (place === 'notes' && notebook !== null) counts.set(notebook, (counts.get(notebook) ?? 0) + 1)
    return counts
  },
  follow(value, { before, after }) {
    const [from, to] = [before, after].map((note) => (note?.place === 'notes' ? note.notebook : null))
    if (from === to) return value
    const counts = new Map(value)
    if (from) counts.set(from, (counts.get(from) ?? 0) - 1)
    if (to) counts.set(to, (counts.get(to) ?? 0) + 1)
    return counts
  },
}
