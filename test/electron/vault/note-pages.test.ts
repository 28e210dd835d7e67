import { beforeEach, expect, test, vi } from 'vitest'
import { Exclusive } from '../../../electron/files/exclusive.ts'
import { NotePages, pageLengths } from '../../../electron/vault/note-pages.ts'
import { NoteStore } from '../../../electron/vault/note-store.ts'
import { idOf, noteWith } from './note-rows.ts'
import { sealedFiles } from './sealed-bench.ts'

const count = pageLengths.first + pageLengths.later + 50
const minute = (n: number) => new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString()

/** The folder, which is empty, is not read. */
const options = {
  onChange: () => undefined,
  onFailure: () => undefined,
  mayRead: new Promise<void>(() => undefined),
}
const list = { asked: () => undefined, done: () => undefined }
const nothingShown = () => Promise.resolve([])

let store: NoteStore
let pages: NotePages

function summary(n: number) {
  const { body: _body, ...note } = noteWith(idOf(n), { modifiedAt: minute(n) })
  return { ...note, excerpt: '' }
}

beforeEach(async () => {
  const known = Array.from({ length: count }, (_, n) => summary(n))
  store = await NoteStore.open(await sealedFiles(), new Exclusive(), options, [known])
  await store.listed
  pages = new NotePages(store, list, nothingShown)
})

async function round() {
  const found = []
  const lengths = []
  for (let from: number | null = 0; from !== null;) {
    const page = await pages.page(from)
    found.push(...page.notes.map(({ id }) => id))
    lengths.push(page.notes.length)
    from = page.next
  }
  return { found, lengths }
}

test('every note is in one page, the newest change first', async () => {
  const { found, lengths } = await round()
  expect(lengths).toEqual([pageLengths.first, pageLengths.later, 50])
  expect(new Set(found).size).toBe(count)
  expect(found[0]).toBe(idOf(count - 1))
})

test('a page that nobody asks for in its turn is empty, and the last', async () => {
  expect(await new NotePages(store, list, nothingShown).page(400)).toEqual({
    notes: [],
    problems: [],
    next: null,
  })
  expect((await pages.page(0)).next).toBe(pageLengths.first)
  expect(await pages.page(count * 2)).toEqual({ notes: [], problems: [], next: null })
})

test('until the store knows its notes, the first page is what the index shows, and no note comes twice', async () => {
  const known = Array.from({ length: 450 }, (_, n) => summary(n))
  const told = Promise.withResolvers<undefined>()
  async function* late() {
    await told.promise
    yield known
  }
  store = await NoteStore.open(await sealedFiles(), new Exclusive(), options, late())
  const whole = vi.fn()
  const first = known.slice(100, 300)
  pages = new NotePages(store, { ...list, done: whole }, () => Promise.resolve(first))
  const page = await pages.page(0)
  expect(page).toMatchObject({ notes: first, next: first.length })
  const rest = pages.page(first.length)
  expect(whole).not.toHaveBeenCalled()
  told.resolve(undefined)
  const ids = [...page.notes, ...(await rest).notes].map(({ id }) => id)
  expect([ids.length, new Set(ids).size]).toEqual([450, 450])
  expect(whole).toHaveBeenCalledOnce()
})
