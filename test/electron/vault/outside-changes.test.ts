import { copyFile, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FoundChange } from '../../../electron/vault/note-change.ts'
import { Session } from '../../../electron/vault/session.ts'
import { type Vault } from '../../../electron/vault/vault.ts'
import { type FileProblem } from '../../../shared/model/problem.ts'
import { type Note } from '../../../shared/model/note.ts'
import { quickDisk } from '../files/fault-files.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { MemoryKeychain } from './memory-keychain.ts'
import { SessionBench } from './opened-session.ts'

let root: string
let session: Session
let vault: Vault
let found: FoundChange[]
let problems: FileProblem[]
let failures: unknown[]
let fern: Note

beforeEach(async () => {
  root = await temporaryFolder()
  const { mode } = new SessionBench(root, new MemoryKeychain())
  ;[found, problems, failures] = [[], [], []]
  session = new Session({
    root,
    mode,
    files: quickDisk,
    report: (_, error) => `reference ${failures.push(error)}`,
    onState: () => undefined,
    onNoteChange: () => undefined,
    onNotesFound: (changes) => void found.push(...changes),
    onProblems: (now) => (problems = now),
  })
  await session.start()
  await session.create('Ada')
  vault = session.vault
  fern = await vault.notes.create({ title: 'Fern', body: 'shade' })
  vault.startUpkeep((error) => failures.push(error))
  await vault.finder.caughtUp
})
afterEach(async () => {
  await session.close()
  expect(failures).toEqual([])
})

async function fileOf({ id }: Pick<Note, 'id'>): Promise<string> {
  const [user = ''] = await readdir(join(root, 'users'))
  return join(root, 'users', user, 'notes', id.slice(0, 2), `${id}.fernet`)
}
const titles = () => vault.notes.list().notes.map(({ title }) => title)
const finds = (text: string) =>
  expect.poll(async () => {
    const asked = { text, now: Date.now(), offsetMinutes: 0, offset: 0, limit: 9 }
    return (await vault.finder.search(asked))?.hits.map(({ note }) => note.title)
  })

test('a file that is put back in its older form is listed, told and found with its older text', async () => {
  const file = await fileOf(fern)
  const older = await readFile(file)
  await vault.notes.save(fern.id, 1, { title: 'Moss', body: 'damp' })
  await finds('damp').toEqual(['Moss'])
  await writeFile(`${file}.part`, older)
  await rename(`${file}.part`, file)
  await expect.poll(titles).toEqual(['Fern'])
  await finds('shade').toEqual(['Fern'])
  await finds('damp').toEqual([])
  expect(found.at(-1)).toMatchObject({ kind: 'saved', note: { title: 'Fern', revision: 1 } })
})

test('a file that is removed is gone, and is there again when it comes back', async () => {
  const file = await fileOf(fern)
  const bytes = await readFile(file)
  await rm(file)
  await expect.poll(titles).toEqual([])
  await finds('shade').toEqual([])
  expect(found).toEqual([{ kind: 'purged', id: fern.id }])
  await writeFile(file, bytes)
  await expect.poll(titles).toEqual(['Fern'])
  await finds('shade').toEqual(['Fern'])
})

test('a file that is damaged is named and no longer found, and is a note again once it is mended', async () => {
  const file = await fileOf(fern)
  const bytes = await readFile(file)
  await writeFile(file, bytes.subarray(0, 50))
  await expect.poll(() => problems).toMatchObject([{ kind: 'cut', note: fern.id }])
  await finds('shade').toEqual([])
  expect(found).toEqual([{ kind: 'lost', id: fern.id }])
  await writeFile(file, bytes)
  await expect.poll(titles).toEqual(['Fern'])
  await expect.poll(() => problems).toEqual([])
  await finds('shade').toEqual(['Fern'])
})

test('a strange file is named for as long as it is there', async () => {
  const strange = join(await fileOf(fern), '..', 'holiday.jpg')
  await copyFile(await fileOf(fern), strange)
  await expect.poll(() => problems).toMatchObject([{ kind: 'unknown' }])
  await rm(strange)
  await expect.poll(() => problems).toEqual([])
  expect(titles()).toEqual(['Fern'])
})

test('what the vault itself does is no change from outside', async () => {
  for (let revision = 1; revision < 20; revision++)
    await vault.notes.save(fern.id, revision, { title: `Fern ${revision}`, body: 'shade' })
  const { id } = await vault.notes.create({ title: 'Gone', body: '' })
  await vault.notes.trash(id)
  await vault.notes.purge(id)
  // A change from outside that comes after all of these is told after them.
  const other = await vault.notes.create({ title: 'Other', body: '' })
  await rm(await fileOf(other))
  await expect.poll(() => found).toEqual([{ kind: 'purged', id: other.id }])
})
