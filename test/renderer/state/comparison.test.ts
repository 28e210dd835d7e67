import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTexts, type Comparison } from '../../../renderer/state/comparison.ts'

const generous = { timeMs: 10_000, lines: 2_000, characters: 200_000 }
const compare = (then: string, now: string) => compareTexts(then, now, generous)

/** A comparison as text: a sign for each line, marked words in brackets. */
const drawn = (comparison: Comparison) =>
  comparison.kind !== 'lines'
    ? comparison.kind
    : comparison.lines.map((line) =>
        line.kind === 'skipped'
          ? `… ${line.count}`
          : { same: '  ', then: '- ', now: '+ ' }[line.kind] +
            line.parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(''),
      )

describe('two texts', () => {
  test('that are the same are said to be', () => {
    expect(drawn(compare('a\nb', 'a\nb'))).toBe('same')
  })

  test('differ by lines, with the words marked that make the difference', () => {
    expect(drawn(compare('buy milk today\nsleep', 'buy bread today\nsleep'))).toEqual([
      '- buy [milk] today',
      '+ buy [bread] today',
      '  sleep',
    ])
  })

  test('show a line that came or went as a whole', () => {
    expect(drawn(compare('a\nb', 'a\nnew\nb'))).toEqual(['  a', '+ new', '  b'])
    expect(drawn(compare('a\nold\nb', 'a\nb'))).toEqual(['  a', '- old', '  b'])
  })

  test('mark no words where hardly any is shared', () => {
    expect(drawn(compare('one two three', 'completely another sentence'))).toEqual([
      '- one two three',
      '+ completely another sentence',
    ])
  })

  test('count the lines that are far from any change', () => {
    const lines = Array.from({ length: 20 }, (_, i) => `line ${i}`)
    const changed = lines.with(10, 'other')
    expect(drawn(compare(lines.join('\n'), changed.join('\n')))).toEqual([
      '… 7',
      '  line 7',
      '  line 8',
      '  line 9',
      '- line 10',
      '+ other',
      '  line 11',
      '  line 12',
      '  line 13',
      '… 6',
    ])
  })
})

test('each text can be read off the comparison', () => {
  const text = fc
    .array(fc.constantFrom('', 'one', 'one two', 'two  one', 'three'), { maxLength: 12 })
    .map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, text, (then, now) => {
      const comparison = compare(then, now)
      if (comparison.kind === 'same') return then === now
      if (comparison.kind !== 'lines') return false
      if (comparison.lines.some(({ kind }) => kind === 'skipped')) return true
      const side = (not: 'then' | 'now') =>
        comparison.lines
          .flatMap((line) =>
            line.kind === 'skipped' || line.kind === not ? [] : line.parts.map(({ text }) => text).join(''),
          )
          .join('\n')
      return side('now') === then && side('then') === now
    }),
  )
})

describe('too much to show', () => {
  const words = (seed: number, count: number) =>
    Array.from({ length: count }, (_, i) => `${seed * i} some words of a line`).join('\n')

  test('when the time is up', () => {
    const [then, now] = [words(3, 40_000), words(7, 40_000)]
    expect(compareTexts(then, now, { ...generous, timeMs: 0 }).kind).toBe('too-different')
  })

  test('when nobody would read so many lines, or so long a line', () => {
    expect(compareTexts(words(3, 50), words(7, 50), { ...generous, lines: 20 }).kind).toBe('too-different')
    expect(compareTexts('x'.repeat(300), 'y', { ...generous, characters: 200 }).kind).toBe('too-different')
  })

  test('a small change in a text of 1 MB is none of that', () => {
    const then = words(3, 40_000)
    expect(compare(then, then.replace('300 some', '300 other')).kind).toBe('lines')
  })
})
