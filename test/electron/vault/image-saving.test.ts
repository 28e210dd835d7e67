import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ImageSaving, savingTimes } from '../../../electron/vault/image-saving.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** An index that counts how often it was saved. */
class Index {
  changedAt: number | null = null
  saves = 0
  failure: Error | null = null

  change() {
    this.changedAt = performance.now()
  }

  async save(): Promise<void> {
    this.saves++
    if (this.failure !== null) throw this.failure
    this.changedAt = null
  }
}

const never = () => {
  throw new Error('no failure')
}

test('nothing is saved when nothing changed', async () => {
  const index = new Index()
  const saving = new ImageSaving(index, never)
  await vi.advanceTimersByTimeAsync(savingTimes.longest * 2)
  expect(index.saves).toBe(0)
  await saving.stop()
})

test('a change is saved once it is quiet, and not more often than every few minutes', async () => {
  const index = new Index()
  const saving = new ImageSaving(index, never)
  index.change()
  await vi.advanceTimersByTimeAsync(savingTimes.between - savingTimes.look)
  expect(index.saves).toBe(0)
  await vi.advanceTimersByTimeAsync(savingTimes.look)
  expect(index.saves).toBe(1)
  index.change()
  await vi.advanceTimersByTimeAsync(savingTimes.between - savingTimes.look)
  expect(index.saves).toBe(1)
  await vi.advanceTimersByTimeAsync(savingTimes.look)
  expect(index.saves).toBe(2)
  await saving.stop()
})

test('somebody who never stops typing is saved all the same', async () => {
  const index = new Index()
  const saving = new ImageSaving(index, never)
  for (let at = 0; at < savingTimes.longest; at += savingTimes.look / 2) {
    index.change()
    await vi.advanceTimersByTimeAsync(savingTimes.look / 2)
  }
  expect(index.saves).toBe(1)
  await saving.stop()
})

test('what the disk refuses is told and tried again', async () => {
  const index = new Index()
  index.failure = new Error('disk-full')
  const told = vi.fn()
  const saving = new ImageSaving(index, told)
  index.change()
  await vi.advanceTimersByTimeAsync(savingTimes.between)
  expect(told).toHaveBeenCalledWith(index.failure)
  index.failure = null
  await vi.advanceTimersByTimeAsync(savingTimes.between)
  expect([index.saves, index.changedAt]).toEqual([2, null])
  await saving.stop()
})

test('a stop waits for what is being saved, and nothing is saved afterwards', async () => {
  const index = new Index()
  const disk = Promise.withResolvers<undefined>()
  const save = vi.spyOn(index, 'save').mockReturnValue(disk.promise)
  const saving = new ImageSaving(index, never)
  index.change()
  await vi.advanceTimersByTimeAsync(savingTimes.between)
  let stopped = false
  const stopping = saving.stop().then(() => (stopped = true))
  await vi.advanceTimersByTimeAsync(savingTimes.longest)
  expect([stopped, save.mock.calls.length]).toEqual([false, 1])
  disk.resolve(undefined)
  await stopping
})
