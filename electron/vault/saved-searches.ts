import { FernkeepError } from '../../shared/errors.ts'
import { limits } from '../../shared/limits.ts'
import {
  type SavedSearch,
  type SavedSearchCount,
  type SavedSearchId,
  savedSearchId,
} from '../../shared/model/saved-search.ts'
import { type AskingClock } from '../../shared/model/search.ts'
import { randomId } from '../crypto/random.ts'
import { type Finder } from './finder.ts'
import { type OpenStructure } from './structure-file.ts'

/**
 * The saved searches of a vault, in the structure file. All throw `not-found` for one that is not there, `vault-damaged`
 * when that file cannot be used, and the disk's failures; nothing is changed then.
 */
export class SavedSearches {
  readonly #structure: OpenStructure
  readonly #finder: () => Pick<Finder, 'totals'>

  constructor(structure: OpenStructure, finder: () => Pick<Finder, 'totals'>) {
    this.#structure = structure
    this.#finder = finder
  }

  list(): SavedSearch[] {
    return [...(this.#structure.current.searches ?? [])]
  }

  /** How many notes each finds, in their order. */
  async counts(clock: AskingClock): Promise<SavedSearchCount[]> {
    const searches = this.list()
    const texts = searches.map(({ query }) => query)
    const totals = await this.#finder().totals(texts, clock)
    return searches.map(({ id }, i) => ({ id, count: totals[i] ?? 0 }))
  }

  /** Put a new one at `position` (from 0), or at the end. Throws `too-large` when there are as many as may be. */
  async create(name: string, query: string, position?: number): Promise<SavedSearch> {
    const created: SavedSearch = { id: savedSearchId.parse(randomId()), name, query }
    await this.#change((all) => {
      if (all.length >= limits.savedSearches) throw new FernkeepError('too-large')
      return all.toSpliced(position ?? all.length, 0, created)
    })
    return created
  }

  rename(id: SavedSearchId, name: string): Promise<void> {
    return this.#change((all) => {
      const at = positionOf(all, id)
      return all.map((search, i) => (i === at ? { ...search, name } : search))
    })
  }

  remove(id: SavedSearchId): Promise<void> {
    return this.#change((all) => all.toSpliced(positionOf(all, id), 1))
  }

  #change(change: (all: readonly SavedSearch[]) => SavedSearch[]): Promise<void> {
    return this.#structure.change((structure) => ({
      ...structure,
      searches: change(structure.searches ?? []),
    }))
  }
}

function positionOf(all: readonly SavedSearch[], id: SavedSearchId): number {
  const at = all.findIndex((search) => search.id === id)
  if (at < 0) throw new FernkeepError('not-found')
  return at
}
