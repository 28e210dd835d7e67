import { beforeEach, expect, test, vi } from 'vitest'
import type { Note } from '../../../shared/model/note.ts'
import { createDrafts, type Drafts } from '../../../renderer/state/drafts.ts'
import { createNoteMoves, type NoteMoves } from '../../../renderer/state/note-moves.ts'
import { createNotes, type Notes } from '../../../renderer/state/notes.ts'
import { createToasts, type Toasts } from '../../../renderer/state/toasts.ts'
import { createWorkspace, type Workspace } from '../../../renderer/state/workspace.ts'
import { createFakeBridge, diskFailure, type FakeBridge } from '../fake-bridge.ts'
import { rowsOf } from '../note-summaries.ts'

let fake: FakeBridge
let notes: Notes
let drafts: Drafts
let workspace: Workspace
let toasts: Toasts
let moves: NoteMoves
let older: Note
let newer: Note

beforeEach(async () => {
  fake = createFakeBridge()
  older = fake.add({ title: 'Older', body: '' })
  newer = fake.add({ title: 'Newer', body: '' })
  notes = createNotes(fake.bridge)
  drafts = createDrafts(fake.bridge, {
    onStored: (it) => 'excerpt' in it && notes.accept(it),
    onKept: () => undefined,
  })
  workspace = createWorkspace(fake.bridge, notes, drafts)
  toasts = createToasts()
  moves = createNoteMoves(fake.bridge, notes, drafts, workspace, toasts, () =>
    rowsOf(notes.state.get(), drafts.views.get(), {
      place: workspace.state.get().view === 'trash' ? 'trash' : 'notes',
      includes: () => true,
      sort: 'modified-newest',
    }),
  )
  fake.bridge.notes.onChanged((change) => change.kind === 'saved' && notes.accept(change.note))
  await notes.load()
})

async function openNewer() {
  workspace.open({ kind: 'note', id: newer.id })
  await vi.waitFor(() => expect(workspace.state.get().opened.status).toBe('editing'))
  const key = drafts.keyOf(newer.id)
  if (key === undefined) throw new Error('the note has no draft')
  return key
}

const shownTitle = () => {
  const { opened } = workspace.state.get()
  return opened.status === 'editing' ? drafts.textOf(opened.key)?.title : opened.status
}

test('a note goes to the trash, its neighbour takes its place, and a message offers to undo', async () => {
  await openNewer()
  await moves.trash(newer.id)
  await vi.waitFor(() => expect(shownTitle()).toBe('Older'))
  expect(fake.notes.get(newer.id)?.place).toBe('trash')
  expect(toasts.list.get()).toMatchObject([{ text: '“Newer” is in the Trash.', action: { label: 'Undo' } }])
})

test('undo brings it back and shows it', async () => {
  await openNewer()
  await moves.trash(newer.id)
  toasts.list.get()[0]?.action?.run()
  await vi.waitFor(() => expect(shownTitle()).toBe('Newer'))
  expect(fake.notes.get(newer.id)?.place).toBe('notes')
})

test('what was typed last goes with it, and it can be written on after coming back', async () => {
  const key = await openNewer()
  drafts.change(key, { body: 'last words' })
  await moves.trash(newer.id)
  expect(fake.notes.get(newer.id)).toMatchObject({ place: 'trash', body: 'last words' })
  await moves.restore(newer.id)
  drafts.change(key, { body: 'and more' })
  expect(await drafts.settle(key)).toBeNull()
  expect(fake.notes.get(newer.id)?.body).toBe('and more')
  expect(fake.notes.size).toBe(2)
})

test('a note whose text cannot be saved is not moved', async () => {
  const key = await openNewer()
  fake.failNext('save', diskFailure())
  drafts.change(key, { body: 'unsaved' })
  await moves.trash(newer.id)
  expect(fake.calls).not.toContain('trash')
  expect(toasts.list.get()[0]?.text).toContain('The disk is full.')
  drafts.clear()
})

test('a move that main refuses changes nothing and says why', async () => {
  await openNewer()
  fake.failNext('trash', diskFailure('disk-read-only'))
  await moves.trash(newer.id)
  expect(shownTitle()).toBe('Newer')
  expect(notes.get(newer.id)?.place).toBe('notes')
  expect(toasts.list.get()[0]?.text).toContain('The disk is read-only.')
})

test('a purged note is gone from the list', async () => {
  await moves.trash(older.id)
  await moves.purge(older.id)
  expect([fake.notes.has(older.id), notes.get(older.id)]).toEqual([false, undefined])
})

test('the trash is emptied at once, and a message says of how many notes', async () => {
  await moves.trash(older.id)
  await moves.trash(newer.id)
  await moves.emptyTrash()
  expect(fake.notes.size).toBe(0)
  expect(toasts.list.get().at(-1)?.text).toBe('2 notes were deleted forever.')
})

test('a trash that cannot be emptied says why', async () => {
  await moves.trash(older.id)
  fake.failNext('emptyTrash', diskFailure('disk-denied'))
  await moves.emptyTrash()
  expect(fake.notes.has(older.id)).toBe(true)
  expect(toasts.list.get().at(-1)?.text).toContain('Fernkeep may not use its folder.')
})
