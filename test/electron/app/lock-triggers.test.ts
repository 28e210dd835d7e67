import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { LockTriggers } from '../../../electron/app/lock-triggers.ts'
import { defaultPreferences } from '../../../shared/model/access.ts'

const electron = vi.hoisted(() => ({ powerMonitor: { on: vi.fn() } }))
vi.mock('electron', () => electron)

const minute = 60_000

let now: number
let isUnlocked: boolean
let tell: ReturnType<typeof vi.fn<() => void>>
let lock: ReturnType<typeof vi.fn<() => Promise<void>>>
let page: EventEmitter
let system: EventEmitter
let triggers: LockTriggers

beforeEach(() => {
  vi.useFakeTimers()
  now = 0
  isUnlocked = true
  tell = vi.fn<() => void>()
  lock = vi.fn(() => {
    isUnlocked = false
    return Promise.resolve()
  })
  page = new EventEmitter()
  system = new EventEmitter()
  electron.powerMonitor.on.mockImplementation((name: string, listener: () => void) =>
    system.on(name, listener),
  )
  triggers = new LockTriggers({ tell, lock, isUnlocked: () => isUnlocked, now: () => now })
  triggers.watch({ webContents: page } as unknown as BrowserWindow)
})

afterEach(() => {
  triggers.done()
  vi.useRealTimers()
})

/** Let time go by, as both clocks see it. */
function pass(ms: number) {
  now += ms
  vi.advanceTimersByTime(ms)
}

it('asks the page to save and lock when the window was left alone for as long as preferred', () => {
  triggers.prefer({ ...defaultPreferences, lockAfter: 5 })
  pass(4 * minute)
  page.emit('input-event')
  pass(4 * minute)
  expect(tell).not.toHaveBeenCalled()
  pass(minute + 5_000)
  expect(tell).toHaveBeenCalledOnce()
})

it('does not for who prefers never', () => {
  triggers.prefer({ ...defaultPreferences, lockAfter: null })
  pass(24 * 60 * minute)
  expect(tell).not.toHaveBeenCalled()
})

it.each(['suspend', 'lock-screen'])('asks at %s, unless the person does not want that', (name) => {
  triggers.prefer({ ...defaultPreferences, lockWithSystem: false })
  system.emit(name)
  expect(tell).not.toHaveBeenCalled()
  triggers.prefer(defaultPreferences)
  system.emit(name)
  expect(tell).toHaveBeenCalledOnce()
})

it('looks at once when the computer wakes: timers stood still', () => {
  triggers.prefer({ ...defaultPreferences, lockAfter: 5, lockWithSystem: false })
  now += 60 * minute
  system.emit('resume')
  expect(tell).toHaveBeenCalledOnce()
})

it('locks a page that does not answer as it is, and asks once until then', () => {
  triggers.ask()
  triggers.ask()
  expect(tell).toHaveBeenCalledOnce()
  expect(lock).not.toHaveBeenCalled()
  pass(10_000)
  expect(lock).toHaveBeenCalledOnce()
})

it('asks a page that could not save again, and never gives its text up', () => {
  triggers.prefer({ ...defaultPreferences, lockAfter: null })
  triggers.ask()
  triggers.stayUnlocked()
  pass(29_999)
  expect(tell).toHaveBeenCalledOnce()
  pass(1)
  expect(tell).toHaveBeenCalledTimes(2)
  expect(lock).not.toHaveBeenCalled()
})

it('asks nothing while nobody is there', () => {
  isUnlocked = false
  triggers.ask()
  system.emit('lock-screen')
  pass(60 * minute)
  expect(tell).not.toHaveBeenCalled()
})

it('waits no longer once it is locked', () => {
  triggers.ask()
  triggers.done()
  pass(60_000)
  expect(lock).not.toHaveBeenCalled()
})
