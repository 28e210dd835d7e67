import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Note, notebookId } from '../../../shared/model/note.ts'
import { type Notebook } from '../../../shared/model/notebook.ts'
import { collectionOf, find, noteOf } from './notes.ts'
import { type Ask, type ScanPart, scan, textOf } from './plain-scan.ts'

const books: readonly Notebook[] = ['Work', 'Clients', 'Home'].map((name, i) => ({
  id: notebookId.parse(`00000000-0000-4000-9000-00000000000${String(i)}`),
  name,
  parent: name === 'Clients' ? notebookId.parse('00000000-0000-4000-9000-000000000000') : null,
}))
/** What a notebook's name asks for: itself and those below. */
const bookAsks = [
  { name: 'work', ids: [books[0]?.id ?? '', books[1]?.id ?? ''] },
  { name: 'Work/Clients', ids: [books[1]?.id ?? ''] },
  { name: 'HOME', ids: [books[2]?.id ?? ''] },
]

/** Words below four letters are never taken for similar ones; longer ones are asked for in quotes only. */
const short = ['a', 'an', 'ant', 'été', 'ete', 'fuß', 'ёж', 'ель', 'Ton', 'ten', 'x1', '42']
const long = ['garden', 'Gärten', 'straße', 'strasse', 'привет', 'anthem', 'tendon']
const signs = ['日本', '日', '本日', '東京都', '京都', 'ใจดี', '図書']
const tagNames = ['work', 'work/clients', 'worker', 'home', 'ant']
const days = ['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31']

const oneOf = <T>(list: readonly T[]) => fc.constantFrom(...list)
const phrase = fc.array(oneOf([...short, ...long]), { minLength: 1, maxLength: 3 })
const joint = oneOf([' ', ' ', '\n', ', ', '. ', ' **', '-'])
const text = fc
  .array(fc.tuple(oneOf([...short, ...long, ...signs]), joint), { minLength: 3, maxLength: 16 })
  .map((parts) => parts.map(([word, gap]) => word + gap).join(''))
const body = fc.tuple(text, fc.boolean()).map(([words, todo]) => (todo ? `${words}\n- [ ] ant\n` : words))

const anyNote = (number: number): fc.Arbitrary<Note> =>
  fc
    .record({
      title: text.map((words) => words.slice(0, 60)),
      body,
      place: oneOf(['notes', 'notes', 'archive', 'trash'] as const),
      pinned: fc.boolean(),
      notebook: oneOf([null, ...books.map(({ id }) => id)]),
      tags: fc.uniqueArray(oneOf(tagNames), { maxLength: 2 }),
      modifiedAt: oneOf(days.flatMap((day) => [`${day}T00:00:00.000Z`, `${day}T23:59:59.999Z`])),
    })
    .map((fields) => noteOf(number, fields))

const ask: fc.Arbitrary<Ask> = fc.oneof(
  oneOf(short).map((word): Ask => ({ kind: 'word', words: [word] })),
  phrase.map((words): Ask => ({ kind: 'phrase', words })),
  oneOf([...signs, '本', '都']).map((run): Ask => ({ kind: 'signs', signs: run })),
  oneOf(tagNames).map((tag): Ask => ({ kind: 'tag', tag })),
  oneOf(bookAsks).map((book): Ask => ({ kind: 'notebook', ...book })),
  oneOf(['pinned', 'untagged', 'archived', 'trashed', 'todo'] as const).map((kind): Ask => ({ kind })),
  fc.tuple(oneOf(['before', 'after'] as const), oneOf(days)).map(([kind, day]): Ask => ({ kind, day })),
)
const part: fc.Arbitrary<ScanPart> = fc.record({
  ask,
  not: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
})
const last: fc.Arbitrary<ScanPart[]> = fc
  .option(oneOf(['a', 'an', 'été', 'е', 'te', '4']), { nil: null })
  .map((word) => (word === null ? [] : [{ ask: { kind: 'beginning', words: [word] }, not: false }]))
const query = fc.tuple(fc.array(part, { maxLength: 4 }), last).map(([parts, end]) => [...parts, ...end])

const someNotes = fc.tuple(...Array.from({ length: 40 }, (_, i) => anyNote(i)))

test('a query without typos finds what looking at every note finds', async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(someNotes, fc.array(query, { minLength: 20, maxLength: 20 }), async (notes, queries) => {
      const collection = await collectionOf(notes)
      collection.setNotebooks(books)
      for (const parts of queries) {
        const { total, notes: hits } = find(collection, textOf(parts))
        const ids = hits.map(({ id }) => id as string).sort()
        expect(ids, textOf(parts)).toEqual(scan(notes, parts))
        expect(total).toBe(ids.length)
        found += total
      }
    }),
    { numRuns: 50 },
  )
  // Queries that find nothing would agree with anything.
  expect(found).toBeGreaterThan(1_000)
})
