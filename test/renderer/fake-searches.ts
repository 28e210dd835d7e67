import type { Note, NoteId } from '../../shared/model/note.ts'
import type { SavedSearch, SavedSearchId } from '../../shared/model/saved-search.ts'
import { success, type Result } from '../../shared/result.ts'
import { cleanLine } from '../../shared/text.ts'
import { emitter } from './emitter.ts'

type Answer = <T>(name: string, work: () => Result<T>) => Promise<Result<T>>

/** Saved searches that find the notes which hold their query. */
export function fakeSearches(answer: Answer, notes: ReadonlyMap<NoteId, Note>) {
  const searchesEvent = emitter<SavedSearch[]>()
  let searches: SavedSearch[] = []

  function setSearches(next: SavedSearch[]) {
    searches = next
    searchesEvent.emit(next)
    return success(undefined)
  }

  return {
    list: () => answer('listSearches', () => success(searches)),
    counts: () =>
      answer('countSearches', () =>
        success(
          searches.map(({ id, query }) => ({
            id,
            count: [...notes.values()].filter(({ body }) => body.includes(query)).length,
          })),
        ),
      ),
    create: ({ name, query, position }: { name: string; query: string; position?: number }) =>
      answer('createSearch', () => {
        const made: SavedSearch = { id: crypto.randomUUID() as SavedSearchId, name: cleanLine(name), query }
        setSearches(searches.toSpliced(position ?? searches.length, 0, made))
        return success(made)
      }),
    rename: ({ id, name }: { id: SavedSearchId; name: string }) =>
      answer('renameSearch', () =>
        setSearches(searches.map((one) => (one.id === id ? { ...one, name } : one))),
      ),
    remove: ({ id }: { id: SavedSearchId }) =>
      answer('removeSearch', () => setSearches(searches.filter((one) => one.id !== id))),
    onChanged: searchesEvent.on,
  }
}
