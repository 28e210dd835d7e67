import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { Exclusive } from '../../../electron/files/exclusive.ts'
import { NoteFiles, notePath } from '../../../electron/vault/note-files.ts'
import { NoteStore } from '../../../electron/vault/note-store.ts'
import { type SealedFiles } from '../../../electron/vault/sealed-files.ts'
import { emptyTrash, purgeExpired, trashKeepsMs } from '../../../electron/vault/trash.ts'
import { codeOf } from '../../../shared/errors.ts'
import { errorOf } from '../files/fault-files.ts'
import { sealedFiles } from './sealed-bench.ts'
import { idOf, noteWith } from './note-rows.ts'

const now = Date.parse('2026-11-24T00:00:00.000Z')
const open = new AbortController().signal
const day = 24 * 60 * 60 * 1000

let sealed: SealedFiles

beforeEach(async () => {
  sealed = await sealedFiles()
})

/** A store with a note in the trash since `ages` ago each, in milliseconds; null for one that is not in the trash. */
async function storeWith(ages: readonly (number | null)[]): Promise<NoteStore> {
  const files = new NoteFiles(sealed)
  for (const [n, age] of ages.entries()) {
    const trashed =
      age === null ? {} : ({ place: 'trash', trashedAt: new Date(now - age).toISOString() } as const)
    await files.write(noteWith(idOf(n), trashed), new Date(now).toISOString())
  }
  return NoteStore.open(sealed, new Exclusive(), { onChange: () => undefined, onFailure: () => undefined })
}

const ids = (store: NoteStore) =>
  store
    .list()
    .notes.map(({ id }) => id)
    .sort()

test('what has been in the trash for 30 days is removed, and nothing else', async () => {
  const store = await storeWith([null, 0, trashKeepsMs - 1, trashKeepsMs, 400 * day])
  expect(await purgeExpired(store, open, now)).toBe(2)
  expect(ids(store)).toEqual([0, 1, 2].map(idOf))
  expect(await purgeExpired(store, open, now)).toBe(0)
})

test('a vault that is being locked does not wait for the trash: the rest goes next time', async () => {
  const store = await storeWith([40 * day, 41 * day, 42 * day])
  const closing = new AbortController()
  const { purge } = store
  store.purge = (id) => purge.call(store, id).finally(() => closing.abort())
  expect(await purgeExpired(store, closing.signal, now)).toBe(1)
  expect(await purgeExpired(store, open, now)).toBe(2)
  expect(ids(store)).toEqual([])
})

test('30 days are 30 days', () => {
  expect(trashKeepsMs).toBe(30 * day)
})

test('a clock that was set back removes nothing', async () => {
  const store = await storeWith([10 * day])
  expect(await purgeExpired(store, open, now - 100 * day)).toBe(0)
  expect(ids(store)).toHaveLength(1)
})

test('emptying removes all that is in the trash', async () => {
  const store = await storeWith([null, 0, 5 * day, 400 * day, null])
  expect(await emptyTrash(store)).toBe(3)
  expect(ids(store)).toEqual([0, 4].map(idOf))
})

test('one that cannot be removed does not keep the others, and is told of', async () => {
  const store = await storeWith([0, 0, 0])
  await writeFile(join(sealed.folder.root, `${notePath(idOf(0))}.fernet`), 'damaged')
  expect(codeOf(await errorOf(emptyTrash(store)))).toBe('note-damaged')
  expect(ids(store)).toEqual([])
  expect(store.list().problems).toMatchObject([{ note: idOf(0) }])
  expect(String(await sealed.folder.read(`${notePath(idOf(0))}.fernet`))).toBe('damaged')
})
