import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EventLog, createEventLog } from '../../../electron/log/event-log.ts'
import { FernkeepError, errorCodes } from '../../../shared/errors.ts'
import { sampleCalls } from './sample-calls.ts'
import { ServedContract } from './served-contract.ts'

/** Payloads for each channel; a long campaign sets FUZZ_RUNS. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 1_000)

/**
 * Stands in every text that is sent, thrown or answered, and must stand in nothing that is refused or logged. Lower
 * case, so that no reference spells it.
 */
const canary = 'canary'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }).map((value) => canary + value),
  fc.constantFrom(
    `/home/${canary}/notes`,
    `..\\..\\${canary}`,
    `https://${canary}.example/`,
    `javascript:${canary}`,
    `\0${canary}\r\n`,
    '__proto__',
    'constructor',
  ),
)

/** What structured clone can carry: lists, maps, sets, dates, bytes, holes, big numbers, and the rest. */
const anything = fc.anything({
  values: [fc.boolean(), fc.integer(), fc.double(), fc.constantFrom(null, undefined), text],
  key: text,
  maxDepth: 3,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: true,
  withNullPrototype: true,
})

/** A good input with something else in one of its fields, at any depth, or with one field more. */
const nearly = (good: unknown): fc.Arbitrary<unknown> => {
  if (typeof good !== 'object' || good === null) return fc.oneof(fc.constant(good), anything)
  const fields = Object.entries(good)
  return fc.oneof(
    fc.constant(good),
    anything,
    fc.tuple(text, anything).map(([name, value]) => ({ ...good, [name]: value })),
    ...fields.map(([name, value]) => nearly(value).map((other) => ({ ...good, [name]: other }))),
  )
}

/** What a handler comes to, for a call that gets to it. */
const outcomes = (output: unknown): fc.Arbitrary<() => Promise<unknown>> =>
  fc.oneof(
    fc.constant(() => Promise.resolve(output)),
    anything.map((value) => () => Promise.resolve(value)),
    nearly(output).map((value) => () => Promise.resolve(value)),
    text.map((message) => () => Promise.reject(Object.assign(new Error(message), { path: message }))),
    anything.map((thrown) => () => {
      throw thrown
    }),
    fc.tuple(fc.constantFrom(...errorCodes), text).map(
      ([code, message]) =>
        () =>
          Promise.reject(new FernkeepError(code, { cause: new Error(message) })),
    ),
  )

/** Fails when a refusal says more than it may. */
function expectPlain(answer: object): void {
  const { ok, code, reference, ...more } = answer as Readonly<Record<string, unknown>>
  expect(ok).toBe(false)
  expect(errorCodes).toContain(code)
  expect(reference).toMatch(/^FK-[A-Z0-9]{6}$/)
  expect(more).toEqual({})
}

describe.each(sampleCalls)('$channel', ({ channel, spec, input, output }) => {
  it(`answers ${runs} payloads with a Result, and says nothing of what it refuses`, async () => {
    const lines: string[] = []
    const log: EventLog = createEventLog((line) => void lines.push(line))
    const served = new ServedContract({
      report: (on, code, error) => log.record({ event: 'call-refused', channel: on, code }, error),
    })
    await fc.assert(
      fc.asyncProperty(nearly(input), outcomes(output), async (payload, outcome) => {
        served.now += 60_000
        served.replaced.set(channel, outcome)
        const sent = structuredClone(payload)
        const answer = await served.invoke(channel, sent)
        if (answer.ok) expect(spec.output.safeParse(answer.value).success).toBe(true)
        else expectPlain(answer)
      }),
      { numRuns: runs },
    )
    // Some of either kind: how many is chance, and a channel with a large input has few that are good.
    expect(lines.length).toBeGreaterThan(runs / 50)
    expect(served.reached.length).toBeGreaterThan(runs / 50)
    expect(lines.filter((line) => /canary|\/|\\| at /.test(line))).toEqual([])
  }, 300_000)
})
