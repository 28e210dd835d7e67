import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { type FoundChange } from '../../../electron/vault/note-change.ts'
import { plaintextMode } from '../../../electron/vault/plaintext-mode.ts'
import { Session } from '../../../electron/vault/session.ts'
import { limits } from '../../../shared/limits.ts'
import { type NoteId } from '../../../shared/model/note.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { cacheDamages } from './cache-damages.ts'
import { HeldDisk } from './held-disk.ts'
import { MemoryKeychain } from './memory-keychain.ts'
import { SessionBench } from './opened-session.ts'

let bench: SessionBench

beforeEach(async () => {
  bench = new SessionBench(await temporaryFolder())
})

const cacheFile = async (name = 'first-page.fernet') => {
  const [user = ''] = await readdir(join(bench.root, 'users'))
  return join(bench.root, 'users', user, name)
}

/** Notes of these titles, in a vault that was closed with its index saved. */
const kept = (titles: readonly string[]) =>
  bench.within(async (vault) => {
    const ids: NoteId[] = []
    for (const title of titles) ids.push((await vault.notes.create({ title, body: 'shade' })).id)
    await vault.finder.caughtUp
    return ids
  })

/** Start as the window does, which does not wait for the folder; `found` are told what is different in it. */
async function started(disk: HeldDisk, found: FoundChange[] = []): Promise<Session> {
  const session = new Session({
    ...{ root: bench.root, mode: bench.mode, files: disk.operations, patienceMs: 20 },
    report: () => '',
    onState: () => undefined,
    onNoteChange: () => undefined,
    onNotesFound: (changes) => void found.push(...changes),
  })
  await session.start()
  return session
}

const titlesOf = (notes: readonly { readonly title: string }[]) => notes.map(({ title }) => title).sort()

test('is there before the image of the index was read', async () => {
  await kept(['Fern', 'Moss'])
  const disk = new HeldDisk()
  const held = disk.hold((operation) => /^open .*\/index\.fernet/.test(operation))
  const session = await started(disk)
  await held
  expect(titlesOf((await session.vault.pages.page(0)).notes)).toEqual(['Fern', 'Moss'])
  disk.release()
  expect(await session.vault.pages.page(2)).toEqual({ notes: [], problems: [], next: null })
  await session.close()
})

test('of a vault that is closed before the image was read leaves the image as it is', async () => {
  await kept(Array.from({ length: limits.firstPage + 5 }, (_, n) => `Note ${n}`))
  const image = await readFile(await cacheFile('index.fernet'))
  const disk = new HeldDisk()
  const held = disk.hold((operation) => /^open .*\/index\.fernet/.test(operation))
  const session = await started(disk)
  await held
  session.vault.startUpkeep(() => undefined)
  const closed = session.close()
  await disk.quiet()
  disk.release()
  await closed
  expect((await readFile(await cacheFile('index.fernet'))).equals(image)).toBe(true)
})

test('holds the first notes of a longer list, and the later pages the others', async () => {
  await kept(Array.from({ length: limits.firstPage + 5 }, (_, n) => `Note ${n}`))
  const session = await started(new HeldDisk())
  const first = await session.vault.pages.page(0)
  expect(first.notes).toHaveLength(limits.firstPage)
  expect(titlesOf((await session.vault.pages.page(limits.firstPage)).notes)).toEqual(
    [0, 1, 2, 3, 4].map((n) => `Note ${n}`),
  )
  await session.close()
})

test('that is older than the notes is put right: what changed and what went is told', async () => {
  const [fern, moss] = await kept(['Fern', 'Moss', 'Ivy'])
  const older = await readFile(await cacheFile())
  await bench.within(async ({ notes, finder }) => {
    await notes.save(fern!, 1, { title: 'Bracken', body: 'sun' })
    await notes.trash(moss!)
    await notes.purge(moss!)
    await finder.caughtUp
  })
  await writeFile(await cacheFile(), older)
  const found: FoundChange[] = []
  const session = await started(new HeldDisk(), found)
  const { pages, notes } = session.vault
  expect(titlesOf((await pages.page(0)).notes)).toEqual(['Fern', 'Ivy', 'Moss'])
  await pages.page(3)
  await notes.reconciled
  expect(titlesOf(notes.list().notes)).toEqual(['Bracken', 'Ivy'])
  expect(found).toHaveLength(2)
  expect(found.find(({ kind }) => kind === 'saved')).toMatchObject({ note: { id: fern, title: 'Bracken' } })
  expect(found.find(({ kind }) => kind === 'purged')).toEqual({ kind: 'purged', id: moss })
  await session.close()
})

test.for(cacheDamages)('costs no note when it is %s', async ([, damage]) => {
  await kept(['Fern', 'Moss'])
  const damaged = damage(await readFile(await cacheFile()))
  await rm(await cacheFile())
  if (damaged !== null) await writeFile(await cacheFile(), damaged)
  const session = await started(new HeldDisk())
  expect(titlesOf((await session.vault.pages.page(0)).notes)).toEqual(['Fern', 'Moss'])
  await session.close()
})

test('of the image’s place is refused, as the image is in its place', async () => {
  await kept(['Fern', 'Moss'])
  const [page, image] = [await readFile(await cacheFile()), await readFile(await cacheFile('index.fernet'))]
  await writeFile(await cacheFile(), image)
  await writeFile(await cacheFile('index.fernet'), page)
  await bench.within(({ notes }) => expect(titlesOf(notes.list().notes)).toEqual(['Fern', 'Moss']))
})

test('holds nothing readable, and a plaintext vault has none', async () => {
  await kept(['Quillbright'])
  expect((await readFile(await cacheFile())).includes('Quillbright')).toBe(false)
  bench = new SessionBench(await temporaryFolder(), new MemoryKeychain(), plaintextMode)
  await kept(['Quillbright'])
  const [user = ''] = await readdir(join(bench.root, 'users'))
  const names = await readdir(join(bench.root, 'users', user))
  expect(names.filter((name) => name.startsWith('first-page'))).toEqual([])
})
