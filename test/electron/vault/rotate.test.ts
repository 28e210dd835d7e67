import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { FernetKey } from '../../../electron/crypto/fernet.ts'
import { type FileOperations } from '../../../electron/files/operations.ts'
import { SafeFolder } from '../../../electron/files/safe-folder.ts'
import { fernetCodec } from '../../../electron/vault/codec.ts'
import { Exclusive } from '../../../electron/files/exclusive.ts'
import { KeyRing } from '../../../electron/vault/key-ring.ts'
import { type VaultKeys, createKeys, openKeys } from '../../../electron/vault/vault-keys.ts'
import { notePath } from '../../../electron/vault/note-files.ts'
import { NoteStore } from '../../../electron/vault/note-store.ts'
import { rotate } from '../../../electron/vault/rotate.ts'
import { SealedFiles } from '../../../electron/vault/sealed-files.ts'
import { walk } from '../../../electron/vault/sealed-paths.ts'
import { readStructure, writeStructure } from '../../../electron/vault/structure-file.ts'
import { codeOf } from '../../../shared/errors.ts'
import { type NoteId } from '../../../shared/model/note.ts'
import { errorOf, quickDisk } from '../files/fault-files.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { snapshotOf } from './folder-snapshot.ts'
import { HeldDisk } from './held-disk.ts'
import { MemoryKeychain } from './memory-keychain.ts'
import { ada, sealedFiles } from './sealed-bench.ts'
import { idOf } from './note-rows.ts'
import { taskBench } from './task-bench.ts'

/** A vault whose keys are open, in `root`. */
interface Bench {
  readonly root: string
  readonly keychain: MemoryKeychain
  readonly sealed: SealedFiles
  readonly keys: VaultKeys
  readonly exclusive: Exclusive
  readonly notes: NoteStore
}

const textsOf = (ring: KeyRing) => ring.keys.map((key) => key.toText())

let bench: Bench
let ids: NoteId[]

async function open(
  root: string,
  keychain: MemoryKeychain,
  files: FileOperations = quickDisk,
): Promise<Bench> {
  const folder = await SafeFolder.open(root, files)
  const keys = await ((await folder.exists('keys.json')) ? openKeys : createKeys)(ada, folder, keychain)
  const sealed = new SealedFiles(folder, fernetCodec(keys.ring), ada)
  const exclusive = new Exclusive()
  const notes = await NoteStore.open(sealed, exclusive, {
    onChange: () => undefined,
    onFailure: (error) => {
      throw error
    },
  })
  return { root, keychain, sealed, keys, exclusive, notes }
}

/** Some notes with a revision each, and notebooks. */
async function fill({ notes, sealed }: Bench, count = 3): Promise<NoteId[]> {
  await writeStructure(sealed, { name: 'Ada', notebooks: [] })
  const made: NoteId[] = []
  for (let n = 0; n < count; n++) {
    const { id } = await notes.create({ title: `Title ${n}`, body: 'first text' })
    await notes.save(id, 1, { title: `Title ${n}`, body: 'second text' })
    made.push(id)
  }
  return made
}

beforeEach(async () => {
  bench = await open(await temporaryFolder(), new MemoryKeychain())
  ids = await fill(bench)
})

const reopened = ({ root, keychain }: Bench) => open(root, keychain)
const at = (file: string) => join(bench.root, file)
const fileOf = (n: number) => `${notePath(ids[n] ?? idOf(0))}.fernet`

/** Every encrypted file by whether `key` alone opens it. */
async function underKey({ root, sealed }: Bench, key: string): Promise<boolean[]> {
  const ring = KeyRing.parse([key])
  const files = (await walk(sealed.folder, '.fernet')).filter(({ role }) => role.kind !== 'keys')
  return Promise.all(files.map(async ({ file }) => ring.decrypt(await readFile(join(root, file))) !== null))
}

