import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { limits } from '../../../shared/limits.ts'
import type { Note } from '../../../shared/model/note.ts'
import { failure } from '../../../shared/result.ts'
import { pace, type DraftKey } from '../../../renderer/state/draft-record.ts'
import { createDrafts, type Drafts } from '../../../renderer/state/drafts.ts'
import type { KeptReason } from '../../../renderer/state/draft-sender.ts'
import { createFakeBridge, diskFailure, type FakeBridge } from '../fake-bridge.ts'

let fake: FakeBridge
let drafts: Drafts
let kept: KeptReason[]
let note: Note

beforeEach(() => {
  vi.useFakeTimers()
  fake = createFakeBridge()
  kept = []
  drafts = createDrafts(fake.bridge, { onStored: () => undefined, onKept: (reason) => kept.push(reason) })
  note = fake.add({ title: 'Title', body: 'one' })
})
afterEach(() => vi.useRealTimers())

const status = (key: DraftKey) => drafts.views.get().get(key)?.saving.status
const body = (id = note.id) => fake.notes.get(id)?.body
const savesSent = () => fake.calls.filter((name) => name === 'save').length
const elapse = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('when a draft is sent', () => {
  test('it waits for a pause of 500 ms in the typing', async () => {
    const key = drafts.begin(note)
    drafts.change(key, { body: 'two' })
    await elapse(pace.quiet - 1)
    drafts.change(key, { body: 'three' })
    await elapse(pace.quiet - 1)
    expect([savesSent(), status(key)]).toEqual([0, 'unsaved'])
    await elapse(1)
    expect([savesSent(), status(key), body()]).toEqual([1, 'saved', 'three'])
  })

  test('typing without a pause is saved every five seconds', async () => {
    const key = drafts.begin(note)
    for (let i = 0; i < 60; i++) {
      drafts.change(key, { body: `text ${i}` })
      await elapse(100)
    }
    expect(savesSent()).toBe(1)
  })

  test('a flush does not wait', async () => {
    const key = drafts.begin(note)
    drafts.change(key, { title: 'New' })
    drafts.flush(key)
    await elapse(0)
    expect(fake.notes.get(note.id)?.title).toBe('New')
  })

  test('an unchanged draft is never sent', async () => {
    const key = drafts.begin(note)
    drafts.flushAll()
    await drafts.settle(key)
    expect(savesSent()).toBe(0)
  })

  test('one save is in flight at a time, and the next names the revision it made', async () => {
    const gate = Promise.withResolvers<null>()
    const slow = createFakeBridge({ delay: () => gate.promise })
    const slowDrafts = createDrafts(slow.bridge, { onStored: () => undefined, onKept: (r) => kept.push(r) })
    const slowNote = slow.add({ title: '', body: '' })
    const key = slowDrafts.begin(slowNote)
    slowDrafts.change(key, { body: 'a' })
    slowDrafts.flush(key)
    slowDrafts.change(key, { body: 'ab' })
    slowDrafts.flush(key)
    expect(slow.calls).toEqual(['save'])
    gate.resolve(null)
    await slowDrafts.settle(key)
    expect([slow.calls.length, slow.notes.get(slowNote.id)?.body, kept]).toEqual([2, 'ab', []])
  })
})

