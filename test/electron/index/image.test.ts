import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadState } from '../../../electron/index/snapshot.ts'
import { seedNotes } from '../../../scripts/seed/notes.ts'
import { collectionOf, now } from './notes.ts'

const collection = await collectionOf([...seedNotes({ notes: 30, seed: 3, until: now }).notes])
const image = await collection.image()

/** In a buffer of its own, as the thread gets it. */
const altered = (change: (bytes: Uint8Array) => void): Uint8Array => {
  const bytes = image.slice()
  change(bytes)
  return bytes
}

test('a whole image loads', () => {
  expect(loadState(image.slice())).toMatchObject({ segments: [{ notes: 30 }] })
})

test('an image that is cut anywhere is damaged', () => {
  fc.assert(
    fc.property(fc.nat({ max: image.length - 1 }), (length) => {
      expect(loadState(image.slice(0, length))).toBe('damaged')
    }),
    { numRuns: 300, examples: [[0], [1], [15], [16], [23], [24], [image.length - 1]] },
  )
})

test('an image with bits flipped anywhere is not used', () => {
  const flip = fc.tuple(fc.nat({ max: image.length - 1 }), fc.integer({ min: 1, max: 255 }))
  fc.assert(
    fc.property(fc.array(flip, { minLength: 1, maxLength: 4 }), (flips) => {
      const bytes = altered((all) => {
        for (const [at, bits] of flips) all[at] = (all[at] ?? 0) ^ bits
      })
      fc.pre(Buffer.compare(bytes, image) !== 0)
      expect(['damaged', 'foreign', 'version']).toContain(loadState(bytes))
    }),
    { numRuns: 1_000 },
  )
})

test('every single bit of the preamble and the head counts', () => {
  for (let bit = 0; bit < 200 * 8; bit++) {
    const bytes = altered((all) => {
      all[bit >> 3] = (all[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    })
    expect(typeof loadState(bytes), `bit ${String(bit)}`).toBe('string')
  }
})

test('something longer is damaged, something else is foreign, a later version is told apart', () => {
  expect(loadState(Uint8Array.from([...image, 0, 0, 0, 0]))).toBe('damaged')
  expect(loadState(new Uint8Array(4_096))).toBe('foreign')
  expect(loadState(new Uint8Array(Buffer.from('SQLite format 3\0'.repeat(10))))).toBe('foreign')
  expect(loadState(altered((all) => (all[4] = 99)))).toBe('version')
})
