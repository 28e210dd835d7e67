import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Dated, revisionsToDrop } from '../../../electron/vault/thinning.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour
const now = Date.parse('2026-11-24T12:34:56.789Z')

/** Revisions of any ages up to five years, a few from the future. */
const histories = fc
  .array(fc.oneof(fc.integer({ min: -2 * day, max: 3 * day }), fc.integer({ min: 0, max: 5 * 365 * day })), {
    maxLength: 120,
  })
  .map((ages) => ages.map((age, i): Dated => ({ revision: i + 1, savedAt: now - age })))

const keptOf = (all: readonly Dated[], at = now) => {
  const dropped = new Set(revisionsToDrop(all, at))
  return all.filter(({ revision }) => !dropped.has(revision))
}

describe('thinning', () => {
  test('asked again drops nothing more', () => {
    fc.assert(
      fc.property(histories, (all) => {
        expect(revisionsToDrop(keptOf(all), now)).toEqual([])
      }),
    )
  })

  test('keeps all of the last day, and what seems to be from the future', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const kept = new Set(keptOf(all).map(({ revision }) => revision))
        for (const { revision, savedAt } of all) if (now - savedAt < day) expect(kept).toContain(revision)
      }),
    )
  })

  test('drops one only for a newer one of the same hour, day or week', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const kept = keptOf(all)
        for (const revision of revisionsToDrop(all, now)) {
          const gone = all.find((dated) => dated.revision === revision)
          const age = now - (gone?.savedAt ?? NaN)
          const every = age < 7 * day ? hour : age < 365 * day ? day : 7 * day
          const slot = (time: number) => Math.floor(time / every)
          const newer = kept.filter(({ savedAt }) => slot(savedAt) === slot(gone?.savedAt ?? NaN))
          expect(newer.some(({ savedAt }) => savedAt >= (gone?.savedAt ?? NaN))).toBe(true)
        }
      }),
    )
  })

  test('leaves at most one for each hour, day and week beyond the last day', () => {
    fc.assert(
      fc.property(histories, (all) => {
        for (const [from, to, every] of [
          [day, 7 * day, hour],
          [7 * day, 365 * day, day],
          [365 * day, Infinity, 7 * day],
        ] as const) {
          const ages = keptOf(all).filter(({ savedAt }) => now - savedAt >= from && now - savedAt < to)
          const slots = ages.map(({ savedAt }) => Math.floor(savedAt / every))
          expect(new Set(slots).size).toBe(slots.length)
        }
      }),
    )
  })

  test('never drops the newest revision of all', () => {
    fc.assert(
      fc.property(histories, (all) => {
        const newest = all.toSorted((a, b) => b.savedAt - a.savedAt || b.revision - a.revision)[0]
        if (newest !== undefined) expect(revisionsToDrop(all, now)).not.toContain(newest.revision)
      }),
    )
  })

  test('as time goes on thins what it kept, and never leaves a note without a revision', () => {
    fc.assert(
      fc.property(
        histories,
        fc.array(fc.integer({ min: 0, max: 200 * day }), { maxLength: 10 }),
        (all, steps) => {
          let at = now
          let left: readonly Dated[] = all
          for (const step of steps) {
            at += step
            left = keptOf(left, at)
            expect(left.length > 0).toBe(all.length > 0)
          }
        },
      ),
    )
  })

  test('drops nothing when the clock was set back', () => {
    const all = Array.from({ length: 50 }, (_, i): Dated => ({ revision: i + 1, savedAt: now - i * 60_000 }))
    expect(revisionsToDrop(all, now - 400 * day)).toEqual([])
  })

  test('of two at the same instant keeps the later revision', () => {
    const savedAt = now - 3 * day
    expect(
      revisionsToDrop(
        [
          { revision: 7, savedAt },
          { revision: 8, savedAt },
        ],
        now,
      ),
    ).toEqual([7])
  })

  test('keeps one whose time cannot be told', () => {
    expect(
      revisionsToDrop(
        [
          { revision: 1, savedAt: NaN },
          { revision: 2, savedAt: NaN },
        ],
        now,
      ),
    ).toEqual([])
  })
})
