import { type Page } from '@playwright/test'

/** How smoothly frames came. */
export interface FrameFigures {
  readonly frames: number
  /** The share of those that a display of 60 frames a second would have had and that did not come. */
  readonly dropped: number
  /** The longest time between two frames, in ms. */
  readonly longest: number
}

const frameMs = 1_000 / 60

/** What the instants of some frames, in ms and in order, come to. */
export function figuresOf(instants: readonly number[]): FrameFigures {
  const gaps = instants.slice(1).map((at, i) => at - (instants[i] ?? at))
  const missed = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / frameMs) - 1), 0)
  const all = gaps.length + missed
  return {
    frames: gaps.length,
    dropped: all === 0 ? 0 : missed / all,
    longest: gaps.reduce((longest, gap) => Math.max(longest, gap), 0),
  }
}

/** The frames of the page while `work` goes on. */
export async function framesDuring(page: Page, work: () => Promise<void>): Promise<FrameFigures> {
  const frames = await page.evaluateHandle(() => {
    const seen = { instants: [] as number[], running: true }
    const look = (at: number) => {
      seen.instants.push(at)
      if (seen.running) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    return seen
  })
  await work()
  const instants = await frames.evaluate((seen) => {
    seen.running = false
    return seen.instants
  })
  return figuresOf(instants)
}
