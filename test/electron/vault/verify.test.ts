import { rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { SafeFolder } from '../../../electron/files/safe-folder.ts'
import { Exclusive } from '../../../electron/files/exclusive.ts'
import { Attachments } from '../../../electron/vault/attachments.ts'
import { NoteFiles, notePath } from '../../../electron/vault/note-files.ts'
import { NoteStore } from '../../../electron/vault/note-store.ts'
import { SealedFiles } from '../../../electron/vault/sealed-files.ts'
import { writeStructure } from '../../../electron/vault/structure-file.ts'
import { verify } from '../../../electron/vault/verify.ts'
import { type NoteId } from '../../../shared/model/note.ts'
import { snapshotOf } from './folder-snapshot.ts'
import { HeldDisk } from './held-disk.ts'
import { sealedFiles } from './sealed-bench.ts'
import { idOf } from './note-rows.ts'
import { taskBench } from './task-bench.ts'

let sealed: SealedFiles
let notes: NoteStore
let exclusive: Exclusive
let ids: NoteId[]

beforeEach(async () => {
  sealed = await sealedFiles()
  exclusive = new Exclusive()
  notes = await openStore()
  await writeStructure(sealed, { name: 'Ada', notebooks: [] })
  ids = []
  for (let n = 0; n < 4; n++) {
    const { id } = await notes.create({ title: `Title ${n}`, body: 'first text' })
    await notes.save(id, 1, { title: `Title ${n}`, body: 'second text' })
    ids.push(id)
  }
})

const openStore = () =>
  NoteStore.open(sealed, exclusive, { onChange: () => undefined, onFailure: () => undefined })
const id = (n: number): NoteId => ids[n] ?? idOf(0)
const at = (file: string) => join(sealed.folder.root, file)
const fileOf = (n: number) => `${notePath(id(n))}.fernet`
const subject = () => ({
  sealed,
  notes,
  attachments: new Attachments(sealed, exclusive),
  files: new NoteFiles(sealed),
  exclusive,
})

/** What a check finds, as `kind file`; it may change nothing. */
async function problems(): Promise<string[]> {
  const before = await snapshotOf(sealed.folder.root)
  const report = await verify(subject(), taskBench())
  expect(await snapshotOf(sealed.folder.root)).toEqual(before)
  expect(report.finished).toBe(true)
  return report.problems.map(({ kind, file }) => `${kind} ${file}`).sort()
}

describe('a check of the whole vault', () => {
  test('decrypts every file, tells how far it is, and finds nothing wrong where nothing is', async () => {
    const task = taskBench()
    expect(await verify(subject(), task)).toEqual({ finished: true, checked: 9, problems: [] })
    expect(task.told).toEqual(Array.from({ length: 9 }, (_, i) => [i + 1, 9]))
  })

  test('names a note that is damaged, and offers its newest revision that opens', async () => {
    await notes.save(id(0), 2, { title: 'Title 0', body: 'third text' })
    await writeFile(at(`revisions/${id(0)}/2.fernet`), 'gAAAAA')
    await writeFile(at(fileOf(0)), '')
    const report = await verify(subject(), taskBench())
    expect(report.problems).toEqual(
      expect.arrayContaining([
        { kind: 'empty', file: fileOf(0), note: id(0), offer: 1 },
        { kind: 'cut', file: `revisions/${id(0)}/2.fernet`, note: id(0), offer: null },
      ]),
    )
    expect(report.problems).toHaveLength(2)
  })

  test('names notes that were put in each other’s place', async () => {
    await rename(at(fileOf(0)), at('aside'))
    await rename(at(fileOf(1)), at(fileOf(0)))
    await rename(at('aside'), at(fileOf(1)))
    expect(await problems()).toEqual([`swapped ${fileOf(0)}`, `swapped ${fileOf(1)}`].sort())
  })

  test('names a file that went, and its note, and the file of the notebooks', async () => {
    await rm(at(fileOf(2)))
    await rm(at('structure.fernet'))
    const report = await verify(subject(), taskBench())
    expect(report.problems).toEqual([
      { kind: 'missing', file: fileOf(2), note: id(2), offer: 1 },
      { kind: 'missing', file: 'structure.fernet', note: null, offer: null },
    ])
  })

  test('names a note that came without this program, and it opens', async () => {
    const bytes = (await sealed.folder.read(fileOf(3))) ?? Buffer.alloc(0)
    await rm(at(fileOf(3)))
    notes = await openStore()
    await writeFile(at(fileOf(3)), bytes)
    expect(await problems()).toEqual([`unlisted ${fileOf(3)}`])
  })

  test('names what is not ours by its name, and does not look into it', async () => {
    await writeFile(at('notes/readme.txt'), 'x')
    await writeFile(at(`revisions/${id(0)}/1 (copy).fernet`), 'x')
    await symlink('/etc', at('notes/link'))
    expect(await problems()).toEqual([
      'unknown notes/link',
      'unknown notes/readme.txt',
      `unknown revisions/${id(0)}/1 (copy).fernet`,
    ])
  })

  test('names a file of notebooks that is damaged', async () => {
    await writeFile(at('structure.fernet'), 'gAAAAA')
    expect(await problems()).toEqual(['cut structure.fernet'])
  })

  test('names what the disk does not give', async () => {
    await rm(at(fileOf(0)))
    await sealed.folder.write(`${fileOf(0)}/inside`, Buffer.from('x'))
    // A folder in a note's place is looked into, and what is in there is nobody's.
    expect(await problems()).toEqual([`missing ${fileOf(0)}`, `unknown ${fileOf(0)}`].sort())
  })

  test('stops when it is cancelled, with what it found until then', async () => {
    for (let n = 0; n < 4; n++) await writeFile(at(fileOf(n)), '')
    await rm(at('structure.fernet'))
    const report = await verify(subject(), taskBench(3))
    expect(report).toMatchObject({ finished: false, checked: 3 })
    expect(report.problems.every(({ kind }) => kind === 'empty')).toBe(true)
  })

  test.each([
    ['a note that is being made', /^sync .*\/notes\/[^.]+$/, () => notes.create({ title: 'new', body: 'x' })],
    ['a note that is being removed', /^sync .*\/notes\/[^.]+$/, () => notes.purge(id(1))],
    ['a revision that is being removed', /^sync .*\/revisions\/[^.]+$/, () => notes.purge(id(1))],
  ])('calls nothing wrong about %s', async (_name, step, change) => {
    await notes.trash(id(1))
    const disk = new HeldDisk()
    sealed = new SealedFiles(
      await SafeFolder.open(sealed.folder.root, disk.operations),
      sealed.codec,
      sealed.user,
    )
    notes = await openStore()
    const reached = disk.hold((operation) => step.test(operation))
    const changed = change()
    await reached
    const report = verify(subject(), taskBench())
    await disk.quiet()
    disk.release()
    await changed
    expect(await report).toMatchObject({ finished: true, problems: [] })
  })

  test('calls a note neither missing nor unlisted that comes or goes between two steps of it', async () => {
    await notes.trash(id(1))
    const disk = new HeldDisk()
    sealed = new SealedFiles(
      await SafeFolder.open(sealed.folder.root, disk.operations),
      sealed.codec,
      sealed.user,
    )
    notes = await openStore()
    // The walk is over: the first file is about to be read.
    const reached = disk.hold((operation) => /^open .*\.fernet$/.test(operation))
    const report = verify(subject(), taskBench())
    await reached
    await notes.create({ title: 'new', body: 'meanwhile' })
    const purged = notes.purge(id(1))
    await disk.quiet()
    disk.release()
    await purged
    expect(await report).toMatchObject({ finished: true, problems: [] })
  })
})
