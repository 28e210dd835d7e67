import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RateLimit, callsInFlight } from '../../../electron/ipc/rate-limit.ts'
import { type RateClass } from '../../../shared/ipc/define.ts'

/** The design's figures, written out by hand. */
const rates = {
  read: { perSecond: 50, burst: 100 },
  write: { perSecond: 10, burst: 30 },
  chunk: { perSecond: 30, burst: 60 },
  bulk: { perSecond: 2, burst: 10 },
  keys: { perSecond: 3 / 60, burst: 3 },
  ask: { perSecond: 0.2, burst: 5 },
  unlock: { perSecond: 0.5, burst: 6 },
  all: { perSecond: 50, burst: 120 },
} as const
const classes: readonly RateClass[] = ['read', 'write', 'keys', 'ask', 'unlock']
const day = 24 * 60 * 60 * 1000

/** A limit on a clock that the test moves. */
class Clocked {
  now = 5_000
  readonly limit = new RateLimit(() => this.now)

  /** Whether a call that is answered at once is admitted. */
  call(rate: RateClass): boolean {
    const admission = this.limit.admit(rate)
    if (admission.admitted) admission.release()
    return admission.admitted
  }

  /** How long a call has to wait; 0 when it was admitted. */
  wait(rate: RateClass): number {
    const admission = this.limit.admit(rate)
    if (!admission.admitted) return admission.retryAfterMs
    admission.release()
    return 0
  }

  /** How many of `attempts` calls at this instant are admitted. */
  burst(rate: RateClass, attempts = 1_000): number {
    return Array.from({ length: attempts }, () => this.call(rate)).filter(Boolean).length
  }
}

describe.each(classes)('calls of class %s', (rate) => {
  it('are admitted up to their burst at once', () => {
    expect(new Clocked().burst(rate)).toBe(rates[rate].burst)
  })

  it('are told to wait exactly as long as the next one takes', () => {
    const clocked = new Clocked()
    clocked.burst(rate)
    const wait = clocked.wait(rate)
    expect(wait).toBe(1_000 / rates[rate].perSecond)
    clocked.now += wait - 1
    expect(clocked.call(rate)).toBe(false)
    clocked.now += 1
    expect(clocked.call(rate)).toBe(true)
    expect(clocked.call(rate)).toBe(false)
  })

  it('are admitted at their rate, however often they are asked for', () => {
    const clocked = new Clocked()
    clocked.burst(rate)
    const seconds = 120
    let admitted = 0
    for (let i = 0; i < seconds * 100; i++) {
      clocked.now += 10
      if (clocked.call(rate)) admitted++
    }
    expect(admitted).toBe(seconds * rates[rate].perSecond)
  })

  it('gain no more than their burst from a long rest', () => {
    const clocked = new Clocked()
    clocked.burst(rate)
    clocked.now += 30 * day
    expect(clocked.burst(rate)).toBe(rates[rate].burst)
  })

  it('that are refused cost nothing', () => {
    const clocked = new Clocked()
    clocked.burst(rate)
    const wait = clocked.wait(rate)
    clocked.burst(rate, 100_000)
    expect(clocked.wait(rate)).toBe(wait)
  })
})

it('leaves each class its own when another is used up', () => {
  const clocked = new Clocked()
  expect(clocked.burst('keys')).toBe(3)
  expect(clocked.burst('write')).toBe(30)
  expect(clocked.call('keys')).toBe(false)
  expect(clocked.call('read')).toBe(true)
})

describe('calls of all classes together', () => {
  const flood = (clocked: Clocked) =>
    classes.map((rate) => clocked.burst(rate)).reduce((sum, admitted) => sum + admitted)

  it('are admitted up to a burst that is less than those of the classes', () => {
    expect(flood(new Clocked())).toBe(120)
  })

  it('are admitted at a rate that is less than those of the classes', () => {
    const clocked = new Clocked()
    flood(clocked)
    let admitted = 0
    for (let i = 0; i < 60; i++) {
      clocked.now += 1_000
      admitted += flood(clocked)
    }
    expect(admitted).toBe(60 * 50)
  })

  it('are told to wait for the slower of the two bounds', () => {
    const clocked = new Clocked()
    clocked.burst('read')
    clocked.burst('write')
    expect(clocked.wait('keys')).toBe(20)
    expect(clocked.wait('read')).toBe(20)
    clocked.now += 20
    expect(clocked.call('keys')).toBe(true)
  })
})

