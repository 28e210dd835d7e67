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
