import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepUp, NoteLedger, type Reckoning } from '../../../renderer/state/note-ledger.ts'
import { notesOf } from '../note-summaries.ts'

const [a, b] = notesOf(2)

test('says what happened since a position, oldest first', () => {
  const ledger = new NoteLedger()
  if (!a || !b) throw new Error('no notes')
  ledger.put(a)
  const { position } = ledger
  ledger.put({ ...a, title: 'changed' })
  ledger.put(b)
  ledger.remove(a.id)
  expect(ledger.since(position)?.map(({ before, after }) => [before?.title, after?.title])).toEqual([
    [a.title, 'changed'],
    [undefined, b.title],
    ['changed', undefined],
  ])
})

test('a note that is not there leaves no step', () => {
  const ledger = new NoteLedger()
  if (!a) throw new Error('no notes')
  ledger.remove(a.id)
  expect(ledger.since(0)).toEqual([])
})

test('what was long ago is forgotten, and said to be', () => {
  const ledger = new NoteLedger()
  for (let n = 0; n < 20; n++) for (const note of notesOf(500)) ledger.put(note)
  expect(ledger.since(0)).toBeNull()
  expect(ledger.since(ledger.position - 100)).toHaveLength(100)
})

const lengths: Reckoning<number> = {
  none: () => 0,
  follow: (value, steps) =>
    [...steps].reduce(
      (sum, { before, after }) => sum - (before?.title.length ?? 0) + (after?.title.length ?? 0),
      value,
    ),
}
const lengthOf = (ledger: NoteLedger) =>
  [...ledger.values()].reduce((sum, { title }) => sum + title.length, 0)

test('what is kept up is what it would be worked out anew, however seldom it is asked', () => {
  const step = fc.record({ id: fc.nat(20), title: fc.string(), gone: fc.boolean(), asked: fc.boolean() })
  const notes = notesOf(21)
  fc.assert(
    fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
      const ledger = new NoteLedger()
      const kept = keepUp(lengths)
      for (const { id, title, gone, asked } of steps) {
        const note = notes[id]
        if (!note) continue
        if (gone) ledger.remove(note.id)
        else ledger.put({ ...note, title })
        if (asked) expect(kept(ledger)).toBe(lengthOf(ledger))
      }
      expect(kept(ledger)).toBe(lengthOf(ledger))
    }),
  )
})

test('another ledger, and none, begin anew', () => {
  const kept = keepUp(lengths)
  const [one, other] = [new NoteLedger(), new NoteLedger()]
  if (!a || !b) throw new Error('no notes')
  one.put(a)
  other.put(a)
  other.put(b)
  expect([kept(one), kept(other), kept(null)]).toEqual([a.title.length, a.title.length + b.title.length, 0])
})
