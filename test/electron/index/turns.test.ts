import { expect, test } from 'vitest'
import { analyse } from '../../../electron/index/analysis.ts'
import { batchLimits, batchesOf } from '../../../electron/index/batches.ts'
import { Collection } from '../../../electron/index/collection.ts'
import { mergeSegments } from '../../../electron/index/segment-merge.ts'
import { segmentOf } from '../../../electron/index/segment.ts'
import { find, noteOf } from './notes.ts'

// That nothing holds up the thread is a matter of how much is done between two turns, not of a clock.

/** Counts the turns that others get. */
function turns() {
  const counter = { count: 0, pause: () => Promise.resolve() }
  counter.pause = () => {
    counter.count++
    return Promise.resolve()
  }
  return counter
}

test('a long text is read in slices of at most 10,000 words', async () => {
  const counter = turns()
  await analyse(noteOf(1, { body: 'word '.repeat(95_000) }), new Map(), counter.pause)
  expect(counter.count).toBeGreaterThanOrEqual(9)
})

test('others get a turn after every note that is taken in', async () => {
  const counter = turns()
  const collection = new Collection(null, counter.pause)
  const notes = Array.from({ length: 64 }, (_, i) => noteOf(i, { body: 'one two three' }))
  await collection.put(notes)
  expect(counter.count).toBeGreaterThanOrEqual(notes.length)
})

test('a merge writes at most 256 KB more than one word between two turns', async () => {
  const counter = turns()
  const everywhere = Array.from({ length: 100_000 }, (_, place) => place)
  const words = Array.from({ length: 12 }, (_, i): [string, number[]] => [`word${String(i)}`, everywhere])
  const segment = segmentOf([{ slot: 0, places: new Map(words) }])
  expect(segment.postings.length).toBeGreaterThan(1_000_000)
  await mergeSegments([segment], Int32Array.of(0), counter.pause)
  expect(counter.count).toBe(4)
})

test('a note is found as soon as its put resolved, also while segments are merged', async () => {
  const collection = new Collection(null, () => new Promise(setImmediate))
  for (let i = 0; i < 40; i++) {
    await collection.put([noteOf(i, { body: `"number${String(i)}" common` })])
    expect(find(collection, `"number${String(i)}"`).total).toBe(1)
    expect(find(collection, 'common ').total).toBe(i + 1)
  }
})

test('notes are handed over in batches that are bounded in number and size', () => {
  const notes = Array.from({ length: 1_000 }, (_, i) => noteOf(i, { body: 'x'.repeat((i * 997) % 20_000) }))
  const batches = [...batchesOf(notes)]
  expect(batches.flat()).toEqual(notes)
  for (const batch of batches) {
    expect(batch.length).toBeLessThanOrEqual(batchLimits.notes)
    expect(batch.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThanOrEqual(batchLimits.units)
  }
  const huge = noteOf(1, { body: 'x'.repeat(batchLimits.units * 2) })
  expect([...batchesOf([notes[0] ?? huge, huge, notes[1] ?? huge])].map(({ length }) => length)).toEqual([
    1, 1, 1,
  ])
})
