/** Counted tests of one runner, or of all added up. */
export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** A step that is one test as a whole. */
export const single = (ok: boolean): Tally => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 })

/** All tallies added up. */
export const total = (tallies: readonly Tally[]): Tally => ({
  passed: sum(tallies.map(({ passed }) => passed)),
  failed: sum(tallies.map(({ failed }) => failed)),
  skipped: sum(tallies.map(({ skipped }) => skipped)),
})

/** The closing line of a test run: `12 passed, 0 failed`, with `, 3 skipped` when there are any. */
export const countLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`

/**
 * The tally in a Vitest report (reporter `json`). A run that ended with `code` although no test failed, or that left
 * no readable report (`text` undefined), counts as a failure of its own: a file that does not load holds no test.
 */
export function vitestTally(text: string | undefined, code: number): Tally {
  const report = parsed(text)
  return withCode(
    {
      passed: countIn(report, 'numPassedTests'),
      failed: countIn(report, 'numFailedTests'),
      skipped: countIn(report, 'numPendingTests') + countIn(report, 'numTodoTests'),
    },
    report === undefined ? 1 : code,
  )
}

/** As `vitestTally` for a Playwright report. A test that passed only when tried again did not pass. */
export function playwrightTally(text: string | undefined, code: number): Tally {
  const stats = recordOf(parsed(text)?.['stats'])
  return withCode(
    {
      passed: countIn(stats, 'expected'),
      failed: countIn(stats, 'unexpected') + countIn(stats, 'flaky'),
      skipped: countIn(stats, 'skipped'),
    },
    stats === undefined ? 1 : code,
  )
}

const withCode = (tally: Tally, code: number): Tally =>
  code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally

const sum = (numbers: readonly number[]): number => numbers.reduce((left, right) => left + right, 0)

function parsed(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  if (text === undefined) return undefined
  try {
    return recordOf(JSON.parse(text))
  } catch {
    // A runner that was killed leaves half a report; the caller counts that as a failure.
    return undefined
  }
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null ? { ...value } : undefined

function countIn(record: Readonly<Record<string, unknown>> | undefined, name: string): number {
  const count = record?.[name]
  return typeof count === 'number' ? count : 0
}
