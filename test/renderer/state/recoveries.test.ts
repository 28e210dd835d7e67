import { beforeEach, expect, test } from 'vitest'
import type { Note } from '../../../shared/model/note.ts'
import { createNotes, type Notes } from '../../../renderer/state/notes.ts'
import { createRecoveries, type Recoveries } from '../../../renderer/state/recoveries.ts'
import { createFakeBridge, diskFailure, type FakeBridge } from '../fake-bridge.ts'

let fake: FakeBridge
let notes: Notes
let recoveries: Recoveries
let note: Note

beforeEach(async () => {
  fake = createFakeBridge()
  note = fake.add({ title: 'Plan', body: 'good' })
  fake.rewrite(note.id, { title: 'Plan', body: 'damaged' })
  notes = createNotes(fake.bridge)
  recoveries = createRecoveries(fake.bridge, notes)
  await notes.load()
})

const outcome = () => recoveries.state.get().get(note.id)
const recoverCalls = () => fake.calls.filter((name) => name === 'recover').length

test('a recovered note is in the list at once, and known by the damaged one', async () => {
  const recovering = recoveries.recover(note.id)
  expect(outcome()).toEqual({ status: 'recovering' })
  await recovering
  const recovered = outcome()
  if (recovered?.status !== 'recovered') throw new Error(`not recovered but ${recovered?.status}`)
  expect([recovered.note.title, notes.get(recovered.note.id)?.excerpt]).toEqual(['Plan (recovered)', 'good'])
})

test('one note makes one copy, however often it is asked for', async () => {
  await Promise.all([recoveries.recover(note.id), recoveries.recover(note.id)])
  await recoveries.recover(note.id)
  expect(recoverCalls()).toBe(1)
})

test('a failure is kept, and can be tried again', async () => {
  fake.failNext('recover', diskFailure())
  await recoveries.recover(note.id)
  expect(outcome()).toMatchObject({ status: 'failed', failure: { code: 'disk-full' } })
  await recoveries.recover(note.id)
  expect(outcome()?.status).toBe('recovered')
})

test('a note without an earlier version is said to have none', async () => {
  const fresh = fake.add({ title: 'Fresh', body: '' })
  await recoveries.recover(fresh.id)
  expect(recoveries.state.get().get(fresh.id)).toMatchObject({ failure: { code: 'not-found' } })
})

test('what comes of it after the session ended is dropped', async () => {
  const recovering = recoveries.recover(note.id)
  recoveries.clear()
  await recovering
  expect(recoveries.state.get().size).toBe(0)
})