describe('when main refuses', () => {
  test('a rate limit is waited out, however often the draft is flushed', async () => {
    fake.failNext('save', failure('rate-limited', { retryAfterMs: 700 }))
    const key = drafts.begin(note)
    drafts.change(key, { body: 'two' })
    drafts.flush(key)
    await elapse(0)
    drafts.flush(key)
    drafts.change(key, { body: 'three' })
    await elapse(699)
    expect([savesSent(), status(key)]).toEqual([1, 'waiting'])
    await elapse(1)
    expect([savesSent(), status(key), body()]).toEqual([2, 'saved', 'three'])
  })

  test('a failing disk is tried again after 1, 2, 4 … seconds, at most 30', async () => {
    fake.failNext('save', ...Array.from({ length: 8 }, () => diskFailure()))
    const key = drafts.begin(note)
    drafts.change(key, { body: 'two' })
    drafts.flush(key)
    const sentAt: number[] = []
    const start = Date.now()
    for (let sent = 1; sent <= 8;) {
      await elapse(500)
      if (savesSent() > sent) sentAt.push((Date.now() - start) / 1000)
      sent = savesSent()
    }
    expect(sentAt).toEqual([1, 3, 7, 15, 31, 61, 91, 121])
    expect([status(key), body()]).toEqual(['saved', 'two'])
  })

  test('typing goes on meanwhile, and the newest text is what is saved', async () => {
    fake.failNext('save', diskFailure())
    const key = drafts.begin(note)
    drafts.change(key, { body: 'two' })
    await elapse(pace.quiet)
    expect(status(key)).toBe('failed')
    drafts.change(key, { body: 'three' })
    expect(status(key)).toBe('failed')
    await elapse(pace.firstRetry)
    expect([status(key), body()]).toEqual(['saved', 'three'])
  })

  test('what is typed while a retry is under way is saved after it', async () => {
    const gate = Promise.withResolvers<null>()
    let held = Promise.resolve(null)
    const slow = createFakeBridge({ delay: () => held })
    const slowDrafts = createDrafts(slow.bridge, { onStored: () => undefined, onKept: (r) => kept.push(r) })
    const slowNote = slow.add({ title: '', body: '' })
    const key = slowDrafts.begin(slowNote)
    slow.failNext('save', diskFailure())
    slowDrafts.change(key, { body: 'a' })
    await slowDrafts.settle(key)
    held = gate.promise
    await elapse(pace.firstRetry)
    slowDrafts.change(key, { body: 'ab' })
    gate.resolve(null)
    await elapse(pace.quiet)
    expect(slow.notes.get(slowNote.id)?.body).toBe('ab')
  })

  test('a person can try again at once', async () => {
    fake.failNext('save', diskFailure())
    const key = drafts.begin(note)
    drafts.change(key, { body: 'two' })
    expect(await drafts.settle(key)).toMatchObject({ code: 'disk-full' })
    drafts.retry(key)
    await elapse(0)
    expect([status(key), body()]).toEqual(['saved', 'two'])
  })

  test('a text that is too long is not sent, and not tried again until it is changed', async () => {
    const key = drafts.begin(note)
    drafts.change(key, { body: 'x'.repeat(limits.bodyBytes + 1) })
    await elapse(pace.lastRetry * 2)
    expect(savesSent()).toBe(0)
    expect(drafts.views.get().get(key)?.saving).toMatchObject({ status: 'failed', final: true })
    drafts.change(key, { body: 'short' })
    await elapse(pace.quiet)
    expect([status(key), body()]).toEqual(['saved', 'short'])
  })

  test.each(['not-found', 'note-damaged'] as const)('%s: the text becomes a new note', async (code) => {
    fake.failNext('save', failure(code))
    const key = drafts.begin(note)
    drafts.change(key, { body: 'two' })
    expect(await drafts.settle(key)).toBeNull()
    const copy = [...fake.notes.values()].find(({ id }) => id !== note.id)
    expect([copy?.body, kept, body()]).toEqual(['two', ['note-lost'], 'one'])
    expect(drafts.keyOf(note.id)).toBeUndefined()
  })
})

describe('when the note has changed elsewhere', () => {
  test('both texts are kept, and the editing goes on in the copy', async () => {
    const key = drafts.begin(note)
    fake.rewrite(note.id, { title: 'Title', body: 'theirs' })
    drafts.change(key, { body: 'mine' })
    await drafts.settle(key)
    drafts.change(key, { body: 'mine, continued' })
    await drafts.settle(key)
    const copies = [...fake.notes.values()].filter(({ id }) => id !== note.id)
    expect(copies.map((copy) => copy.body)).toEqual(['mine, continued'])
    expect([body(), kept]).toEqual(['theirs', ['changed-elsewhere']])
  })

  test('a note that was only moved is saved as before', async () => {
    const key = drafts.begin(note)
    const moved = await fake.bridge.notes.trash({ id: note.id })
    if (moved.ok) drafts.rebase(key, moved.value.revision)
    drafts.change(key, { body: 'two' })
    await drafts.settle(key)
    expect([body(), kept]).toEqual(['two', []])
  })
})

describe('a new note', () => {
  test('is asked for at once and can be typed into before it is there', async () => {
    const key = drafts.beginNew()
    expect(fake.calls).toEqual(['create'])
    drafts.change(key, { title: 'Fresh' })
    await drafts.settle(key)
    const made = [...fake.notes.values()].find(({ id }) => id !== note.id)
    expect([made?.title, drafts.keyOf(made?.id ?? note.id)]).toEqual(['Fresh', key])
  })

  test('that could not be made keeps its text and is made later', async () => {
    fake.failNext('create', diskFailure(), diskFailure())
    const key = drafts.beginNew()
    drafts.change(key, { body: 'kept' })
    await elapse(pace.firstRetry)
    expect([status(key), drafts.forget(key)]).toEqual(['failed', false])
    await elapse(pace.firstRetry * 2)
    expect([...fake.notes.values()].map((made) => made.body)).toContain('kept')
  })
})

test('a draft is forgotten only when it is on disk', async () => {
  const key = drafts.begin(note)
  drafts.change(key, { body: 'two' })
  expect(drafts.forget(key)).toBe(false)
  await drafts.settle(key)
  expect(drafts.forget(key)).toBe(true)
  expect(drafts.textOf(key)).toBeUndefined()
})

test('the end of the session leaves nothing and sends nothing', async () => {
  const key = drafts.begin(note)
  drafts.change(key, { body: 'two' })
  drafts.clear()
  await elapse(pace.lastRetry)
  expect([drafts.views.get().size, drafts.textOf(key), savesSent()]).toEqual([0, undefined, 0])
})
