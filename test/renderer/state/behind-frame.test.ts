import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { behindFrame } from '../../../renderer/state/behind-frame.ts'

const waiting = new Map<number, () => void>()
const idle = () => {
  for (const [key, work] of [...waiting]) {
    waiting.delete(key)
    work()
  }
}

beforeEach(() => {
  let next = 1
  vi.stubGlobal('requestIdleCallback', (work: () => void) => {
    waiting.set(next, work)
    return next++
  })
  vi.stubGlobal('cancelIdleCallback', (key: number) => waiting.delete(key))
})

afterEach(() => {
  waiting.clear()
  vi.unstubAllGlobals()
})

test('what is told many times is heard once, and not at once', () => {
  const heard = vi.fn()
  const { tell } = behindFrame(heard)
  tell()
  tell()
  expect(heard).not.toHaveBeenCalled()
  idle()
  expect(heard).toHaveBeenCalledOnce()
  tell()
  idle()
  expect(heard).toHaveBeenCalledTimes(2)
})

test('what was not heard yet is forgotten when it stops', () => {
  const heard = vi.fn()
  const { tell, stop } = behindFrame(heard)
  tell()
  stop()
  idle()
  expect(heard).not.toHaveBeenCalled()
})
