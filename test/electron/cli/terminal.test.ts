import { afterEach, expect, test, vi } from 'vitest'
import { interruptSignal, standardOutput } from '../../../electron/cli/terminal.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

test('the first Ctrl+C stops the command, the next one is the system’s again', () => {
  const before = process.listenerCount('SIGINT')
  const signal = interruptSignal()
  expect(signal.aborted).toBe(false)
  expect(process.listenerCount('SIGINT')).toBe(before + 1)
  process.emit('SIGINT')
  expect(signal.aborted).toBe(true)
  expect(process.listenerCount('SIGINT')).toBe(before)
})

test('lines end with a line end', () => {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const aside = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  standardOutput.out('result')
  standardOutput.aside('progress')
  expect([out.mock.calls, aside.mock.calls]).toEqual([[['result\n']], [['progress\n']]])
})
