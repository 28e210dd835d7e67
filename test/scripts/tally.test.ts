import { expect, test } from 'vitest'
import { countLine, playwrightTally, single, total, vitestTally } from '../../scripts/tally.ts'

const unit = (counts: object) => JSON.stringify({ numPassedTests: 5, numFailedTests: 0, ...counts })
const e2e = (stats: object) => JSON.stringify({ stats: { expected: 4, unexpected: 0, ...stats } })

test('the line has skipped tests only when there are any', () => {
  expect(countLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
  expect(countLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped')
})

test('tallies add up', () => {
  expect(total([single(true), single(false), { passed: 5, failed: 2, skipped: 1 }])).toEqual({
    passed: 6,
    failed: 3,
    skipped: 1,
  })
  expect(total([])).toEqual({ passed: 0, failed: 0, skipped: 0 })
})

test('a Vitest report is read', () => {
  expect(vitestTally(unit({}), 0)).toEqual({ passed: 5, failed: 0, skipped: 0 })
  expect(vitestTally(unit({ numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }), 1)).toEqual({
    passed: 5,
    failed: 2,
    skipped: 2,
  })
})

test('a Playwright report is read, and a flaky test did not pass', () => {
  expect(playwrightTally(e2e({ flaky: 1, skipped: 2 }), 0)).toEqual({ passed: 4, failed: 1, skipped: 2 })
})

test('a runner that failed without a failed test counts as one', () => {
  expect(vitestTally(unit({}), 1).failed).toBe(1)
  expect(playwrightTally(e2e({}), 1).failed).toBe(1)
})

test.each([
  ['missing', undefined],
  ['cut short', '{"numPassedTests": 5, "sta'],
  ['no report', '"text"'],
])('a report that is %s is a failure even with exit code 0', (_what, text) => {
  expect(vitestTally(text, 0).failed).toBe(1)
  expect(playwrightTally(text, 0).failed).toBe(1)
})
