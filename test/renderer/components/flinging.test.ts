import { expect, test } from 'vitest'
import { flinging } from '../../../renderer/components/flinging.ts'

const screen = 600

test('a list that leaps twice in a row is flung, until it moves slowly', () => {
  const isFlung = flinging()
  expect([400, 800, 1_200, 1_250, 1_700].map((offset) => isFlung(offset, screen, true))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ])
})

test('a single leap, and slow turns of the wheel, are no flinging', () => {
  const isFlung = flinging()
  expect([5_000, 5_100, 5_200].map((offset) => isFlung(offset, screen, true))).toEqual([false, false, false])
})

test('it goes on as it was when it is drawn once more where it is, and ends when the list stands still', () => {
  const isFlung = flinging()
  isFlung(1_000, screen, true)
  expect([isFlung(2_000, screen, true), isFlung(2_000, screen, true)]).toEqual([true, true])
  expect(isFlung(2_000, screen, false)).toBe(false)
  expect(isFlung(3_000, screen, true)).toBe(false)
})

test('a list is flung upwards too', () => {
  const isFlung = flinging()
  isFlung(9_000, screen, false)
  expect([8_000, 7_000].map((offset) => isFlung(offset, screen, true))).toEqual([false, true])
})
