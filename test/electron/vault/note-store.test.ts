import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type FileOperations } from '../../../electron/files/operations.ts'
import { Exclusive } from '../../../electron/files/exclusive.ts'
import { NoteFiles, notePath } from '../../../electron/vault/note-files.ts'
import { type NoteChange } from '../../../electron/vault/note-change.ts'
import { NoteStore } from '../../../electron/vault/note-store.ts'
import { type SealedFiles } from '../../../electron/vault/sealed-files.ts'
import { codeOf } from '../../../shared/errors.ts'
import { limits } from '../../../shared/limits.ts'
import { type NoteId, notebookId } from '../../../shared/model/note.ts'
import { errorOf, quickDisk } from '../files/fault-files.ts'
import { snapshotOf } from './folder-snapshot.ts'
import { sealedFiles } from './sealed-bench.ts'
import { idOf, noteWith } from './note-rows.ts'

let sealed: SealedFiles
let store: NoteStore
let changes: NoteChange[]
let failures: unknown[]

const openStore = (files: SealedFiles) =>
  NoteStore.open(files, new Exclusive(), {
    onChange: (change) => void changes.push(change),
    onFailure: (error) => void failures.push(error),
  })

beforeEach(async () => {
  sealed = await sealedFiles()
  changes = []
  failures = []
  store = await openStore(sealed)
})

const code = async (promise: Promise<unknown>) => codeOf(await errorOf(promise))
const fileOf = (id: NoteId) => `${notePath(id)}.fernet`
const create = (title = 'Title', body = 'first text') => store.create({ title, body })
const damage = (id: NoteId, bytes = 'gAAAAA') => writeFile(join(sealed.folder.root, fileOf(id)), bytes)
const textsOf = async (id: NoteId) => {
  const revisions = await store.history.list(id)
  return Promise.all(revisions.map(async ({ revision }) => (await store.history.open(id, revision)).body))
}
/** What another session would find. */
const onDisk = async (id: NoteId) => (await (await openStore(sealed)).open(id)).body

describe('a new note', () => {
  test('is on disk, listed and told of, with a random id', async () => {
    const note = await create('Title', '# Heading')
    expect(note).toMatchObject({ revision: 1, place: 'notes', pinned: false, notebook: null, tags: [] })
    expect(note.createdAt).toBe(note.modifiedAt)
    expect(await store.open(note.id)).toEqual(note)
    const { body: _, ...fields } = note
    expect(store.list()).toEqual({ notes: [{ ...fields, excerpt: 'Heading' }], problems: [] })
    expect(changes).toEqual([{ kind: 'saved', note: { ...fields, excerpt: 'Heading' } }])
    expect((await openStore(sealed)).list().notes).toEqual([{ ...fields, excerpt: 'Heading' }])
    expect((await create()).id).not.toBe(note.id)
  })
})

describe('a note from elsewhere', () => {
  test('keeps its id, dates and place, and never takes the place of a file that is there', async () => {
    const note = noteWith(idOf(7), { place: 'archive', createdAt: '2020-01-02T03:04:05.000Z' })
    await store.adopt(note)
    expect(await store.open(note.id)).toEqual(note)
    expect(await code(store.adopt({ ...note, body: 'other' }))).toBe('bad-request')
    expect(await store.open(note.id)).toEqual(note)
    await damage(note.id)
    expect(await code(store.adopt(note))).toBe('bad-request')
    expect(await code(store.open(note.id))).toBe('note-damaged')
  })
})

describe('a save', () => {
  test('is the next revision, and the text before is kept', async () => {
    const { id } = await create()
    const outcome = await store.save(id, 1, { title: 'New', body: 'second text' })
    expect(outcome).toMatchObject({ status: 'saved', note: { revision: 2, title: 'New' } })
    expect(await store.open(id)).toMatchObject({ revision: 2, title: 'New', body: 'second text' })
    expect(await textsOf(id)).toEqual(['first text'])
    expect(changes.map(({ kind }) => kind)).toEqual(['saved', 'saved'])
  })

  test('of the same text writes nothing, whatever its base', async () => {
    const { id } = await create()
    const before = await snapshotOf(sealed.folder.root)
    const draft = { title: 'Title', body: 'first text' }
    for (const base of [1, 7]) expect(await store.save(id, base, draft)).toMatchObject({ status: 'saved' })
    expect(await snapshotOf(sealed.folder.root)).toEqual(before)
    expect(changes).toHaveLength(1)
  })

  test.each([
    ['behind', 1],
    ['ahead of', 9],
  ])('from a base %s the note keeps both texts', async (_name, base) => {
    const { id } = await create()
    await store.save(id, 1, { title: 'Title', body: 'second text' })
    const outcome = await store.save(id, base, { title: 'Mine', body: 'my text' })
    expect(outcome).toMatchObject({ status: 'kept-as-copy', copy: { title: 'Mine (copy)', revision: 1 } })
    expect((await store.open(id)).body).toBe('second text')
    if (outcome.status === 'kept-as-copy') expect((await store.open(outcome.copy.id)).body).toBe('my text')
  })

  test('of a copy has a title that a note may have', async () => {
    const { id } = await create()
    const outcome = await store.save(id, 9, { title: 'x'.repeat(limits.titleLength), body: 'b' })
    if (outcome.status !== 'kept-as-copy') throw new Error('no copy')
    expect(outcome.copy.title).toHaveLength(limits.titleLength)
    expect(outcome.copy.title).toMatch(/x \(copy\)$/)
    expect((await openStore(sealed)).list().problems).toEqual([])
  })

  test('to a note that is gone makes a new one', async () => {
    const outcome = await store.save(idOf(1), 3, { title: 'Lost', body: 'and found' })
    expect(outcome).toMatchObject({ status: 'kept-as-copy', copy: { title: 'Lost (copy)' } })
    expect(await store.open(idOf(1)).then(() => 'there', codeOf)).toBe('not-found')
  })
})

