import { describe, expect, test } from 'vitest'
import { judgedNotes, judgedQueries } from './judged.ts'
import { collectionOf, find, numbersFound } from './notes.ts'

const collection = await collectionOf(judgedNotes)

test('there are at least 300 judged queries, some of each kind', () => {
  expect(judgedQueries.length).toBeGreaterThanOrEqual(300)
  const kinds = new Set(judgedQueries.map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual([
    'diacritics',
    'exact',
    'operator',
    'phrase',
    'prefix',
    'substring',
    'typo',
  ])
})

describe('what a person wants comes first, in order', () => {
  test.each(judgedQueries)('$kind: $text', ({ text, best, only }) => {
    const found = numbersFound(collection, text)
    expect(found.slice(0, best.length)).toEqual(best)
    if (only) expect(find(collection, text).total).toBe(best.length)
  })
})
