import { beforeEach, expect, test } from 'vitest'
import { Exclusive } from '../../../electron/files/exclusive.ts'
import { SavedSearches } from '../../../electron/vault/saved-searches.ts'
import { type SealedFiles } from '../../../electron/vault/sealed-files.ts'
import { OpenStructure, readStructure, writeStructure } from '../../../electron/vault/structure-file.ts'
import { codeOf } from '../../../shared/errors.ts'
import { limits } from '../../../shared/limits.ts'
import { notebookId } from '../../../shared/model/note.ts'
import { savedSearchId } from '../../../shared/model/saved-search.ts'
import { errorOf } from '../files/fault-files.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { idOf } from './note-rows.ts'
import { SessionBench } from './opened-session.ts'
import { sealedFiles } from './sealed-bench.ts'

const work = { id: notebookId.parse(idOf(1)), name: 'Work', parent: null }
let sealed: SealedFiles
let searches: SavedSearches

beforeEach(async () => {
  sealed = await sealedFiles()
  await writeStructure(sealed, { name: 'Ada', notebooks: [work] })
  searches = searchesIn(new OpenStructure(sealed, new Exclusive(), await readStructure(sealed)))
})

/** Those of a structure whose notes nobody counts. */
const searchesIn = (structure: OpenStructure) =>
  new SavedSearches(structure, () => {
    throw new Error('nothing is counted')
  })

const names = () => searches.list().map(({ name }) => name)

test('a vault has none until one is saved, and keeps its name and notebooks then', async () => {
  expect(searches.list()).toEqual([])
  const made = await searches.create('Open tasks', 'has:todo')
  expect(made).toMatchObject({ name: 'Open tasks', query: 'has:todo' })
  expect(await readStructure(sealed)).toMatchObject({ name: 'Ada', notebooks: [work], searches: [made] })
})

test('they stand in the order they were saved, and one that was removed comes back where it was', async () => {
  const [, second] = [await searches.create('a', 'a'), await searches.create('b', 'b')]
  await searches.create('c', 'c')
  await searches.remove(second.id)
  expect(names()).toEqual(['a', 'c'])
  await searches.create(second.name, second.query, 1)
  expect(names()).toEqual(['a', 'b', 'c'])
  await searches.create('z', 'z', 99)
  expect(names()).toEqual(['a', 'b', 'c', 'z'])
})

test('one is renamed in its place, with its query as it was', async () => {
  const { id } = await searches.create('a', 'has:todo')
  await searches.create('b', 'b')
  await searches.rename(id, 'To do')
  expect(searches.list()[0]).toEqual({ id, name: 'To do', query: 'has:todo' })
})

test('changes that are asked for at once are all kept', async () => {
  await Promise.all(Array.from({ length: 30 }, (_, i) => searches.create(`search ${i}`, 'x')))
  expect((await readStructure(sealed)).searches).toHaveLength(30)
})

test('one that is not there is told, and one too many', async () => {
  const nobody = savedSearchId.parse(idOf(9))
  expect(codeOf(await errorOf(searches.rename(nobody, 'x')))).toBe('not-found')
  expect(codeOf(await errorOf(searches.remove(nobody)))).toBe('not-found')
  const all = Array.from({ length: limits.savedSearches }, (_, i) => ({
    ...{ id: savedSearchId.parse(idOf(i)), name: 'x', query: 'x' },
  }))
  const structure = { name: 'Ada', notebooks: [], searches: all }
  searches = searchesIn(new OpenStructure(sealed, new Exclusive(), structure))
  expect(codeOf(await errorOf(searches.create('y', 'y')))).toBe('too-large')
})

test('nothing is saved over a structure that cannot be used', async () => {
  const before = await sealed.folder.read('structure.fernet')
  searches = searchesIn(new OpenStructure(sealed, new Exclusive(), null))
  expect(searches.list()).toEqual([])
  expect(codeOf(await errorOf(searches.create('a', 'a')))).toBe('vault-damaged')
  expect(await sealed.folder.read('structure.fernet')).toEqual(before)
})

test('each is counted as the find box counts it, whatever its query says', async () => {
  const bench = new SessionBench(await temporaryFolder())
  await bench.within(async (vault) => {
    await vault.notes.create({ title: 'Fern', body: 'shade\n\n- [ ] water it' })
    const { id } = await vault.notes.create({ title: 'Moss', body: 'shade' })
    await vault.notes.trash(id)
    const queries = ['shade', 'has:todo', 'shade is:trashed', 'nowhere', `'"*^NEAR( OR 1=1; --`, 'shdae']
    for (const query of queries) await vault.searches.create(query, query)
    await vault.finder.caughtUp
    const clock = { now: Date.now(), offsetMinutes: 0 }
    const counts = await vault.searches.counts(clock)
    expect(counts.map(({ count }) => count)).toEqual([1, 1, 1, 0, 0, 1])
    for (const [i, text] of queries.entries())
      expect((await vault.finder.search({ ...clock, text, offset: 0, limit: 1 }))?.total).toBe(
        counts[i]?.count,
      )
  })
  await bench.within((vault) => expect(vault.searches.list()).toHaveLength(6))
})
