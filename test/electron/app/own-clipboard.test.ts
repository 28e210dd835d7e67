import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { OwnClipboard } from '../../../electron/app/own-clipboard.ts'

/** The system's clipboard, and who else wrote to it. */
const system = vi.hoisted(() => ({ text: '' }))
vi.mock('electron', () => ({
  clipboard: {
    readText: () => system.text,
    writeText: (text: string) => void (system.text = text),
    clear: () => void (system.text = ''),
  },
}))

let clipboard: OwnClipboard

beforeEach(() => {
  vi.useFakeTimers()
  system.text = ''
  clipboard = new OwnClipboard()
})

afterEach(() => {
  vi.useRealTimers()
})

it('clears what was copied here', async () => {
  system.text = 'from a note'
  clipboard.copied('from a note')
  await clipboard.clear()
  expect(system.text).toBe('')
})

it('clears what reaches the clipboard after it was told, and with ends of lines of the system’s', async () => {
  system.text = 'of another program'
  clipboard.copied('two\nlines')
  system.text = 'two\r\nlines'
  await clipboard.clear()
  expect(system.text).toBe('')
})

it('leaves what somebody else copied since, and before', async () => {
  system.text = 'of another program'
  await clipboard.clear()
  expect(system.text).toBe('of another program')
  clipboard.copied('from a note')
  system.text = 'of another program again'
  await clipboard.clear()
  expect(system.text).toBe('of another program again')
})

it('takes a secret away after 30 seconds, if it is still there', async () => {
  await clipboard.copySecret('AAAA-BBBB')
  await vi.advanceTimersByTimeAsync(29_999)
  expect(system.text).toBe('AAAA-BBBB')
  await vi.advanceTimersByTimeAsync(1)
  expect(system.text).toBe('')
})

it('takes a secret away after 30 seconds also when it was copied again meanwhile', async () => {
  await clipboard.copySecret('AAAA-BBBB')
  clipboard.copied('AAAA-BBBB')
  await vi.advanceTimersByTimeAsync(30_000)
  expect(system.text).toBe('')
})

it('leaves what was copied after a secret, until it is told to clear', async () => {
  await clipboard.copySecret('AAAA-BBBB')
  system.text = 'from a note'
  clipboard.copied('from a note')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(system.text).toBe('from a note')
  await clipboard.clear()
  expect(system.text).toBe('')
})
