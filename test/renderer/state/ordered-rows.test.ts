import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noteSort } from '../../../shared/model/search.ts'
import type { NoteSummary } from '../../../shared/model/note.ts'
import { NoteLedger } from '../../../renderer/state/note-ledger.ts'
import type { Listed } from '../../../renderer/state/rows.ts'
import { OrderedRows } from '../../../renderer/state/ordered-rows.ts'
import { createTallies } from '../../../renderer/state/tallies.ts'
import { createStore } from '../../../renderer/state/store.ts'
import type { NotesState } from '../../../renderer/state/notes.ts'
import { notesOf } from '../note-summaries.ts'

const notes = notesOf(12)
const minute = fc.nat(5).map((n) => `2026-11-24T08:0${n}:00.000Z`)
const change = fc.record({
  note: fc.nat(notes.length - 1),
  gone: fc.boolean(),
  to: fc.record({
    title: fc.constantFrom('', 'a', 'A', 'b 2', 'b 10'),
    modifiedAt: minute,
    createdAt: minute,
    pinned: fc.boolean(),
    place: fc.constantFrom('notes', 'archive', 'trash'),
    tags: fc.subarray(['one', 'One', 'two']),
    notebook: fc.constantFrom(
      null,
      ...notes.slice(0, 3).map(({ id }) => id as unknown as NonNullable<NoteSummary['notebook']>),
    ),
  }),
})

/** A list of a place that leaves some of its notes out. */
const anyList = fc.record({
  place: fc.constantFrom<Listed['place']>('notes', 'archive', 'trash'),
  sort: fc.constantFrom(...noteSort.options),
  includes: fc.constant(({ tags }: NoteSummary) => !tags.includes('two')),
})

function applied(
  ledger: NoteLedger,
  { note, gone, to }: { note: number; gone: boolean; to: Partial<NoteSummary> },
) {
  const known = notes[note]
  if (!known) return
  if (gone) ledger.remove(known.id)
  else ledger.put({ ...known, ...to })
}

test('a list that follows each change is the list sorted anew', () => {
  fc.assert(
    fc.property(anyList, fc.array(change, { maxLength: 60 }), (listed, changes) => {
      const ledger = new NoteLedger()
      const kept = new OrderedRows(ledger, listed)
      for (const one of changes) {
        applied(ledger, one)
        expect(kept.rows(new Map())).toEqual(new OrderedRows(ledger, listed).rows(new Map()))
      }
    }),
  )
})

test('a list that takes in many changes at once is the list sorted anew', () => {
  fc.assert(
    fc.property(
      anyList,
      fc.array(change, { maxLength: 20 }),
      fc.array(change, { minLength: 201, maxLength: 400 }),
      (listed, first, then) => {
        const ledger = new NoteLedger()
        const kept = new OrderedRows(ledger, listed)
        for (const one of first) applied(ledger, one)
        kept.keepUp()
        for (const one of then) applied(ledger, one)
        expect(kept.rows(new Map())).toEqual(new OrderedRows(ledger, listed).rows(new Map()))
      },
    ),
  )
})

test('rows that did not change are the same objects', () => {
  const ledger = new NoteLedger()
  for (const note of notes) ledger.put(note)
  const list = new OrderedRows(ledger, { place: 'notes', sort: 'created-oldest', includes: () => true })
  const before = list.rows(new Map())
  if (notes[5]) ledger.put({ ...notes[5], title: 'changed' })
  const after = list.rows(new Map())
  expect(after.filter((row, i) => row !== before[i]).map(({ title }) => title)).toEqual(['changed'])
})

test('counts that follow each change are the counts of all notes', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
      const ledger = new NoteLedger()
      const state = createStore<NotesState>({ status: 'ready', notes: ledger, problems: [], isWhole: true })
      const kept = createTallies({ state })
      for (const one of changes) {
        applied(ledger, one)
        const fresh = createTallies({ state })
        expect(kept.places()).toEqual(fresh.places())
        expect(kept.tags()).toEqual(fresh.tags())
        expect([...kept.notebooks()].filter(([, count]) => count > 0).sort()).toEqual(
          [...fresh.notebooks()].sort(),
        )
      }
    }),
  )
})

test('a count that no change touched is the same value', () => {
  const ledger = new NoteLedger()
  for (const note of notes) ledger.put({ ...note, tags: ['one'] })
  const tallies = createTallies({
    state: createStore<NotesState>({ status: 'ready', notes: ledger, problems: [], isWhole: true }),
  })
  const before = [tallies.places(), tallies.tags(), tallies.notebooks()]
  if (notes[5]) ledger.put({ ...notes[5], tags: ['one'], title: 'changed' })
  const after = [tallies.places(), tallies.tags(), tallies.notebooks()]
  expect(after.every((value, i) => value === before[i])).toBe(true)
})
