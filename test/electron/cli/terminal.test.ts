import { Readable } from 'node:stream'
import { afterEach, expect, test, vi } from 'vitest'
import { hiddenQuestions, interruptSignal, standardOutput } from '../../../electron/cli/terminal.ts'

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

test('the lines of a pipe answer one question after the other, and its end answers nothing', async () => {
  const asked = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const ask = hiddenQuestions(Readable.from(['one\ntwo\n']) as unknown as NodeJS.ReadStream)
  expect([await ask('First: '), await ask('Second: '), await ask('Third: ')]).toEqual(['one', 'two', null])
  expect(asked.mock.calls.flat()).toEqual(['First: ', 'Second: ', 'Third: '])
})
