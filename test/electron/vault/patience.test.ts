import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { awaitedList } from '../../../electron/vault/patience.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function isGiven(given: Promise<void>): Promise<boolean> {
  const told = vi.fn()
  void given.then(told)
  await vi.advanceTimersByTimeAsync(0)
  return told.mock.calls.length > 0
}

test('a list that nobody awaits is given at once', async () => {
  expect(await isGiven(awaitedList(false).given)).toBe(true)
})

test('a list is given when all of it was asked for', async () => {
  const list = awaitedList(true)
  expect(await isGiven(list.given)).toBe(false)
  list.done()
  expect(await isGiven(list.given)).toBe(true)
})

test('a list whose next part nobody asks for is waited for no longer', async () => {
  const list = awaitedList(true)
  await vi.advanceTimersByTimeAsync(2_900)
  list.asked()
  await vi.advanceTimersByTimeAsync(2_900)
  expect(await isGiven(list.given)).toBe(false)
  await vi.advanceTimersByTimeAsync(100)
  expect(await isGiven(list.given)).toBe(true)
})
