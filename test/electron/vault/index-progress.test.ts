import { beforeEach, expect, test } from 'vitest'
import { IndexProgress } from '../../../electron/vault/index-progress.ts'
import { type IndexState } from '../../../shared/model/index-state.ts'

let now: number
let told: IndexState[]
let progress: IndexProgress

beforeEach(() => {
  now = 1_000
  told = []
  progress = new IndexProgress(
    (state) => told.push(state),
    () => now,
  )
})

test('what takes less than half a second is told only when it is done', () => {
  now += 400
  progress.update('reading', 5, 10)
  expect(told).toEqual([])
  expect(progress.state).toEqual({ status: 'reading', done: 5, total: 10 })
  progress.finish()
  expect(told).toEqual([{ status: 'ready' }])
})

test('what takes longer is told five times a second at the most', () => {
  now += 600
  for (let done = 1; done <= 10; done++) {
    progress.update('indexing', done, 10)
    now += 100
  }
  expect(told.map((state) => (state.status === 'ready' ? 'ready' : state.done))).toEqual([1, 3, 5, 7, 9])
})

test('once it is done it stays so, and is told once', () => {
  progress.finish()
  progress.update('indexing', 1, 2)
  progress.finish()
  expect(progress.state).toEqual({ status: 'ready' })
  expect(told).toEqual([{ status: 'ready' }])
})
