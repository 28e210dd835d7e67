import { beforeEach, expect, test, vi } from 'vitest'
import type { Note } from '../../../shared/model/note.ts'
import { createDrafts, type Drafts } from '../../../renderer/state/drafts.ts'
import { createFinding } from '../../../renderer/state/finding.ts'
import { createLinkRenaming, type LinkRenaming } from '../../../renderer/state/link-renaming.ts'
import { createManyNotes } from '../../../renderer/state/many-notes.ts'
import { createNoteLinks, type NoteLinks } from '../../../renderer/state/note-links.ts'
import { createNotebooks } from '../../../renderer/state/notebooks.ts'
import { createNotes, type Notes } from '../../../renderer/state/notes.ts'
import { createToasts, type Toasts } from '../../../renderer/state/toasts.ts'
import { createWorkspace } from '../../../renderer/state/workspace.ts'
import { createFakeBridge, diskFailure, type FakeBridge } from '../fake-bridge.ts'

let fake: FakeBridge
let notes: Notes
let drafts: Drafts
let links: NoteLinks
let toasts: Toasts
let renaming: LinkRenaming
let fern: Note
let garden: Note

beforeEach(async () => {
  fake = createFakeBridge()
  fern = fake.add({ title: 'Fern', body: '' })
  garden = fake.add({ title: 'Garden', body: '[[fern|it]] and [[Moss]]' })
  notes = createNotes(fake.bridge)
  drafts = createDrafts(fake.bridge, { onStored: () => undefined, onKept: () => undefined })
  const workspace = createWorkspace(fake.bridge, notes, drafts)
  toasts = createToasts()
  links = createNoteLinks(
    notes,
    createNotebooks(fake.bridge, toasts),
    workspace,
    createFinding(fake.bridge, () => ''),
  )
  const many = createManyNotes(fake.bridge, notes, drafts, toasts)
  renaming = createLinkRenaming(fake.bridge, notes, drafts, links, many)
  fake.bridge.notes.onChanged((change) => change.kind === 'saved' && notes.accept(change.note))
  await notes.load()
})

const bodyOf = ({ id }: Note) => fake.notes.get(id)?.body

async function rename(note: Note, ...titles: string[]) {
  const key = drafts.keyOf(note.id) ?? drafts.begin(note)
  renaming.begin(key)
  for (const title of titles) {
    drafts.change(key, { title })
    await drafts.settle(key)
  }
  await renaming.end(key)
}

test('links follow once the title is left, however often it was saved meanwhile, and a message takes that back', async () => {
  await rename(fern, 'L', 'Lady', 'Lady fern')
  expect(bodyOf(garden)).toBe('[[Lady fern|it]] and [[Moss]]')
  expect(fake.calls.filter((call) => call === 'relink')).toHaveLength(1)
  const [toast] = toasts.list.get()
  expect(toast?.text).toBe('The links in 1 note now say “Lady fern”.')
  toast?.action?.run()
  await vi.waitFor(() => expect(bodyOf(garden)).toBe('[[fern|it]] and [[Moss]]'))
})

test('what was changed since is not taken back', async () => {
  await rename(fern, 'Lady fern')
  fake.rewrite(garden.id, { title: 'Garden', body: 'mine' })
  toasts.list.get()[0]?.action?.run()
  await vi.waitFor(() => expect(fake.calls.filter((call) => call === 'restoreMany')).toHaveLength(0))
  expect(bodyOf(garden)).toBe('mine')
})

test('links to an older note of the title stay', async () => {
  const younger = fake.add({ title: 'Fern', body: '' })
  await rename(younger, 'Other')
  expect(bodyOf(garden)).toBe('[[fern|it]] and [[Moss]]')
})

test('nothing is asked when the title is the same in the end, or empty', async () => {
  await rename(fern, 'Fer', 'Fern')
  await rename(fern, '')
  expect(fake.calls).not.toContain('linking')
})

test('a title that could not be saved changes no link', async () => {
  const key = drafts.begin(fern)
  renaming.begin(key)
  fake.failNext('save', diskFailure())
  drafts.change(key, { title: 'Moss' })
  await renaming.end(key)
  expect(fake.calls).not.toContain('linking')
})

test('a note without a title, as a new one, takes no links when it gets one', async () => {
  const fresh = fake.add({ title: '', body: '' })
  await rename(fresh, 'Moss')
  expect(bodyOf(garden)).toBe('[[fern|it]] and [[Moss]]')
})

test('notes are offered by title, and one that another shares its title with is written with its id', () => {
  const younger = fake.add({ title: 'Fern', body: '' })
  fake.add({ title: 'Fern in the bin', body: '' }, { place: 'trash' })
  const targets = links.offers('fern').map(({ target }) => target)
  expect(targets.toSorted()).toEqual(['Fern', `Fern^${younger.id.slice(0, 8)}`])
})
