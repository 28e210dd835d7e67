import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Surroundings } from '../../../electron/vault/leak-test.ts'
import { plaintextMode } from '../../../electron/vault/plaintext-mode.ts'
import { type Vault } from '../../../electron/vault/vault.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { snapshotOf } from './folder-snapshot.ts'
import { MemoryKeychain } from './memory-keychain.ts'
import { SessionBench } from './opened-session.ts'
import { taskBench } from './task-bench.ts'

let root: string
let outside: string
let bench: SessionBench
/** What the app around the vault does with the text it meets. */
let meet: (text: string) => Promise<void>

beforeEach(async () => {
  const home = await temporaryFolder()
  root = join(home, 'vault')
  outside = join(home, 'cache')
  await mkdir(outside)
  bench = new SessionBench(root)
  meet = () => Promise.resolve()
})

const around = (): Surroundings => ({
  folders: () => [
    { folder: root, placeOf: () => 'vault' },
    { folder: outside, placeOf: () => 'cache' },
  ],
  stir: (text) => meet(text),
})

const search = async (vault: Vault, stopAt?: number) =>
  vault.checks.leakTested(await vault.leakTest(around(), taskBench(stopAt)))

describe('the leak self-test', () => {
  test('finds nothing in an encrypted vault, reads every file of it, and leaves no note behind', async () => {
    await bench.within(async (vault) => {
      await vault.notes.create({ title: 'Mine', body: 'text' })
      const before = vault.notes.list().notes
      const report = await search(vault)
      expect(report).toMatchObject({ finished: true, unread: 0, hits: [] })
      // The note, its revisions, the index, the structure, the keys; mine.
      expect(report.files).toBeGreaterThanOrEqual(6)
      expect(report.bytes).toBeGreaterThan(1_000)
      expect(vault.notes.list().notes).toEqual(before)
      expect(vault.checks.current.leakTested).toMatchObject({ files: report.files, hits: 0 })
    })
    const names = await readdir(root, { recursive: true })
    expect(names.filter((name) => /\/notes\/..\/.*fernet$/.test(name))).toHaveLength(1)
    await bench.within((vault) => expect(vault.checks.current.leakTested).toMatchObject({ hits: 0 }))
  })

  test.each([
    ['as it is', 'utf8', (text: string) => text],
    ['in UTF-16', 'utf16', (text: string) => Buffer.from(text, 'utf16le')],
    ['in base64', 'base64', (text: string) => Buffer.from(text).toString('base64')],
    ['in hex', 'hex', (text: string) => Buffer.from(text).toString('hex')],
  ] as const)('finds what somebody kept of the text %s, and names the place', async (_name, form, leaked) => {
    meet = (text) => writeFile(join(outside, 'leak'), leaked(`x${text}`))
    await bench.within(async (vault) => {
      const report = await search(vault)
      expect(report.hits).toEqual([{ place: 'cache', form, files: 1 }])
      expect(vault.checks.current.leakTested).toMatchObject({ hits: 1 })
    })
  })

  test('finds the text in the name of a file', async () => {
    meet = (text) => writeFile(join(outside, text.split(' ')[0] ?? ''), '')
    await bench.within(async (vault) => {
      expect((await search(vault)).hits).toEqual([{ place: 'cache', form: 'name', files: 1 }])
    })
  })

  test('finds its note readable in developer mode', async () => {
    const readable = new SessionBench(root, new MemoryKeychain(), plaintextMode)
    await readable.within(async (vault) => {
      const { hits } = await search(vault)
      expect(hits).toContainEqual(expect.objectContaining({ place: 'vault', form: 'utf8' }))
    })
  })

  test('is cancelled between two files, says what it read, is not remembered, and removes its note', async () => {
    await bench.within(async (vault) => {
      const report = await search(vault, 2)
      expect(report).toMatchObject({ finished: false, files: 2 })
      expect(vault.checks.current.leakTested).toBeNull()
      expect(vault.notes.list().notes).toEqual([])
    })
  })

  test('removes its note also when what is around the vault fails', async () => {
    meet = () => Promise.reject(new Error('the log is full'))
    await bench.within(async (vault) => {
      await expect(search(vault)).rejects.toThrow('the log is full')
      expect(vault.notes.list().notes).toEqual([])
    })
  })
})

describe('a check of all files', () => {
  test('changes nothing, and can be remembered inside the vault, with the notebooks beside it', async () => {
    await bench.within(async (vault) => {
      await vault.notebooks.create('Home', null)
      const before = await snapshotOf(root)
      const report = await vault.verify(taskBench())
      expect(await snapshotOf(root)).toEqual(before)
      await vault.checks.verified(report)
      expect(vault.checks.current.verified).toMatchObject({ problems: 0 })
    })
    await bench.within((vault) => {
      expect(vault.checks.current.verified).toMatchObject({ problems: 0 })
      expect(vault.notebooks.list()).toMatchObject([{ name: 'Home' }])
    })
  })
})
