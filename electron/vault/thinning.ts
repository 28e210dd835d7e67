/** An earlier revision and when it was written, in milliseconds since 1970. */
export interface Dated {
  readonly revision: number
  readonly savedAt: number
}

const hour = 60 * 60 * 1000
const day = 24 * hour

/** How long one revision stands for: all of the last day, hourly for a week, daily for a year, weekly after. */
const steps = [
  { within: day, every: 0 },
  { within: 7 * day, every: hour },
  { within: 365 * day, every: day },
  { within: Infinity, every: 7 * day },
] as const

/**
 * The revisions to drop at `now`: of those that share a step, the newest stays. Asked again, nothing more is dropped.
 * A revision from the future (the clock was set back) is kept.
 */
export function revisionsToDrop(revisions: readonly Dated[], now: number): number[] {
  const kept = new Set<string>()
  return [...revisions]
    .sort((a, b) => b.savedAt - a.savedAt || b.revision - a.revision)
    .filter(({ savedAt }) => {
      const { every } = steps.find(({ within }) => now - savedAt < within) ?? steps[0]
      if (every === 0) return false
      const slot = `${String(every)} ${String(Math.floor(savedAt / every))}`
      if (kept.has(slot)) return true
      kept.add(slot)
      return false
    })
    .map(({ revision }) => revision)
}