describe('a note whose file is damaged', () => {
  test.each([
    ['empty', ''],
    ['cut', 'gAAAAABn'],
  ])('(%s) never opens, is named, and no call writes its id', async (kind, bytes) => {
    const { id } = await create()
    await store.save(id, 1, { title: 'Title', body: 'second text' })
    await damage(id, bytes)
    const before = await snapshotOf(sealed.folder.root)
    for (const call of [
      () => store.open(id),
      () => store.arrange(id, { pinned: true }),
      () => store.trash(id),
      () => store.restore(id),
      () => store.restoreRevision(id, 1),
      () => store.purge(id),
    ])
      expect(await code(call())).toBe('note-damaged')
    expect(await snapshotOf(sealed.folder.root)).toEqual(before)
    expect(store.list()).toEqual({ notes: [], problems: [{ kind, file: fileOf(id), note: id }] })
    expect(store.summary(id)).toBeUndefined()
    const outcome = await store.save(id, 2, { title: 'Title', body: 'third text' })
    expect(outcome.status).toBe('kept-as-copy')
    const after = await snapshotOf(sealed.folder.root)
    expect(after[fileOf(id)]).toBe(before[fileOf(id)])
    expect(Object.keys(after).filter((path) => path.includes(id))).toEqual(
      Object.keys(before).filter((path) => path.includes(id)),
    )
  })

  test('is recovered as a new note from its newest revision that opens, and stays', async () => {
    const { id } = await create()
    await store.save(id, 1, { title: 'Title', body: 'second text' })
    await store.save(id, 2, { title: 'Title', body: 'third text' })
    await damage(id)
    await writeFile(join(sealed.folder.root, `revisions/${id}/2.fernet`), 'damaged too')
    const recovered = await store.recover(id)
    expect(recovered).toMatchObject({ title: 'Title (recovered)', revision: 1 })
    expect((await store.open(recovered.id)).body).toBe('first text')
    expect(await code(store.open(id))).toBe('note-damaged')
  })

  test('is not recovered when no revision opens', async () => {
    const { id } = await create()
    await damage(id)
    expect(await code(store.recover(id))).toBe('not-found')
    expect(store.list().notes.map((note) => note.id)).toEqual([id])
  })
})

describe('arranging', () => {
  test('changes what it names, as a revision, and not the time of the last change', async () => {
    const { id, modifiedAt } = await create()
    const notebook = notebookId.parse(idOf(5))
    const arranged = await store.arrange(id, {
      pinned: true,
      archived: true,
      notebook,
      tags: ['a', 'A', 'b'],
    })
    expect(arranged).toMatchObject({
      pinned: true,
      place: 'archive',
      notebook,
      tags: ['a', 'b'],
      revision: 2,
    })
    expect(arranged.modifiedAt).toBe(modifiedAt)
    expect(store.list().notes).toEqual([arranged])
  })

  test('of nothing writes nothing and tells nothing', async () => {
    const { id } = await create()
    const before = await snapshotOf(sealed.folder.root)
    expect(await store.arrange(id, { pinned: false })).toMatchObject({ revision: 1 })
    expect(await store.restore(id)).toMatchObject({ revision: 1 })
    expect(await snapshotOf(sealed.folder.root)).toEqual(before)
    expect(changes).toHaveLength(1)
  })
})

describe('the trash', () => {
  test('takes a note with its time, and gives it back', async () => {
    const { id } = await create()
    const trashed = await store.trash(id)
    expect(trashed.place).toBe('trash')
    expect(Math.abs(Date.now() - Date.parse(trashed.trashedAt ?? ''))).toBeLessThan(60_000)
    expect(await store.trash(id)).toEqual(trashed)
    expect(await store.restore(id)).toMatchObject({ place: 'notes', trashedAt: null, revision: 3 })
    expect((await store.open(id)).body).toBe('first text')
  })

  test('gives up for good only what is in it, with its revisions', async () => {
    const { id } = await create()
    const kept = await create('Other', 'stays')
    expect(await code(store.purge(id))).toBe('bad-request')
    await store.trash(id)
    await store.purge(id)
    expect(await code(store.open(id))).toBe('not-found')
    expect(await code(store.purge(id))).toBe('not-found')
    expect(changes.at(-1)).toEqual({ kind: 'purged', id })
    const left = Object.keys(await snapshotOf(sealed.folder.root))
    expect(left.filter((path) => path.endsWith('.fernet'))).toEqual([fileOf(kept.id)])
    expect(left).not.toContain(`revisions/${id}`)
    expect(store.list().notes.map((note) => note.id)).toEqual([kept.id])
  })

  test('purges a note beside whose revisions lies something that is not ours', async () => {
    const { id } = await create()
    await store.trash(id)
    const stray = `revisions/${id}/1 (conflict).fernet`
    await writeFile(join(sealed.folder.root, stray), 'somebody’s')
    await store.purge(id)
    expect(await code(store.open(id))).toBe('not-found')
    expect(Object.keys(await snapshotOf(sealed.folder.root))).toContain(stray)
  })
})

