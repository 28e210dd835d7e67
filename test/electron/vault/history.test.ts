import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { History } from '../../../electron/vault/history.ts'
import { NoteFiles } from '../../../electron/vault/note-files.ts'
import { type SealedFiles } from '../../../electron/vault/sealed-files.ts'
import { codeOf } from '../../../shared/errors.ts'
import { errorOf } from '../files/fault-files.ts'
import { sealedFiles } from './sealed-bench.ts'
import { idOf, noteWith } from './note-rows.ts'

const id = idOf(1)
const hour = 60 * 60 * 1000
const day = 24 * hour
const start = Date.parse('2026-06-01T00:00:00.000Z')

let sealed: SealedFiles
let files: NoteFiles
let now: number
let history: History

beforeEach(async () => {
  sealed = await sealedFiles()
  files = new NoteFiles(sealed)
  now = start
  history = new History(files, () => now)
})

/** Write revision `n` as of `at`, and keep it. */
async function revise(n: number, at: number, body = `text ${n}`): Promise<void> {
  const note = noteWith(id, { revision: n, body, title: `Title ${n}` })
  await files.write(note, new Date(at).toISOString())
  await files.keep(note)
}

const numbers = async () => (await history.list(id)).map(({ revision }) => revision)

describe('a history', () => {
  test('lists what was, newest first', async () => {
    for (const n of [1, 2, 10]) await revise(n, start + n)
    expect(await history.list(id)).toEqual(
      [10, 2, 1].map((n) => ({
        revision: n,
        savedAt: new Date(start + n).toISOString(),
        title: `Title ${n}`,
        place: 'notes',
        length: `text ${n}`.length,
      })),
    )
    expect(await history.open(id, 2)).toMatchObject({ revision: 2, body: 'text 2' })
    expect(await history.list(idOf(2))).toEqual([])
  })

  test('passes over what is damaged and what is not a revision', async () => {
    for (const n of [1, 2, 3]) await revise(n, start + n)
    const folder = join(sealed.folder.root, 'revisions', id)
    await writeFile(join(folder, '2.fernet'), 'damaged')
    await writeFile(join(folder, '03.fernet'), 'not ours')
    await writeFile(join(folder, 'x.json'), 'not ours')
    expect(await numbers()).toEqual([3, 1])
    expect(codeOf(await errorOf(history.open(id, 2)))).toBe('note-damaged')
    expect(codeOf(await errorOf(history.open(id, 4)))).toBe('not-found')
  })

  test('has the newest that opens', async () => {
    expect(await history.newestGood(id)).toBeNull()
    for (const n of [1, 2, 3]) await revise(n, start + n)
    expect((await history.newestGood(id))?.revision).toBe(3)
    await writeFile(join(sealed.folder.root, 'revisions', id, '3.fernet'), '')
    expect((await history.newestGood(id))?.revision).toBe(2)
  })
})

describe('thinning a history', () => {
  test('leaves what the rule keeps, and nothing else is touched', async () => {
    for (const n of [1, 2, 3, 4]) await revise(n, start + n * 60_000)
    now = start + 3 * day
    await history.thin(id)
    expect(await numbers()).toEqual([4])
    expect((await files.read(id))?.note.revision).toBe(4)
  })

  test('does nothing within the last day', async () => {
    for (const n of [1, 2, 3]) await revise(n, start + n)
    now = start + day
    await history.thin(id)
    expect(await numbers()).toEqual([3, 2, 1])
  })

  test('is done once an hour for a note', async () => {
    await revise(1, start)
    now = start + 3 * day
    await history.thin(id)
    await revise(2, start + 1)
    now += hour - 1
    await history.thin(id)
    expect(await numbers()).toEqual([2, 1])
    now += 1
    await history.thin(id)
    expect(await numbers()).toEqual([2])
  })

  test('keeps a damaged revision: what it holds is not known', async () => {
    for (const n of [1, 2, 3]) await revise(n, start + n)
    await writeFile(join(sealed.folder.root, 'revisions', id, '1.fernet'), 'damaged')
    now = start + 3 * day
    await history.thin(id)
    expect(await files.revisions(id)).toEqual([3, 1])
  })

  test('drops nothing when the clock was set back', async () => {
    for (const n of [1, 2, 3]) await revise(n, start + n)
    now = start - 300 * day
    await history.thin(id)
    expect(await numbers()).toEqual([3, 2, 1])
  })
})
