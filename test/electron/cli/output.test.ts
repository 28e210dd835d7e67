import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forTerminal, jsonForTerminal, lineForTerminal } from '../../../electron/cli/output.ts'

/** What steers a terminal or the order in which text is read. */
// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\u001b',
      '\u009b',
      '\u0007',
      '\r',
      '\n',
      '\t',
      '\b',
      '\u007f',
      '\u202e',
      '\u2066',
      '[',
      '2J',
      ']0;',
    ),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
})

describe('text for a terminal', () => {
  test.each([
    ['\u001b[2J\u001b[Hgone', '\ufffd[2J\ufffd[Hgone'],
    ['\u009b31mred', '\ufffd31mred'],
    ['\u001b]0;title\u0007', '\ufffd]0;title\ufffd'],
    ['over\rwritten', 'over\ufffdwritten'],
    ['abc\u202edef', 'abc\ufffddef'],
    ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
    ['grüße 😀 שלום', 'grüße 😀 שלום'],
  ])('%j is shown as %j', (text, shown) => {
    expect(forTerminal(text)).toBe(shown)
  })

  test('never steers it, and on one line has no line end', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(forTerminal(text)).not.toMatch(steering)
        expect(lineForTerminal(text)).not.toMatch(steering)
        expect(lineForTerminal(text)).not.toMatch(/[\n\t]/)
      }),
    )
  })
})

test('JSON for a terminal is the same value, and never steers it', () => {
  fc.assert(
    fc.property(fc.dictionary(hostile, hostile), (value) => {
      const text = jsonForTerminal(value)
      expect(JSON.parse(text)).toEqual(value)
      expect(text).not.toMatch(steering)
    }),
  )
})
