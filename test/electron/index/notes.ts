import { Collection } from '../../../electron/index/collection.ts'
import { type Note, noteId } from '../../../shared/model/note.ts'
import { type SearchRequest } from '../../../shared/model/search.ts'

/** The moment at which tests ask. */
export const now = Date.parse('2026-11-24T08:00:00Z')

export const idOf = (number: number) =>
  noteId.parse(`00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`)

/** A note with id `number`; what is not given is empty. */
export const noteOf = (number: number, fields: Partial<Note> = {}): Note => ({
  id: idOf(number),
  revision: 1,
  title: '',
  body: '',
  place: 'notes',
  pinned: false,
  notebook: null,
  tags: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  modifiedAt: '2026-01-01T00:00:00.000Z',
  trashedAt: null,
  ...fields,
})

/** Does not wait: what is tested is the outcome, not the turns in between. */
export const noPause = () => Promise.resolve()

export async function collectionOf(notes: readonly Note[]): Promise<Collection> {
  const collection = new Collection(null, noPause)
  await collection.put(notes)
  return collection
}

export const asking = (text: string, more: Partial<SearchRequest> = {}): SearchRequest => ({
  text,
  now,
  offsetMinutes: 0,
  offset: 0,
  limit: 50,
  ...more,
})

const never = () => undefined

export const find = (collection: Collection, text: string) => collection.search(asking(text), never)

/** The numbers of the notes that a query finds, best first. */
export const numbersFound = (collection: Collection, text: string): number[] =>
  find(collection, text).notes.map(({ id }) => Number.parseInt(id.slice(-12), 16))
