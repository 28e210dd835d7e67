import { beforeEach, expect, test } from 'vitest'
import { Exclusive } from '../../../electron/files/exclusive.ts'
import { NotePages, pageLengths } from '../../../electron/vault/note-pages.ts'
import { NoteStore } from '../../../electron/vault/note-store.ts'
import { idOf, noteWith } from './note-rows.ts'
import { sealedFiles } from './sealed-bench.ts'

const count = pageLengths.first + pageLengths.later + 50
const minute = (n: number) => new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString()

let store: NoteStore
let pages: NotePages

beforeEach(async () => {
  const known = Array.from({ length: count }, (_, n) => {
    const { body: _body, ...note } = noteWith(idOf(n), { modifiedAt: minute(n) })
    return { ...note, excerpt: '' }
  })
  const options = { onChange: () => undefined, onFailure: () => undefined }
  store = await NoteStore.open(await sealedFiles(), new Exclusive(), options, known)
  store.stop()
  pages = new NotePages(store)
})

function round() {
  const found = []
  const lengths = []
  for (let from: number | null = 0; from !== null;) {
    const page = pages.page(from)
    found.push(...page.notes.map(({ id }) => id))
    lengths.push(page.notes.length)
    from = page.next
  }
  return { found, lengths }
}

test('every note is in one page, the newest change first', () => {
  const { found, lengths } = round()
  expect(lengths).toEqual([pageLengths.first, pageLengths.later, 50])
  expect(new Set(found).size).toBe(count)
  expect(found[0]).toBe(idOf(count - 1))
})

test('a page that nobody asks for in its turn is empty, and the last', () => {
  expect(new NotePages(store).page(400)).toEqual({ notes: [], problems: [], next: null })
  expect(pages.page(0).next).toBe(pageLengths.first)
  expect(pages.page(count * 2)).toEqual({ notes: [], problems: [], next: null })
})
