import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../any-text.ts'
import {
  type Day,
  type QueryPart,
  parseQuery,
  queryLimits,
  queryPieces,
  startOfDay,
} from '../../../shared/model/query.ts'

const words = (text: string, more: Partial<QueryPart> = {}) =>
  ({ kind: 'words', text, phrase: false, open: false, not: false, ...more }) as QueryPart

describe('what a text asks for', () => {
  test.each<[string, QueryPart[]]>([
    ['', []],
    ['  \u3000 ', []],
    ['one two', [words('one'), words('two', { open: true })]],
    ['one two ', [words('one'), words('two')]],
    ['"one two" x ', [words('one two', { phrase: true }), words('x')]],
    ['“one two„ ', [words('one two', { phrase: true })]],
    ['"one tw', [words('one tw', { phrase: true, open: true })]],
    ['-one -"a b" ', [words('one', { not: true }), words('a b', { phrase: true, not: true })]],
    ['-on', [words('on', { not: true })]],
    ['--force - ', [words('--force'), words('-')]],
    ['x-y http://a ', [words('x-y'), words('http://a')]],
    ['tag:work ', [{ kind: 'tag', value: 'work', open: false, not: false }]],
    ['-TAG:"a b"', [{ kind: 'tag', value: 'a b', open: false, not: true }]],
    ['in:wo', [{ kind: 'notebook', value: 'wo', open: true, not: false }]],
    ['is:Pinned', [{ kind: 'is', state: 'pinned', not: false }]],
    ['has:todo x ', [{ kind: 'has', content: 'todo', not: false }, words('x')]],
    ['tag: is: x ', [words('x')]],
    ['haſ:todo ', [words('haſ:todo')]],
    ['is:pin', []],
    ['is:pin ', [words('is:pin')]],
    ['before:2026-02-30 ', [words('before:2026-02-30')]],
    ['before:2026-0', []],
    ['after:7d', [{ kind: 'after', day: { kind: 'ago', count: 7, unit: 'd' }, not: false }]],
    [
      'before:2024-2-29',
      [{ kind: 'before', day: { kind: 'date', year: 2024, month: 2, day: 29 }, not: false }],
    ],
    ['after:today', [{ kind: 'after', day: { kind: 'ago', count: 0, unit: 'd' }, not: false }]],
  ])('%j', (text, parts) => {
    expect(parseQuery(text)).toEqual(parts)
  })
})

test.each<[string, string[][]]>([
  ['a -tag:b', [['a'], ['-', 'tag:', 'b']]],
  [' in:"a b"c "d', [['in:', '"a b"'], ['c'], ['"d']]],
  ['-has: -', [['-', 'has:', ''], ['-']]],
])('the pieces of %j know where they stand', (text, expected) => {
  const pieces = [...queryPieces(text)].map(({ not, key, start, valueStart, end }) => {
    const before = text.slice(start, valueStart)
    expect(before).toBe(`${not ? '-' : ''}${key === null ? '' : `${key}:`}`)
    return [...(not ? ['-'] : []), ...(key === null ? [] : [`${key}:`]), text.slice(valueStart, end)]
  })
  expect(pieces).toEqual(expected)
})

test('every text is a query of bounded length', () => {
  fc.assert(
    fc.property(anyText(200), (text) => {
      expect(parseQuery(text).length).toBeLessThanOrEqual(queryLimits.parts)
    }),
    { numRuns: 2_000 },
  )
  expect(parseQuery('a '.repeat(100_000))).toHaveLength(queryLimits.parts)
  expect(parseQuery('a'.repeat(100_000))).toEqual([words('a'.repeat(queryLimits.length), { open: true })])
})

describe('days begin at midnight where the person is', () => {
  const now = Date.parse('2026-03-31T22:30:00Z')
  test.each<[Day, number, string]>([
    [{ kind: 'date', year: 2026, month: 11, day: 24 }, 0, '2026-11-24T00:00:00.000Z'],
    [{ kind: 'date', year: 2026, month: 11, day: 24 }, 120, '2026-11-23T22:00:00.000Z'],
    [{ kind: 'date', year: 99, month: 1, day: 1 }, 0, '0099-01-01T00:00:00.000Z'],
    [{ kind: 'ago', count: 0, unit: 'd' }, 0, '2026-03-31T00:00:00.000Z'],
    // It is April 1 already, two hours east.
    [{ kind: 'ago', count: 0, unit: 'd' }, 120, '2026-03-31T22:00:00.000Z'],
    [{ kind: 'ago', count: 1, unit: 'd' }, -480, '2026-03-30T08:00:00.000Z'],
    [{ kind: 'ago', count: 2, unit: 'w' }, 0, '2026-03-17T00:00:00.000Z'],
    [{ kind: 'ago', count: 1, unit: 'm' }, 0, '2026-02-28T00:00:00.000Z'],
    [{ kind: 'ago', count: 4, unit: 'm' }, 0, '2025-11-30T00:00:00.000Z'],
    [{ kind: 'ago', count: 2, unit: 'y' }, 0, '2024-03-31T00:00:00.000Z'],
  ])('%j at %i minutes', (day, offset, expected) => {
    expect(new Date(startOfDay(day, now, offset)).toISOString()).toBe(expected)
  })
})
