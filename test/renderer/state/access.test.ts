import { beforeEach, expect, test, vi } from 'vitest'
import { createVaultAccess, type VaultAccess } from '../../../renderer/state/access.ts'
import { createDrafts } from '../../../renderer/state/drafts.ts'
import { createLeaving } from '../../../renderer/state/leaving.ts'
import { createNotes } from '../../../renderer/state/notes.ts'
import { createToasts } from '../../../renderer/state/toasts.ts'
import { createWorkspace } from '../../../renderer/state/workspace.ts'
import { failure } from '../../../shared/result.ts'
import { createFakeBridge, diskFailure, type FakeBridge } from '../fake-bridge.ts'

let fake: FakeBridge
let access: VaultAccess

beforeEach(async () => {
  fake = createFakeBridge()
  access = createVaultAccess(fake.bridge)
  await access.load()
})

test('a passphrase that was set is known, and one that was not says why', async () => {
  expect(access.ways.get()).toMatchObject({ passphrase: false })
  fake.failNext('setPassphrase', failure('declined'))
  expect(await access.setPassphrase(null, 'one')).toMatchObject({ code: 'declined' })
  expect(access.ways.get()).toMatchObject({ passphrase: false })
  expect(await access.setPassphrase(null, 'one')).toBeNull()
  expect(access.ways.get()).toMatchObject({ passphrase: true })
})

test('a recovery key is shown until it is confirmed or put away', async () => {
  expect(await access.propose('recovery', null)).toBeNull()
  expect(access.proposal.get()?.groups).toHaveLength(9)
  expect(await access.confirm(['AAAA', 'BBBB'])).toMatchObject({ code: 'recovery-mistyped' })
  expect(access.proposal.get()).not.toBeNull()
  expect(await access.confirm(['AAAA', 'CCCC'])).toBeNull()
  expect([access.proposal.get(), access.ways.get()?.recovery]).toEqual([null, true])
  await access.propose('recovery', null)
  await access.cancel()
  expect(access.proposal.get()).toBeNull()
})

test('a preference that could not be kept goes back to what holds', async () => {
  const before = access.preferences.get()
  if (before === null) throw new Error('preferences are loaded')
  fake.failNext('prefer', diskFailure())
  expect(await access.prefer({ ...before, lockAfter: 1 })).toMatchObject({ code: 'disk-full' })
  expect(access.preferences.get()).toEqual(before)
  expect(await access.prefer({ ...before, lockAfter: 1 })).toBeNull()
  expect(access.preferences.get()).toMatchObject({ lockAfter: 1 })
})

test('nothing of it is left when the session ends', async () => {
  await access.propose('recovery', null)
  access.clear()
  expect([access.ways.get(), access.people.get(), access.proposal.get()]).toEqual([null, [], null])
})

test('what is typed is saved before a lock, and what cannot be saved keeps the session open', async () => {
  const notes = createNotes(fake.bridge)
  const drafts = createDrafts(fake.bridge, { onStored: () => undefined, onKept: () => undefined })
  const toasts = createToasts()
  createLeaving(fake.bridge, drafts, createWorkspace(fake.bridge, notes, drafts), toasts)
  const key = drafts.begin(fake.add({ title: 'Title', body: 'one' }))
  drafts.change(key, { body: 'two' })
  fake.lock()
  await vi.waitFor(() => expect(fake.locked).toEqual([{ unsaved: false }]))
  expect([...fake.notes.values()].map(({ body }) => body)).toEqual(['two'])
  drafts.change(key, { body: 'three' })
  fake.failNext('save', diskFailure())
  fake.lock()
  await vi.waitFor(() => expect(fake.locked.at(-1)).toEqual({ unsaved: true }))
  drafts.clear()
})
