import { type RateClass } from '../../shared/ipc/define.ts'

/** A token bucket: `burst` calls at once, `perSecond` in the long run. */
interface Rate {
  readonly perSecond: number
  readonly burst: number
}

/** What one window may ask. Honest use (fast typing, scrolling, searching as you type) stays far below. */
const rates: Readonly<Record<RateClass | 'all', Rate>> = {
  read: { perSecond: 50, burst: 100 },
  write: { perSecond: 10, burst: 30 },
  // A megabyte of a file each: what a disk takes in that time, and a page full of pictures at once.
  chunk: { perSecond: 30, burst: 60 },
  // Each may change a hundred notes: as many as a disk writes in that time.
  bulk: { perSecond: 2, burst: 10 },
  keys: { perSecond: 3 / 60, burst: 3 },
  // Each puts a native dialog in front of the person.
  ask: { perSecond: 0.2, burst: 5 },
  // Wrong passphrases have their own, longer waits.
  unlock: { perSecond: 0.5, burst: 6 },
  // Less than the classes together, or it would refuse nothing.
  all: { perSecond: 50, burst: 120 },
}

/** Calls that may wait for their answer at the same time. */
export const callsInFlight = 8

/** A token that was gained in many small parts may lack this much of 1 to rounding. */
const wholeToken = 1 - 1e-9

/** How long a call refused for too many in flight had better wait. */
const busyRetryMs = 50

export type Admission =
  | { readonly admitted: true; readonly release: () => void }
  | { readonly admitted: false; readonly retryAfterMs: number }

/**
 * Counts one window's calls. Time is monotonic, so that a clock set forward or back neither locks out nor lets through.
 * `now` answers milliseconds.
 */
export class RateLimit {
  readonly #now: () => number
  readonly #buckets: Readonly<Record<RateClass | 'all', Bucket>>
  #inFlight = 0

  constructor(now: () => number = () => performance.now()) {
    this.#now = now
    this.#buckets = {
      read: new Bucket(rates.read, now()),
      write: new Bucket(rates.write, now()),
      chunk: new Bucket(rates.chunk, now()),
      bulk: new Bucket(rates.bulk, now()),
      keys: new Bucket(rates.keys, now()),
      ask: new Bucket(rates.ask, now()),
      unlock: new Bucket(rates.unlock, now()),
      all: new Bucket(rates.all, now()),
    }
  }

  /** Charge one call. An admitted call is released when it is answered. */
  admit(rate: RateClass): Admission {
    const now = this.#now()
    const retryAfterMs = Math.max(this.#buckets.all.waitMs(now), this.#buckets[rate].waitMs(now))
    if (retryAfterMs > 0) return { admitted: false, retryAfterMs }
    if (this.#inFlight >= callsInFlight) return { admitted: false, retryAfterMs: busyRetryMs }
    this.#buckets.all.take()
    this.#buckets[rate].take()
    this.#inFlight++
    return { admitted: true, release: () => void this.#inFlight-- }
  }
}

class Bucket {
  readonly #rate: Rate
  #tokens: number
  #filledAt: number

  constructor(rate: Rate, now: number) {
    this.#rate = rate
    this.#tokens = rate.burst
    this.#filledAt = now
  }

  /** Milliseconds until a call is allowed: 0 now. */
  waitMs(now: number): number {
    const seconds = Math.max(0, now - this.#filledAt) / 1000
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + seconds * this.#rate.perSecond)
    this.#filledAt = now
    return this.#tokens >= wholeToken ? 0 : Math.ceil(((1 - this.#tokens) / this.#rate.perSecond) * 1000)
  }

  take(): void {
    this.#tokens -= 1
  }
}
