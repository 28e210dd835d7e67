import { setTimeout as wait } from 'node:timers/promises'
import { type ElectronApplication } from '@playwright/test'

/** How long the main process kept everything else waiting, in ms. */
export interface LoopDelays {
  readonly p99: number
  readonly longest: number
}

/** The delays of the main process's event loop while `work` goes on. */
export async function delaysDuring(app: ElectronApplication, work: () => Promise<void>): Promise<LoopDelays> {
  const delays = await app.evaluateHandle(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
    const histogram = monitorEventLoopDelay({ resolution: 1 })
    histogram.enable()
    return histogram
  })
  await work()
  return delays.evaluate((histogram) => {
    histogram.disable()
    return { p99: histogram.percentile(99) / 1e6, longest: histogram.max / 1e6 }
  })
}

/** A main process is at rest when it takes less of the processor than this share, for so many ms. */
const [restingShare, lookMs] = [0.1, 500]

/** Wait until what a start leaves to be done behind the window is done. Throws after two minutes. */
export async function atRest(app: ElectronApplication): Promise<void> {
  const used = () =>
    app.evaluate(() => {
      const { user, system } = process.cpuUsage()
      return (user + system) / 1_000
    })
  for (let tries = 0; tries < 240; tries++) {
    const before = await used()
    await wait(lookMs)
    if ((await used()) - before < restingShare * lookMs) return
  }
  throw new Error('the main process came to no rest')
}