/** Whether another session finds every note, its revision and the notebooks. */
async function isWhole(of: Bench, expected: readonly NoteId[] = ids): Promise<void> {
  const { notes, sealed } = await reopened(of)
  expect(notes.list().problems).toEqual([])
  for (const id of expected) {
    expect((await notes.open(id)).body).toBe('second text')
    expect((await notes.history.open(id, 1)).body).toBe('first text')
  }
  expect((await readStructure(sealed)).name).toBe('Ada')
}

describe('changing the keys', () => {
  test('puts every file under a new key, and the old one opens nothing any more', async () => {
    const old = bench.keys.ring.newest.toText()
    const task = taskBench()
    expect(await rotate(bench, task)).toEqual({ finished: true, current: 7, problems: [] })
    expect(task.told.at(-1)).toEqual([7, 7])
    const fresh = textsOf(bench.keys.ring)
    expect(fresh).toHaveLength(1)
    expect(fresh).not.toContain(old)
    expect(await underKey(bench, fresh[0] ?? '')).toEqual(Array<boolean>(7).fill(true))
    expect(await underKey(bench, old)).toEqual(Array<boolean>(7).fill(false))
    expect(textsOf((await reopened(bench)).keys.ring)).toEqual(fresh)
    await isWhole(bench)
  })

  test('leaves the texts, the root key and the keychain as they are', async () => {
    const held = [...bench.keychain.entries]
    const rootKey = bench.keys.rootKey.toText()
    const before = await Promise.all(ids.map((id) => bench.notes.open(id)))
    await rotate(bench, taskBench())
    expect(await Promise.all(ids.map((id) => bench.notes.open(id)))).toEqual(before)
    expect([...bench.keychain.entries]).toEqual(held)
    expect(bench.keys.rootKey.toText()).toBe(rootKey)
  })

  test('can be done again and again', async () => {
    for (let i = 0; i < 3; i++) expect((await rotate(bench, taskBench())).finished).toBe(true)
    await isWhole(bench)
  })

  test('of an empty vault is done too', async () => {
    const empty = await open(await temporaryFolder(), new MemoryKeychain())
    expect(await rotate(empty, taskBench())).toEqual({ finished: true, current: 0, problems: [] })
    expect(empty.keys.ring.size).toBe(1)
  })

  test('cancelled anywhere keeps both keys, and goes on when it is asked again', async () => {
    for (let stop = 1; stop <= 6; stop++) {
      const before = bench.keys.ring.newest.toText()
      expect(await rotate(bench, taskBench(stop))).toMatchObject({ finished: false, current: stop })
      expect(bench.keys.ring.size).toBe(2)
      await isWhole(bench)
      const later = await reopened(bench)
      expect(textsOf(later.keys.ring)[1]).toBe(before)
      expect(await rotate(later, taskBench())).toMatchObject({ finished: true, current: 7 })
      bench = later
    }
    await isWhole(bench)
  })

  test('is not begun anew by going on: the key that was put in front stays', async () => {
    await rotate(bench, taskBench(2))
    const [fresh] = textsOf(bench.keys.ring)
    await rotate(bench, taskBench())
    expect(textsOf(bench.keys.ring)).toEqual([fresh])
  })
})

