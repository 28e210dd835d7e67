import { type Page } from '@playwright/test'
import { type Report } from './report.ts'
import { Sample } from './sample.ts'

/** How long a hand presses a button at the least. */
export const pressedMs = 60

/** How many times what a bare CodeMirror takes (p95) the app may take: its own share (decision 20). */
export const againstBare = 1.25

/** What keys took that were pressed one after the other, in ms. */
export interface KeyTimes {
  /**
   * From the key's own time stamp to the end of the frame that shows it: of the page's work, drawing included. A message
   * that is posted as the frame is begun arrives when it is done.
   */
  readonly painted: Sample
  /** What the page's own code took of it: to the end of the task that the key is heard in. */
  readonly handled: Sample
  /** The browser's own figure (Event Timing), to the frame's presentation, in steps of 8 ms; it tells none below 16. */
  readonly presented: Sample
}

export const newKeyTimes = (): KeyTimes => ({
  painted: new Sample(),
  handled: new Sample(),
  presented: new Sample(),
})

/** What a key, or a click, took until it was painted. */
export function addPainted(name: string, painted: Sample, report: Report): void {
  report.add(`${name}, to paint, p50`, painted.percentile(0.5), 'ms')
  report.add(`${name}, to paint, p95`, painted.percentile(0.95), 'ms')
}

/** Press `key` where the focus is, and add what it took. */
export async function timeKey(page: Page, key: string, times: KeyTimes): Promise<void> {
  const pressed = await page.evaluateHandle(() => {
    const told = Promise.withResolvers<number>()
    const observer = new PerformanceObserver((list) => {
      const entry = list.getEntriesByName('keydown')[0]
      if (entry) told.resolve(entry.duration)
    })
    // What the types do not know yet.
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    const figures = new Promise<{ painted: number; handled: number }>((resolve) => {
      const listen = ({ timeStamp }: KeyboardEvent) => {
        const [code, frame] = [new MessageChannel(), new MessageChannel()]
        const handled = new Promise<number>((tell) => {
          code.port1.onmessage = () => tell(performance.now() - timeStamp)
        })
        frame.port1.onmessage = () => {
          const painted = performance.now() - timeStamp
          void handled.then((ms) => resolve({ painted, handled: ms }))
        }
        code.port2.postMessage(null)
        requestAnimationFrame(() => frame.port2.postMessage(null))
      }
      window.addEventListener('keydown', listen, { once: true, capture: true })
    })
    return { figures, told: told.promise, observer }
  })
  await page.keyboard.press(key)
  const { painted, handled, presented } = await pressed.evaluate(async ({ figures, told, observer }) => {
    const seen = await figures
    // The browser tells after the frame, or nothing when it was quick.
    const nothing = new Promise<number>((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => resolve(16))))
    })
    const presented = await Promise.race([told, nothing])
    observer.disconnect()
    return { ...seen, presented }
  })
  times.painted.add(painted)
  times.handled.add(handled)
  times.presented.add(presented)
}
