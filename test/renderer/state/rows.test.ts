import { expect, test } from 'vitest'
import type { DraftKey, DraftView } from '../../../renderer/state/draft-record.ts'
import { changedIn } from '../../../renderer/state/rows.ts'
import { failure } from '../../../shared/result.ts'
import { notesOf } from '../note-summaries.ts'

const [note] = notesOf(1)
if (note === undefined) throw new Error('there is no note')
const made: DraftView = {
  key: 'draft-1' as DraftKey,
  id: note.id,
  title: 'Tea',
  touched: true,
  saving: { status: 'saved' },
}
const unmade: DraftView = { ...made, key: 'draft-2' as DraftKey, id: null, touched: false }
const failed: DraftView = {
  ...made,
  saving: { status: 'failed', failure: failure('too-large'), final: true },
}
const viewsOf = (...views: readonly DraftView[]) => new Map(views.map((view) => [view.key, view]))

test.each<[what: string, before: readonly DraftView[], after: readonly DraftView[]]>([
  ['a draft that came', [made], [made, unmade]],
  ['a draft that went', [made, unmade], [made]],
  ['another draft in its place', [made], [unmade]],
  ['a note that was made', [unmade], [{ ...unmade, id: note.id }]],
  ['the first key in a text that has no note yet', [unmade], [{ ...unmade, touched: true }]],
  ['a save that failed', [made], [failed]],
  ['a save that succeeded after all', [failed], [made]],
  ['a title, and a save that failed', [made], [{ ...failed, title: 'Teas' }]],
])('%s changes rows', (_, before, after) => {
  expect(changedIn(viewsOf(...before), viewsOf(...after))).toBe('rows')
})

test('a key in a title changes titles', () => {
  expect(changedIn(viewsOf(made, unmade), viewsOf({ ...made, title: 'Teas' }, unmade))).toBe('titles')
})

test('how far a text is on its way to the disk changes no row', () => {
  const saving: DraftView = { ...made, touched: true, saving: { status: 'saving' } }
  expect(changedIn(viewsOf({ ...made, touched: false }), viewsOf(saving))).toBe('nothing')
  expect(changedIn(viewsOf(made), viewsOf(made))).toBe('nothing')
})
