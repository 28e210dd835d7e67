import { expect, test } from 'vitest'
import { figuresOf } from '../bench/frames.ts'
import { bytesNamed } from '../bench/process-memory.ts'
import { Sample } from '../bench/sample.ts'

const frame = 1_000 / 60

test('frames that come one after the other drop none', () => {
  const { frames, dropped, longest } = figuresOf([0, 1, 2, 3].map((i) => i * frame))
  expect([frames, dropped]).toEqual([3, 0])
  expect(longest).toBeCloseTo(frame)
})

test('a frame that takes as long as four drops three', () => {
  expect(figuresOf([0, frame, 5 * frame])).toEqual({ frames: 2, dropped: 3 / 5, longest: 4 * frame })
})

test('a frame that is a little late drops none', () => {
  expect(figuresOf([0, frame * 1.4, frame * 2]).dropped).toBe(0)
})

test('no frame at all comes to nothing', () => {
  expect(figuresOf([])).toEqual({ frames: 0, dropped: 0, longest: 0 })
})

test('the kernel’s kilobytes are read by their name', () => {
  const text = 'Rss:   99 kB\nPss:               12 kB\nPss_Dirty:          7 kB\n'
  expect(bytesNamed('Pss', text)).toBe(12 * 1_024)
  expect(bytesNamed('Swap', text)).toBeUndefined()
})

test('a percentile is the time below which that share lies', () => {
  const sample = new Sample()
  for (let ms = 100; ms > 0; ms--) sample.add(ms)
  expect([0, 0.5, 0.95, 1].map((share) => sample.percentile(share))).toEqual([1, 51, 96, 100])
})
