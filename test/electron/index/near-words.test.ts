import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { forgivenEdits, nearWords } from '../../../electron/index/near-words.ts'

/** Optimal string alignment, straight from its definition. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)),
  )
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1)
      const row = rows[i]
      if (row !== undefined) row[j] = least
    }
  }
  return at(a.length, b.length)
}

const prefixDistance = (word: string, wanted: string) =>
  Math.min(...Array.from({ length: word.length + 1 }, (_, i) => distance(word.slice(0, i), wanted)))

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 9 })
const vocabulary = fc.uniqueArray(word, { maxLength: 60 }).map((words) => words.sort())

test('the words near another are those within the distance, whole or by their beginning', () => {
  fc.assert(
    fc.property(
      vocabulary,
      word,
      fc.integer({ min: 1, max: 2 }),
      fc.boolean(),
      (words, wanted, edits, prefix) => {
        const far = (one: string) => (prefix ? prefixDistance(one, wanted) : distance(one, wanted))
        const expected = words
          .map((one, index) => ({ index, edits: far(one) }))
          .filter(({ edits: found }) => found > 0 && found <= edits)
        expect(nearWords(words, wanted, edits, prefix)).toEqual(expected)
      },
    ),
    { numRuns: 2_000 },
  )
})

test('one edit is forgiven from four letters, two from eight', () => {
  expect(['abc', 'abcd', 'abcdefg', 'abcdefgh', 'a'.repeat(41)].map(forgivenEdits)).toEqual([0, 1, 1, 2, 0])
})
