import type { NotebookId, NoteSummary, Place } from '../../shared/model/note.ts'
import { keepUp, type Reckoning } from './note-ledger.ts'
import { isWholeList, type Notes } from './notes.ts'
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
  const follow = <T>(reckoning: Reckoning<T>) => {
    const upTo = keepUp(reckoning)
    const none = reckoning.none()
    const now = () => {
      const notes = state.get()
      const known = upTo(notes.status === 'ready' ? notes.notes : null)
      return isWholeList(notes) ? known : none
    }
    return { now, forget: () => void upTo(null) }
  }
  const places = follow(placeReckoning)
  const spellings = follow(tagReckoning)
  const notebooks = follow(notebookReckoning)
  const all = [places, spellings, notebooks] as const
  let tags: { readonly of: object; readonly counts: readonly TagCount[] } | null = null
  return {
    subscribe: state.subscribe,
    places: places.now,
    tags() {
      const of = spellings.now()
      if (tags?.of !== of) tags = { of, counts: tagsOf(of) }
      return tags.counts
    },
    notebooks: notebooks.now,
    keepUp: () => all.forEach(({ now }) => void now()),
    clear() {
      all.forEach(({ forget }) => forget())
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
