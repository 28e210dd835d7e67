import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Collection } from '../../../electron/index/collection.ts'
import { loadState } from '../../../electron/index/snapshot.ts'
import { type Note } from '../../../shared/model/note.ts'
import { noteSort } from '../../../shared/model/search.ts'
import { collectionOf, find, idOf, noPause, noteOf } from './notes.ts'

const words = ['garden', 'gardens', 'gadren', 'été', 'straße', 'winter', '東京都', '日', 'a', 'ab']
const text = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((parts) => parts.join(' '))
const anyNote = fc
  .record({
    number: fc.nat({ max: 12 }),
    title: text,
    body: text,
    tags: fc.uniqueArray(fc.constantFrom('work', 'home', 'garden'), { maxLength: 2 }),
    place: fc.constantFrom('notes' as const, 'archive' as const, 'trash' as const),
    pinned: fc.boolean(),
    revision: fc.integer({ min: 1, max: 99 }),
    modifiedAt: fc.constantFrom('2025-01-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z'),
  })
  .map(({ number, ...fields }) => noteOf(number, fields))

type Step =
  | { readonly kind: 'put'; readonly notes: readonly Note[] }
  | { readonly kind: 'remove'; readonly number: number }
  | { readonly kind: 'look' | 'reopen' }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(anyNote, { minLength: 1, maxLength: 3 })
      .map((notes): Step => ({ kind: 'put', notes })),
  },
  { weight: 2, arbitrary: fc.nat({ max: 12 }).map((number): Step => ({ kind: 'remove', number })) },
  // Lists are kept up from when they were first looked at.
  { weight: 2, arbitrary: fc.constant<Step>({ kind: 'look' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'reopen' }) },
)

async function reopened(collection: Collection): Promise<Collection> {
  const state = loadState(await collection.image())
  if (typeof state === 'string') throw new Error(state)
  return new Collection(state, noPause)
}

async function takeSteps(
  steps: readonly Step[],
): Promise<{ collection: Collection; notes: Map<string, Note> }> {
  let collection = new Collection(null, noPause)
  const notes = new Map<string, Note>()
  for (const one of steps) {
    if (one.kind === 'put') {
      await collection.put(one.notes)
      for (const note of one.notes) notes.set(note.id, note)
    } else if (one.kind === 'remove') {
      collection.remove([idOf(one.number)])
      notes.delete(idOf(one.number))
    } else if (one.kind === 'look') everythingIn(collection)
    else collection = await reopened(collection)
  }
  return { collection, notes }
}

const queries = [
  'garden ',
  'gar',
  'gardne ',
  '"garden winter"',
  '京都',
  'ete tag:work',
  'is:trashed',
  '-garden is:anywhere',
  'ab strasse ',
  '',
]

/** All that can be asked of a collection. */
function everythingIn(collection: Collection) {
  const lists = noteSort.options.flatMap((sort) =>
    (['notes', 'archive', 'trash'] as const).map((place) =>
      collection.list({ place, sort, offset: 0, limit: 500 }),
    ),
  )
  const { ids, revisions } = collection.revisions()
  const byId = ids.map((id, i) => `${id} ${String(revisions[i])}`).sort()
  const { notebooks, ...counts } = collection.counts()
  return {
    lists,
    byId,
    counts,
    notebooks: new Set(notebooks),
    found: queries.map((query) => find(collection, query)),
  }
}

test('after any puts and removes, with images saved and loaded in between, it equals a rebuilt one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
      const { collection, notes } = await takeSteps(steps)
      const rebuilt = everythingIn(await collectionOf([...notes.values()]))
      expect(everythingIn(collection)).toEqual(rebuilt)
      expect(everythingIn(await reopened(collection))).toEqual(rebuilt)
    }),
    { numRuns: 200 },
  )
})

test('many small puts are merged while it answers, and nothing is lost or found twice', async () => {
  const collection = new Collection(null, noPause)
  for (let i = 0; i < 600; i++)
    await collection.put([
      noteOf(i % 200, {
        revision: i + 1,
        body: `common word${String(i % 200)} round${String(Math.floor(i / 200))}`,
      }),
    ])
  expect(find(collection, 'common ').total).toBe(200)
  expect(find(collection, '"round0"').total).toBe(0)
  expect(find(collection, '"round2"').total).toBe(200)
  for (let i = 0; i < 200; i++) expect(find(collection, `"word${String(i)}"`).total).toBe(1)
})
