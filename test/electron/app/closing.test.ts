import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { saveBeforeClose } from '../../../electron/app/closing.ts'
import { limits } from '../../../shared/limits.ts'

const electron = vi.hoisted(() => ({ dialog: { showMessageBox: vi.fn() } }))
vi.mock('electron', () => electron)

const keepOpen = { response: 0 }
const closeAnyway = { response: 1 }

beforeEach(() => {
  vi.useFakeTimers()
  electron.dialog.showMessageBox.mockReset()
})

afterEach(() => {
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

/** A window that closes when nobody prevents it, as Electron's does. */
class FakeWindow extends EventEmitter {
  closed = false
  crashed = false
  loading = false
  readonly webContents = { isCrashed: () => this.crashed, isLoadingMainFrame: () => this.loading }

  isDestroyed(): boolean {
    return this.closed
  }

  close(): void {
    if (this.closed) throw new Error('Object has been destroyed')
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    this.closed = !prevented
  }
}

function open() {
  const window = new FakeWindow()
  const tell = vi.fn()
  const place = { staysInTray: vi.fn(() => false), staysOpen: vi.fn() }
  const closing = saveBeforeClose(window as unknown as BrowserWindow, tell, place)
  return { window, tell, place, ready: closing.ready }
}

it('asks the page and stays open until it answers', async () => {
  const { window, tell, ready } = open()
  window.close()
  expect(tell).toHaveBeenCalledOnce()
  expect(window.closed).toBe(false)
  await ready(false)
  expect(window.closed).toBe(true)
  expect(electron.dialog.showMessageBox).not.toHaveBeenCalled()
})

it('hides the window, when that is wanted, once the page has saved, and asks it again next time', async () => {
  const { window, tell, place, ready } = open()
  place.staysInTray.mockReturnValue(true)
  window.close()
  expect(place.staysInTray).not.toHaveBeenCalled()
  await ready(false)
  expect(place.staysInTray).toHaveBeenCalledOnce()
  expect(window.closed).toBe(false)
  window.close()
  expect(tell).toHaveBeenCalledTimes(2)
  await ready(false)
})

it('asks the page once, however often the person closes', async () => {
  const { window, tell, ready } = open()
  window.close()
  window.close()
  window.close()
  expect(tell).toHaveBeenCalledOnce()
  expect(window.closed).toBe(false)
  await ready(false)
  expect(window.closed).toBe(true)
})

describe('when the page could not save', () => {
  it('stays open if the person says so, and asks the page again next time', async () => {
    const { window, tell, ready } = open()
    electron.dialog.showMessageBox.mockResolvedValue(keepOpen)
    window.close()
    await ready(true)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(window.closed).toBe(false)
    window.close()
    expect(tell).toHaveBeenCalledTimes(2)
    await ready(false)
    expect(window.closed).toBe(true)
  })

  it('closes if the person says so', async () => {
    const { window, ready } = open()
    electron.dialog.showMessageBox.mockResolvedValue(closeAnyway)
    window.close()
    await ready(true)
    expect(window.closed).toBe(true)
  })

  it('offers to keep the window open first: with Enter, and with Escape', async () => {
    const { window, ready } = open()
    electron.dialog.showMessageBox.mockResolvedValue(closeAnyway)
    window.close()
    await ready(true)
    const [parent, options] = electron.dialog.showMessageBox.mock.calls[0] as [
      unknown,
      { buttons: string[]; defaultId: number; cancelId: number },
    ]
    expect(parent).toBe(window)
    expect(options.buttons).toEqual(['Keep open', 'Close without saving'])
    expect(options.defaultId).toBe(0)
    expect(options.cancelId).toBe(0)
  })

  it('gives the person all the time they want, and one dialog', async () => {
    const { window, tell, ready } = open()
    const { promise, resolve } = Promise.withResolvers<typeof closeAnyway>()
    electron.dialog.showMessageBox.mockReturnValue(promise)
    window.close()
    const answered = ready(true)
    window.close()
    await ready(true)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(window.closed).toBe(false)
    expect(tell).toHaveBeenCalledOnce()
    expect(electron.dialog.showMessageBox).toHaveBeenCalledOnce()
    resolve(closeAnyway)
    await answered
    expect(window.closed).toBe(true)
  })

  it('can be closed again after a dialog that failed', async () => {
    const { window, tell, ready } = open()
    electron.dialog.showMessageBox.mockRejectedValue(new Error('no display'))
    window.close()
    await expect(ready(true)).rejects.toThrow('no display')
    expect(window.closed).toBe(false)
    window.close()
    expect(tell).toHaveBeenCalledTimes(2)
    await ready(false)
    expect(window.closed).toBe(true)
  })
})

describe('when the page does not answer', () => {
  it('waits longer than the page may take, then closes', async () => {
    const { window } = open()
    window.close()
    await vi.advanceTimersByTimeAsync(limits.closingMs + 1_000)
    expect(window.closed).toBe(false)
    await vi.advanceTimersByTimeAsync(limits.closingMs)
    expect(window.closed).toBe(true)
  })

  it('does not wait anew with each close', async () => {
    const { window } = open()
    window.close()
    await vi.advanceTimersByTimeAsync(limits.closingMs)
    window.close()
    await vi.advanceTimersByTimeAsync(limits.closingMs)
    expect(window.closed).toBe(true)
  })

  it('ignores an answer that comes after the window is gone', async () => {
    const { window, ready } = open()
    window.close()
    await vi.advanceTimersByTimeAsync(2 * limits.closingMs)
    await ready(true)
    expect(window.closed).toBe(true)
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled()
  })

  it('lets a window go that was destroyed meanwhile', async () => {
    const { window } = open()
    window.close()
    window.closed = true
    await expect(vi.advanceTimersByTimeAsync(2 * limits.closingMs)).resolves.toBe(vi)
  })
})

it('does nothing for a page that answers without having been asked', async () => {
  const { window, ready } = open()
  await ready(false)
  await ready(true)
  expect(window.closed).toBe(false)
  expect(electron.dialog.showMessageBox).not.toHaveBeenCalled()
})

it.each(['crashed', 'loading'] as const)(
  'closes at once while the page is %s: nobody could answer',
  (state) => {
    const { window, tell } = open()
    window[state] = true
    window.close()
    expect(window.closed).toBe(true)
    expect(tell).not.toHaveBeenCalled()
  },
)
