import { afterAll, beforeEach, expect, test } from 'vitest'
import { ThreadClosed } from '../../../electron/threads/asked-thread.ts'
import { NoteIndex } from '../../../electron/index/note-index.ts'
import { type NoteId, notebookId } from '../../../shared/model/note.ts'
import { asking, idOf, noteOf } from './notes.ts'

const garden = noteOf(1, {
  title: 'Garden plan',
  body: '# Spring\n\nThe **garden** needs water.',
  tags: ['home'],
  revision: 7,
})
const bodies = new Map<NoteId, string>()
const bodyOf = (id: NoteId) => Promise.resolve(bodies.get(id) ?? null)
const firstPage = { place: 'notes', sort: 'modified-newest', offset: 0, limit: 50 } as const

// A thread takes a while to start: the tests share one index, which holds `garden` alone before each.
const index = await NoteIndex.open(null, bodyOf)
afterAll(() => index.close())
beforeEach(async () => {
  await index.remove([...(await index.revisions()).keys()])
  await index.put(garden)
  bodies.clear()
  bodies.set(garden.id, garden.body)
})

test('a note is listed, counted and found after put, with its matches marked', async () => {
  expect(index.opened).toEqual({ from: 'nothing', fault: 'none' })
  const { body: _, ...fields } = garden
  const summary = { ...fields, excerpt: 'Spring The garden needs water.' }
  expect(await index.list(firstPage)).toEqual({ total: 1, notes: [summary] })
  expect(await index.counts()).toEqual({
    places: { notes: 1, archive: 0, trash: 0 },
    tags: [{ tag: 'home', count: 1 }],
    notebooks: [{ notebook: null, count: 1 }],
  })
  expect(await index.search(asking('gard'))).toEqual({
    total: 1,
    hits: [
      {
        note: summary,
        titleRanges: [{ start: 0, end: 6 }],
        snippet: 'Spring The garden needs water.',
        snippetRanges: [{ start: 11, end: 17 }],
      },
    ],
    terms: [{ words: ['gard'], at: [0], prefix: true }],
    forgiven: false,
  })
})

test('a put replaces, a remove forgets, and revisions tell what is there', async () => {
  await index.putMany([
    noteOf(2, { body: 'water' }),
    { ...garden, title: 'Balcony', body: 'pots', revision: 8 },
  ])
  await index.remove([idOf(2), idOf(99)])
  expect(await index.revisions()).toEqual(new Map([[idOf(1), 8]]))
  expect((await index.search(asking('garden water ')))?.total).toBe(0)
  expect((await index.search(asking('pots')))?.total).toBe(1)
})

test('an image opens to the same index, also from within a larger buffer, which is left as it was', async () => {
  const image = await index.image()
  const larger = Buffer.concat([Buffer.from([1]), image, Buffer.from([2])])
  for (const given of [larger.subarray(1, -1), image]) {
    const again = await NoteIndex.open(given, bodyOf)
    expect(again.opened).toEqual({ from: 'image' })
    expect(await again.list(firstPage)).toEqual(await index.list(firstPage))
    await again.close()
  }
  expect([larger.at(0), larger.at(-1)]).toEqual([1, 2])
})

test('a damaged image opens to an empty index that says so', async () => {
  const image = await index.image()
  image[image.length - 20] = (image[image.length - 20] ?? 0) ^ 1
  const empty = await NoteIndex.open(image, bodyOf)
  expect(empty.opened).toEqual({ from: 'nothing', fault: 'damaged' })
  expect(await empty.list(firstPage)).toEqual({ total: 0, notes: [] })
  await empty.close()
})

test('a later search ends the earlier ones', async () => {
  const all = await Promise.all(['g', 'ga', 'gar'].map((text) => index.search(asking(text))))
  expect(all.slice(0, 2)).toEqual([null, null])
  expect(all[2]?.total).toBe(1)
})

test('a note whose text cannot be had shows its first words', async () => {
  bodies.clear()
  expect((await index.search(asking('water ')))?.hits[0]?.snippet).toBe('Spring The garden needs water.')
})

test('notebooks that are told are asked for with in:, and hold those below them', async () => {
  const id = (end: number) => notebookId.parse(`00000000-0000-4000-9000-00000000000${String(end)}`)
  await index.put({ ...garden, notebook: id(2) })
  await index.setNotebooks([
    { id: id(1), name: 'Work', parent: null },
    { id: id(2), name: 'Clients', parent: id(1) },
  ])
  expect((await index.search(asking('in:work')))?.total).toBe(1)
  expect((await index.list({ ...firstPage, notebook: id(1) })).total).toBe(1)
  expect((await index.list({ ...firstPage, notebook: null })).total).toBe(0)
})

test('lists come in pages, pinned notes first, in the order asked', async () => {
  await index.putMany(
    Array.from({ length: 30 }, (_, i) =>
      noteOf(i, { title: `Note ${String(i)}`, pinned: i % 10 === 5, tags: i % 2 === 0 ? ['even'] : [] }),
    ),
  )
  const titles = async (offset: number) =>
    (await index.list({ place: 'notes', sort: 'title-ascending', offset, limit: 5 })).notes.map(
      ({ title }) => title,
    )
  expect(await titles(0)).toEqual(['Note 5', 'Note 15', 'Note 25', 'Note 0', 'Note 1'])
  expect(await titles(5)).toEqual(['Note 2', 'Note 3', 'Note 4', 'Note 6', 'Note 7'])
  expect((await index.list({ ...firstPage, tag: 'even', pinned: false })).total).toBe(15)
  expect((await index.list({ ...firstPage, tag: `even' OR '1'='1` })).total).toBe(0)
})

test('what the body reader throws reaches the one who searched; after close every call is refused', async () => {
  const other = await NoteIndex.open(null, () => Promise.reject(new Error('locked')))
  await other.put(garden)
  await expect(other.search(asking('water '))).rejects.toThrow('locked')
  const refused = expect(other.counts()).rejects.toThrow(ThreadClosed)
  await other.close()
  await refused
  await expect(other.list(firstPage)).rejects.toThrow(ThreadClosed)
})