describe('an earlier revision', () => {
  test('comes back as the next one', async () => {
    const { id } = await create()
    await store.save(id, 1, { title: 'New', body: 'second text' })
    expect(await store.restoreRevision(id, 1)).toMatchObject({ revision: 3, title: 'Title' })
    expect((await store.open(id)).body).toBe('first text')
    expect(await textsOf(id)).toEqual(['second text', 'first text'])
    expect(await store.restoreRevision(id, 1)).toMatchObject({ revision: 3 })
  })

  test('that is not there or is damaged changes nothing', async () => {
    const { id } = await create()
    await store.save(id, 1, { title: 'Title', body: 'second text' })
    expect(await code(store.restoreRevision(id, 9))).toBe('not-found')
    await writeFile(join(sealed.folder.root, `revisions/${id}/1.fernet`), 'x')
    expect(await code(store.restoreRevision(id, 1))).toBe('note-damaged')
    expect(await store.open(id)).toMatchObject({ revision: 2, body: 'second text' })
  })
})

test('an id of no note is not found', async () => {
  const id = idOf(1)
  for (const call of [
    () => store.open(id),
    () => store.arrange(id, { pinned: true }),
    () => store.trash(id),
    () => store.restore(id),
    () => store.restoreRevision(id, 1),
    () => store.purge(id),
    () => store.recover(id),
  ])
    expect(await code(call())).toBe('not-found')
  expect(await snapshotOf(sealed.folder.root)).toEqual({})
})

describe('on a disk that fails', () => {
  let failing: { rename: boolean; folderSync: boolean }

  beforeEach(async () => {
    failing = { rename: false, folderSync: false }
    const failure = () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }))
    const files: FileOperations = {
      ...quickDisk,
      rename: (from, to) => (failing.rename ? failure() : quickDisk.rename(from, to)),
      open: async (path, flags, mode) => {
        const file = await quickDisk.open(path, flags, mode)
        return mode === undefined
          ? { ...file, sync: () => (failing.folderSync ? failure() : file.sync()) }
          : file
      },
    }
    sealed = await sealedFiles(undefined, undefined, files)
    store = await openStore(sealed)
  })

  test('nothing is told of a change that did not happen', async () => {
    const { id } = await create()
    failing.rename = true
    expect(await code(store.save(id, 1, { title: 'Title', body: 'second text' }))).toBe('disk-error')
    expect(await code(create())).toBe('disk-error')
    expect(changes).toHaveLength(1)
    failing.rename = false
    expect(await onDisk(id)).toBe('first text')
    expect(await store.save(id, 1, { title: 'Title', body: 'second text' })).toMatchObject({
      status: 'saved',
    })
  })

  test('a change whose name was not made durable is written again when it is asked for again', async () => {
    const { id } = await create()
    const draft = { title: 'Title', body: 'second text' }
    // The text before is among the revisions already, so that it is the note's own folder that fails.
    await new NoteFiles(sealed).keep(await store.open(id))
    failing.folderSync = true
    expect(await code(store.save(id, 1, draft))).toBe('disk-error')
    expect(store.list().notes[0]?.revision).toBe(1)
    expect(await code(store.save(id, 1, draft))).toBe('disk-error')
    failing.folderSync = false
    const told = changes.length
    expect(await store.save(id, 1, draft)).toMatchObject({ status: 'saved', note: { revision: 2 } })
    expect(changes).toHaveLength(told + 1)
    expect(store.list().notes[0]?.revision).toBe(2)
    expect(await onDisk(id)).toBe('second text')
  })

  test('a history that cannot be thinned is reported, and the save counts', async () => {
    const { id } = await create()
    const history = store.history
    history.thin = () => Promise.reject(new Error('no thinning'))
    expect(await store.save(id, 1, { title: 'Title', body: 'second text' })).toMatchObject({
      status: 'saved',
    })
    await store.settled()
    expect(failures).toEqual([new Error('no thinning')])
  })
})

test('everything asked at once is on disk when the store is settled', async () => {
  const asked = Array.from({ length: 50 }, (_, i) => create(`Title ${i}`))
  await store.settled()
  expect((await openStore(sealed)).list().notes).toHaveLength(50)
  await Promise.all(asked)
})