describe('a file that is not as it should be', () => {
  test('is named, kept to the byte, and does not keep the old key', async () => {
    await writeFile(at(fileOf(0)), 'gAAAAA-cut')
    const report = await rotate(bench, taskBench())
    expect(report).toEqual({
      finished: true,
      current: 6,
      problems: [{ kind: 'damaged', file: fileOf(0), note: ids[0] }],
    })
    expect(await readFile(at(fileOf(0)), 'utf8')).toBe('gAAAAA-cut')
    expect(bench.keys.ring.size).toBe(1)
  })

  test('keeps the old key when the disk does not give it now', async () => {
    let broken = true
    const flaky: FileOperations = {
      ...quickDisk,
      open: (path, flags, mode) =>
        broken && path.endsWith(`${ids[0] ?? ''}.fernet`)
          ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }))
          : quickDisk.open(path, flags, mode),
    }
    const later = await open(bench.root, bench.keychain, flaky)
    expect(await rotate(later, taskBench())).toEqual({
      finished: false,
      current: 6,
      problems: [{ kind: 'unreadable', file: fileOf(0), note: ids[0] }],
    })
    expect((await reopened(bench)).keys.ring.size).toBe(2)
    broken = false
    expect(await rotate(later, taskBench())).toMatchObject({ finished: true, current: 7, problems: [] })
    await isWhole(bench)
  })

  test('is encrypted anew when it only has another name, so that giving its name back saves it', async () => {
    const aside = 'notes/00/conflict-copy.fernet'
    await bench.sealed.folder.write('notes/00/not-ours.fernet', Buffer.from('a stranger’s'))
    await rename(at(fileOf(0)), at(aside))
    expect(await rotate(bench, taskBench())).toEqual({
      finished: true,
      current: 7,
      problems: [{ kind: 'unknown', file: 'notes/00/not-ours.fernet', note: null }],
    })
    await rename(at(aside), at(fileOf(0)))
    await bench.sealed.folder.remove('notes/00/not-ours.fernet')
    await isWhole(bench)
  })
})

describe('what goes on meanwhile', () => {
  test('saves, new notes, purges and notebooks are all there and under the new key', async () => {
    const extra: NoteId[] = []
    const work = async () => {
      for (let n = 0; n < 30; n++) {
        const { id } = await bench.notes.create({ title: 'Meanwhile', body: 'first text' })
        await bench.notes.save(id, 1, { title: 'Meanwhile', body: 'second text' })
        if (n % 3 === 0) extra.push(id)
        else {
          await bench.notes.trash(id)
          await bench.notes.purge(id)
        }
        if (n % 5 === 0) await writeStructure(bench.sealed, { name: 'Ada', notebooks: [] })
      }
    }
    const rotations = async () => {
      for (let i = 0; i < 4; i++) {
        const { problems } = await rotate(bench, taskBench())
        expect(problems).toEqual([])
      }
    }
    await Promise.all([work(), rotations()])
    await isWhole(bench, [...ids, ...extra])
    await rotate(bench, taskBench())
    expect(bench.keys.ring.size).toBe(1)
    const files = await underKey(bench, bench.keys.ring.newest.toText())
    expect(files).toEqual(Array<boolean>(1 + 2 * (ids.length + extra.length)).fill(true))
    await isWhole(bench, [...ids, ...extra])
  })

  test('a note that was on its way under the old key when the change began is not lost with it', async () => {
    const disk = new HeldDisk()
    const later = await open(bench.root, bench.keychain, disk.operations)
    const reached = disk.hold((operation) => /^rename .*\/notes\//.test(operation))
    const created = later.notes.create({ title: 'Slow', body: 'on its way' })
    await reached
    const rotated = rotate(later, taskBench())
    await disk.quiet()
    disk.release()
    const { id } = await created
    expect((await rotated).finished).toBe(true)
    expect((await (await reopened(bench)).notes.open(id)).body).toBe('on its way')
  })
})

test('a key file that is gone ends the change before anything is encrypted', async () => {
  await bench.sealed.folder.remove('keys.json')
  const before = await snapshotOf(bench.root)
  expect(codeOf(await errorOf(rotate(bench, taskBench())))).toBe('vault-damaged')
  expect(await snapshotOf(bench.root)).toEqual(before)
  expect(bench.keys.ring.size).toBe(1)
})

test('files of another vault are named and kept', async () => {
  const other = await sealedFiles(KeyRing.parse([FernetKey.generate().toText()]))
  await writeStructure(other, { name: 'Mallory', notebooks: [] })
  await writeFile(at('structure.fernet'), (await other.folder.read('structure.fernet')) ?? '')
  const kept = await readFile(at('structure.fernet'))
  expect((await rotate(bench, taskBench())).problems).toEqual([
    { kind: 'damaged', file: 'structure.fernet', note: null },
  ])
  expect(await readFile(at('structure.fernet'))).toEqual(kept)
})
