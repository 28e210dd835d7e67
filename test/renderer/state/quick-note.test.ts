import { beforeEach, expect, test } from 'vitest'
import { failure } from '../../../shared/result.ts'
import { createQuickNote, type QuickNoteDraft } from '../../../renderer/state/quick-note.ts'
import { createFakeBridge, type FakeBridge } from '../fake-bridge.ts'

let fake: FakeBridge
let note: QuickNoteDraft

beforeEach(() => {
  fake = createFakeBridge()
  note = createQuickNote(fake.bridge)
})

test('is kept and its window closed', async () => {
  note.text.set('Milk')
  await note.keep()
  expect(fake.calls).toEqual(['quickSave', 'closeQuick false'])
  expect(fake.quickTexts).toEqual(['Milk'])
})

test('of nothing is no note', async () => {
  note.text.set(' \n')
  await note.keep()
  expect(fake.calls).toEqual(['closeQuick false'])
})

test('is kept once when main wants the window closed meanwhile', async () => {
  note.text.set('Milk')
  const kept = note.keep()
  fake.finishQuickNote()
  await kept
  expect(fake.calls).toEqual(['quickSave', 'closeQuick false'])
})

test('that cannot be saved stays in the window, says so, and can be tried again', async () => {
  fake.failNext('quickSave', failure('disk-full', { reference: 'R1' }))
  note.text.set('Milk')
  await note.keep()
  expect(note.state.get()).toMatchObject({ status: 'failed', failure: { code: 'disk-full' } })
  expect(note.text.get()).toBe('Milk')
  expect(fake.calls).toEqual(['quickSave', 'closeQuick true'])
  await note.keep()
  expect(fake.calls.slice(2)).toEqual(['quickSave', 'closeQuick false'])
})
