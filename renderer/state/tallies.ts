import type { NotebookId, NoteSummary, Place } from '../../shared/model/note.ts'
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
  /** Work out what is known of the notes by now, ahead of showing it. */
  readonly keepUp: () => void
  readonly clear: () => void
}

export function createTallies({ state }: Pick<Notes, 'state'>): Tallies {
  const reckoned = {
    places: keepUp(placeReckoning),
    spellings: keepUp(tagReckoning),
    notebooks: keepUp(notebookReckoning),
  }
  const none = { places: noPlaces, spellings: tagReckoning.none(), notebooks: notebookReckoning.none() }
  let tags: { readonly of: object; readonly counts: readonly TagCount[] } | null = null

  const now = () => {
    const notes = state.get()
    const ledger = notes.status === 'ready' ? notes.notes : null
    const known = {
      places: reckoned.places(ledger),
      spellings: reckoned.spellings(ledger),
      notebooks: reckoned.notebooks(ledger),
    }
    return notes.status === 'ready' && notes.isWhole ? known : none
  }
  return {
    subscribe: state.subscribe,
    places: () => now().places,
    tags() {
      const of = now().spellings
      if (tags?.of !== of) tags = { of, counts: tagsOf(of) }
      return tags.counts
    },
    notebooks: () => now().notebooks,
    keepUp: () => void now(),
    clear() {
      for (const forget of Object.values(reckoned)) forget(null)
      tags = null
    },
  }
}

const noPlaces: PlaceCounts = { notes: 0, archive: 0, trash: 0, pinned: 0 }

const isPinned = (note: NoteSummary | undefined) => note?.place === 'notes' && note.pinned

const placeReckoning: Reckoning<PlaceCounts> = {
  none: () => noPlaces,
  follow(value, steps) {
    let counts: Record<Place | 'pinned', number> | null = null
    for (const { before, after } of steps) {
      if (before?.place === after?.place && isPinned(before) === isPinned(after)) continue
      counts ??= { ...value }
      if (before) counts[before.place] -= 1
      if (after) counts[after.place] += 1
      counts.pinned += Number(isPinned(after)) - Number(isPinned(before))
    }
    return counts ?? value
  },
}

const notebookOf = (note: NoteSummary | undefined) => (note?.place === 'notes' ? note.notebook : null)

const notebookReckoning: Reckoning<ReadonlyMap<NotebookId, number>> = {
  none: () => new Map(),
  follow(value, steps) {
    let counts: Map<NotebookId, number> | null = null
    for (const { before, after } of steps) {
      const [from, to] = [notebookOf(before), notebookOf(after)]
      if (from === to) continue
      counts ??= new Map(value)
      if (from) counts.set(from, (counts.get(from) ?? 0) - 1)
      if (to) counts.set(to, (counts.get(to) ?? 0) + 1)
    }
    return counts ?? value
  },
}
