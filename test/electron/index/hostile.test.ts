import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../any-text.ts'
import { queryLimits } from '../../../shared/model/query.ts'
import { collectionOf, find, noteOf, numbersFound } from './notes.ts'

const collection = await collectionOf([
  noteOf(1, { title: 'OR NEAR', body: `Robert'); DROP TABLE notes;-- said "hello" to title:x` }),
  noteOf(2, { title: 'private', body: 'secret plans', place: 'trash' }),
  noteOf(3, { title: 'plain', body: 'hello world', tags: ["o'brien", '%', '_'] }),
])

const hostile = [
  '"',
  '""',
  '"""',
  `'`,
  `' OR 1=1 --`,
  `'; DROP TABLE notes; --`,
  'NEAR(hello world, 5)',
  'hello NEAR/2 world',
  'hello AND NOT world',
  '{title body}: hello',
  'title:secret',
  'body : secret',
  '^secret',
  'secr*',
  '*',
  '* *',
  '+secret',
  '-',
  '--',
  '- - -',
  '-"',
  '(((((((',
  '\0',
  'secret\0plans',
  '\uD800',
  '\uDC00 \uD800x',
  'tag:',
  'tag:""',
  'tag:%',
  'in:',
  'in:////',
  'in:../..',
  'is:',
  'is:is:is:',
  'has:*',
  'before:',
  'before:9999-99-99',
  'after:-1d',
  'after:9999y',
  '__proto__',
  'constructor tag:constructor is:__proto__ has:toString',
  '[object Object]',
  '$' + '{secret}',
  '\\',
  'a'.repeat(100_000),
  'a '.repeat(50_000),
  '"'.repeat(100_000),
  '日'.repeat(100_000),
  '-a '.repeat(50_000),
  'tag:a '.repeat(20_000),
  '\u0301'.repeat(100_000),
  'ﷺ'.repeat(1_000),
  '👩‍👩‍👧‍👦'.repeat(1_000),
]

test.each(hostile.map((text) => [text.slice(0, 40), text]))('%j is words, not syntax', (_, text) => {
  const { notes, total } = find(collection, text)
  expect(notes).toHaveLength(total)
  // Nothing that is typed reaches the trash but `is:`.
  expect(notes.every(({ place }) => place === 'notes')).toBe(true)
})

test('words of other query languages are found as the words they are', () => {
  expect(numbersFound(collection, 'OR ')).toEqual([1])
  expect(numbersFound(collection, 'near ')).toEqual([1])
  expect(numbersFound(collection, `'; DROP TABLE notes;-- `)).toEqual([1])
  expect(numbersFound(collection, '"title:x"')).toEqual([1])
  expect(numbersFound(collection, 'hello NOT world ')).toEqual([])
  expect(numbersFound(collection, 'tag:%')).toEqual([3])
  expect(numbersFound(collection, `tag:"o'brien"`)).toEqual([3])
})

test('any text is a query, and it is bounded', () => {
  fc.assert(
    fc.property(anyText(300), (text) => {
      const { total, terms } = find(collection, text)
      expect(total).toBeLessThanOrEqual(3)
      expect(terms.flatMap(({ words }) => words).length).toBeLessThanOrEqual(queryLimits.length * 20)
    }),
    { numRuns: 500 },
  )
})
