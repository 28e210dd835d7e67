import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LinkTargets } from '../../../shared/model/link-targets.ts'
import { type NoteSummary, noteId } from '../../../shared/model/note.ts'

const noteOf = (digit: string, title: string, more: Partial<NoteSummary> = {}): NoteSummary => ({
  id: noteId.parse(`${digit.repeat(8)}-6c0e-4a8e-9d7a-2d1c0b9a8f7e`),
  revision: 1,
  title,
  place: 'notes',
  pinned: false,
  notebook: null,
  tags: [],
  createdAt: `2026-01-0${digit}T00:00:00.000Z`,
  modifiedAt: '2026-02-01T00:00:00.000Z',
  trashedAt: null,
  excerpt: '',
  ...more,
})

test('a title leads to the oldest note of that title, whatever its case', () => {
  const notes = [noteOf('3', 'Fern'), noteOf('1', 'FERN'), noteOf('2', 'fern')]
  expect(new LinkTargets(notes).find({ title: 'fern', id: null })).toBe(notes[1])
})

test('notes made in the same instant are told apart by their ids', () => {
  const at = { createdAt: '2026-01-01T00:00:00.000Z' }
  const notes = [noteOf('2', 'Fern', at), noteOf('1', 'Fern', at)]
  expect(new LinkTargets(notes).find({ title: 'Fern', id: null })).toBe(notes[1])
  expect(new LinkTargets(notes.toReversed()).find({ title: 'Fern', id: null })).toBe(notes[1])
})

test('an id leads to its note, whatever the title', () => {
  const notes = [noteOf('1', 'Fern'), noteOf('2', 'Fern')]
  expect(new LinkTargets(notes).find({ title: 'Old name', id: '22222222' })).toBe(notes[1])
})

test('nothing leads to a note in the trash, to one without a title, or to none', () => {
  const trashed = noteOf('1', 'Fern', { place: 'trash' })
  const younger = noteOf('2', 'Fern', { place: 'archive' })
  const targets = new LinkTargets([trashed, younger, noteOf('3', '')])
  expect(targets.find({ title: 'Fern', id: null })).toBe(younger)
  expect(targets.find({ title: 'Fern', id: '11111111' })).toBeUndefined()
  expect(targets.find({ title: '', id: null })).toBeUndefined()
  expect(targets.find({ title: 'Moss', id: null })).toBeUndefined()
})

test('what follows each change leads where it would when it was made anew', () => {
  const change = fc.record({
    digit: fc.constantFrom('1', '2', '3', '4'),
    title: fc.constantFrom('', 'Fern', 'fern', 'Moss'),
    place: fc.constantFrom('notes' as const, 'archive' as const, 'trash' as const),
    gone: fc.boolean(),
  })
  const links = [
    ...['fern', 'moss', ''].map((title) => ({ title, id: null })),
    ...['1', '2', '3', '4'].map((digit) => ({ title: '', id: digit.repeat(8) })),
  ]
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const notes = new Map<string, NoteSummary>()
      const kept = new LinkTargets([])
      for (const { digit, title, place, gone } of changes) {
        const before = notes.get(digit)
        if (before) kept.remove(before)
        notes.delete(digit)
        if (!gone) {
          notes.set(digit, noteOf(digit, title, { place }))
          kept.put(noteOf(digit, title, { place }))
        }
        const fresh = new LinkTargets(notes.values())
        for (const link of links) expect(kept.find(link)).toEqual(fresh.find(link))
      }
    }),
  )
})
