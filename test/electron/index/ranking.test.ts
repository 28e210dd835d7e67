import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Best, freshness, quality, strength } from '../../../electron/index/ranking.ts'
import { collectionOf, noteOf, now, numbersFound } from './notes.ts'

const manyTimes = 1_000_000
const newest = freshness(now, now)
const oldest = freshness(0, now)

test('an old title outweighs a new tag and text, an old tag a new text', () => {
  const title = strength(1, 400, false, 0) * oldest
  const tagAndText = strength(0, 0, true, manyTimes) * newest
  expect(title).toBeGreaterThan(tagAndText)
  expect(title * quality.beginning).toBeGreaterThan(tagAndText)
  expect(strength(0, 0, true, 0) * oldest).toBeGreaterThan(strength(0, 0, false, manyTimes) * newest)
})

test('a similar word in every field of a new note never outweighs the word in an old text', () => {
  const similar = strength(9, 1, true, manyTimes) * newest * Math.max(...quality.edits.slice(1))
  expect(strength(0, 0, false, 1) * oldest * quality.beginning).toBeGreaterThan(similar)
})

test('a newer note comes first, a fuller title after a shorter, a note from the future counts as new', async () => {
  const at = (modifiedAt: string) => ({ modifiedAt })
  const collection = await collectionOf([
    noteOf(1, { body: 'moss', ...at('2024-01-01T00:00:00.000Z') }),
    noteOf(2, { body: 'moss', ...at('2026-11-01T00:00:00.000Z') }),
    noteOf(3, { title: 'moss and lichen', ...at('2020-01-01T00:00:00.000Z') }),
    noteOf(4, { title: 'moss', ...at('2020-01-01T00:00:00.000Z') }),
  ])
  expect(numbersFound(collection, 'moss ')).toEqual([4, 3, 2, 1])
  expect(freshness(now + 1e9, now)).toBe(newest)
})

test('the best few are the first of all in order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), fc.integer({ min: 1, max: 20 }), (numbers, most) => {
      const best = new Best(most, (a, b) => a < b)
      for (const number of numbers) best.offer(number)
      expect(best.sorted()).toEqual(numbers.toSorted((a, b) => a - b).slice(0, most))
    }),
  )
})
