import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fernetMode } from '../../electron/vault/mode.ts'
import { type Vault } from '../../electron/vault/vault.ts'
import { seedVault } from '../../scripts/seed/vault.ts'
import { temporaryFolder } from '../electron/files/temporary-folder.ts'
import { MemoryKeychain } from '../electron/vault/memory-keychain.ts'
import { SessionBench } from '../electron/vault/opened-session.ts'

const until = Date.parse('2026-11-24T08:00:00Z')

async function seeded(
  more: { readonly seed?: number; readonly notes?: number; readonly add?: boolean } = {},
) {
  const keychain = new MemoryKeychain()
  const root = await temporaryFolder()
  const bench = new SessionBench(root, keychain)
  const told: string[] = []
  const seed = (again: typeof more = more) =>
    seedVault({ root, mode: fernetMode(keychain), notes: 80, seed: 3, until, add: false, ...again }, (line) =>
      told.push(line),
    )
  return { bench, seed, told, code: await seed() }
}

/** All of a vault but for what is random: the notebooks' ids. */
async function contentOf(vault: Vault) {
  const names = new Map(vault.notebooks.list().map(({ id, name }) => [id, name]))
  const ids = vault.notes.list().notes.map(({ id }) => id)
  const notes = await Promise.all(ids.sort().map((id) => vault.notes.open(id)))
  return notes.map((note) => ({
    ...note,
    notebook: note.notebook === null ? null : names.get(note.notebook),
  }))
}

test('the same seed gives the same notes, another one others', async () => {
  const [one, two, other] = [await seeded(), await seeded(), await seeded({ seed: 4 })]
  expect([one.code, two.code, other.code]).toEqual([0, 0, 0])
  const first = await one.bench.within(contentOf)
  expect(first).toHaveLength(80)
  expect(await two.bench.within(contentOf)).toEqual(first)
  expect(await other.bench.within(contentOf)).not.toEqual(first)
})

test('they are a person’s notes: of many sizes, in notebooks, tagged, in every place, dated over years', async () => {
  const { bench } = await seeded({ notes: 300 })
  const notes = await bench.within(contentOf)
  const sizes = notes.map(({ body }) => Buffer.byteLength(body))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(200)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(20_480)
  expect(new Set(notes.map(({ place }) => place))).toEqual(new Set(['notes', 'archive', 'trash']))
  expect(new Set(notes.map(({ notebook }) => notebook)).size).toBeGreaterThan(8)
  expect(new Set(notes.flatMap(({ tags }) => tags)).size).toBeGreaterThan(8)
  expect(new Set(notes.map(({ createdAt }) => createdAt.slice(0, 4))).size).toBeGreaterThan(2)
  expect(notes.every(({ modifiedAt }) => Date.parse(modifiedAt) <= until)).toBe(true)
})

test('what it writes is a whole vault, indexed', async () => {
  const { bench } = await seeded()
  await bench.within(async (vault) => {
    const task = { signal: new AbortController().signal, onProgress: () => undefined }
    expect((await vault.verify(task)).problems).toEqual([])
    await vault.finder.caughtUp
    const asked = { text: 'is:anywhere', now: until, offsetMinutes: 0, offset: 0, limit: 1 }
    expect((await vault.finder.search(asked))?.total).toBe(80)
  })
})

test('a vault that has notes is left alone until it is told, and then keeps them', async () => {
  const { bench, seed, told } = await seeded({ notes: 5 })
  await bench.within((vault) => vault.notes.create({ title: 'Mine', body: '' }))
  expect(await seed({ notes: 9 })).toBe(1)
  expect(told.at(-1)).toContain('nothing was written')
  expect(await bench.within((vault) => vault.notes.list().notes)).toHaveLength(6)
  expect(await seed({ notes: 9, add: true })).toBe(0)
  expect(told.at(-1)).toContain('4 notes written, 5 were there already')
  expect(await bench.within((vault) => vault.notes.list().notes)).toHaveLength(10)
  expect(await bench.within((vault) => vault.notebooks.list())).toHaveLength(12)
})

test('a vault that does not open is not written to', async () => {
  const root = await temporaryFolder()
  await writeFile(join(root, 'vault.json'), '{"format":9,"codec":"fernet"}')
  const told: string[] = []
  const mode = fernetMode(new MemoryKeychain())
  expect(
    await seedVault({ root, mode, notes: 5, seed: 1, until, add: true }, (line) => told.push(line)),
  ).toBe(1)
  expect(told.join()).toContain('vault-newer')
})