it('admits in no span of time more than the burst and the rate allow, whatever is asked', () => {
  const step = fc.record({
    rate: fc.constantFrom(...classes),
    afterMs: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 3_000, noNaN: true }), fc.nat(30)),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 200, maxLength: 600 }), (steps) => {
      const clocked = new Clocked()
      const admittedAt: Record<RateClass | 'all', number[]> = {
        read: [],
        write: [],
        chunk: [],
        bulk: [],
        keys: [],
        ask: [],
        unlock: [],
        all: [],
      }
      for (const { rate, afterMs } of steps) {
        clocked.now += afterMs
        if (!clocked.call(rate)) continue
        admittedAt[rate].push(clocked.now)
        admittedAt.all.push(clocked.now)
      }
      for (const name of ['read', 'write', 'keys', 'ask', 'unlock', 'all'] as const)
        expectWithin(admittedAt[name], rates[name])
    }),
    { numRuns: 60 },
  )
})

/** Of every span between two admitted calls. */
function expectWithin(times: readonly number[], { burst, perSecond }: { burst: number; perSecond: number }) {
  for (const [i, from] of times.entries())
    for (const [j, to] of times.slice(i).entries())
      if (j + 1 > burst + ((to - from) / 1_000) * perSecond + 1e-6)
        expect.fail(`${j + 1} calls in ${to - from} ms`)
}

it('admits a call that waited as long as it was told to, whatever was asked before', () => {
  const step = fc.record({ rate: fc.constantFrom(...classes), afterMs: fc.integer({ min: 0, max: 400 }) })
  fc.assert(
    fc.property(fc.array(step, { minLength: 50, maxLength: 300 }), (steps) => {
      const clocked = new Clocked()
      for (const { rate, afterMs } of steps) {
        clocked.now += afterMs
        clocked.burst(rate, 20)
        const wait = clocked.wait(rate)
        clocked.now += wait
        if (wait > 0) expect(clocked.call(rate)).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

it('never refuses honest use: 20 reads and 2 writes a second for ten minutes, each answered in 40 ms', () => {
  const clocked = new Clocked()
  const waiting: { readonly until: number; readonly release: () => void }[] = []
  const ask = (rate: RateClass) => {
    const admission = clocked.limit.admit(rate)
    if (!admission.admitted) expect.fail(`${rate} refused after ${clocked.now} ms`)
    waiting.push({ until: clocked.now + 40, release: admission.release })
  }
  let asked = 0
  for (let tick = 0; tick < 10 * 60 * 20; tick++) {
    clocked.now += 50
    while ((waiting[0]?.until ?? Infinity) <= clocked.now) waiting.shift()?.release()
    ask('read')
    if (tick % 10 === 0) ask('write')
    asked += tick % 10 === 0 ? 2 : 1
  }
  expect(asked).toBe(10 * 60 * 22)
})

describe('calls in flight', () => {
  const admit = (clocked: Clocked) => {
    const admission = clocked.limit.admit('read')
    if (!admission.admitted) throw new Error('refused')
    return admission.release
  }

  it('are eight at the most', () => {
    expect(callsInFlight).toBe(8)
    const clocked = new Clocked()
    for (let i = 0; i < 8; i++) admit(clocked)
    for (const rate of classes)
      expect(clocked.limit.admit(rate)).toEqual({ admitted: false, retryAfterMs: 50 })
  })

  it('make room one by one', () => {
    const clocked = new Clocked()
    const releases = Array.from({ length: 8 }, () => admit(clocked))
    releases[3]?.()
    admit(clocked)
    expect(clocked.call('read')).toBe(false)
  })

  it('are not charged when there is no room', () => {
    const clocked = new Clocked()
    const releases = Array.from({ length: 8 }, () => admit(clocked))
    clocked.burst('read')
    for (const release of releases) release()
    expect(clocked.burst('read')).toBe(100 - 8)
  })
})

describe('the clock', () => {
  it('set back a day neither locks out nor lets through', () => {
    const clocked = new Clocked()
    clocked.now = 3 * day
    clocked.burst('read')
    clocked.now -= day
    expect(clocked.call('read')).toBe(false)
    clocked.now += 1_000
    expect(clocked.burst('read')).toBe(50)
  })

  it('set forward a day gives one burst and no more', () => {
    const clocked = new Clocked()
    clocked.burst('read')
    clocked.now += day
    expect(clocked.burst('read')).toBe(100)
  })
})

describe('the clock it takes by itself', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] })
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  it.each([day, -day])('is not the wall clock: setting that by %d ms changes nothing', (moved) => {
    const limit = new RateLimit()
    const admitted = () => {
      const admission = limit.admit('keys')
      if (admission.admitted) admission.release()
      return admission.admitted
    }
    expect(Array.from({ length: 4 }, admitted)).toEqual([true, true, true, false])
    vi.setSystemTime(Date.now() + moved)
    expect(admitted()).toBe(false)
    vi.advanceTimersByTime(20_000)
    expect(admitted()).toBe(true)
  })
})
