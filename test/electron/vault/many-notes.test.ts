import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { Exclusive } from '../../../electron/files/exclusive.ts'
import { arrangeMany, moveMany } from '../../../electron/vault/many-notes.ts'
import { notePath } from '../../../electron/vault/note-files.ts'
import { NoteStore } from '../../../electron/vault/note-store.ts'
import { type SealedFiles } from '../../../electron/vault/sealed-files.ts'
import { type NoteId } from '../../../shared/model/note.ts'
import { sealedFiles } from './sealed-bench.ts'
import { idOf } from './note-rows.ts'

let sealed: SealedFiles
let store: NoteStore
let ids: NoteId[]

beforeEach(async () => {
  sealed = await sealedFiles()
  store = await NoteStore.open(sealed, new Exclusive(), {
    onChange: () => undefined,
    onFailure: () => undefined,
  })
  ids = []
  for (let n = 0; n < 20; n++) ids.push((await store.create({ title: `${n}`, body: '' })).id)
})

const placesOf = () => new Set(store.list().notes.map(({ place }) => place))

test('many notes go to the trash, come back, and go for good', async () => {
  expect(await moveMany(store, ids, 'trash')).toEqual({ failed: [] })
  expect(placesOf()).toEqual(new Set(['trash']))
  expect(await moveMany(store, ids, 'notes')).toEqual({ failed: [] })
  expect(placesOf()).toEqual(new Set(['notes']))
  await moveMany(store, ids, 'trash')
  expect(await moveMany(store, ids, 'nowhere')).toEqual({ failed: [] })
  expect(store.list().notes).toEqual([])
})

test('a note that cannot be changed is named, and does not keep the others', async () => {
  const [damaged = idOf(1), ...good] = ids
  await writeFile(join(sealed.folder.root, `${notePath(damaged)}.fernet`), 'gAAAAA')
  const { failed } = await arrangeMany(
    store,
    [damaged, idOf(999), ...good].map((id) => ({ id, arrangement: { pinned: true } })),
  )
  expect(failed).toEqual([
    { id: damaged, code: 'note-damaged' },
    { id: idOf(999), code: 'not-found' },
  ])
  expect(store.list().notes.every(({ pinned }) => pinned)).toBe(true)
})

test('notes that are not in the trash are not removed for good', async () => {
  const { failed } = await moveMany(store, ids, 'nowhere')
  expect(failed).toHaveLength(20)
  expect(failed[0]).toMatchObject({ code: 'bad-request' })
  expect(store.list().notes).toHaveLength(20)
})

test('a note can be made where it belongs', async () => {
  const notebook = idOf(7)
  const note = await store.create({ title: '', body: '' }, { notebook: notebook as never, tags: ['a', 'A'] })
  expect(note).toMatchObject({ notebook, tags: ['a'], revision: 1 })
})
