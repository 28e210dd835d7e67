import { type ElectronApplication, type Page } from '@playwright/test'
import { delaysDuring } from './main-loop.ts'
import { type Report } from './report.ts'
import { Sample } from './sample.ts'

/** What the window shows of the notes when it is unlocked, in ms after the click. */
interface UnlockTimes {
  /** The first rows are painted. */
  readonly firstRows: number
  /** All notes are in the list. */
  readonly allRows: number
}

/** Lock and unlock the app in its window `times` times. */
export async function measureUnlocks(
  app: ElectronApplication,
  page: Page,
  { notes, times, bar }: { readonly notes: number; readonly times: number; readonly bar: number },
  report: Report,
): Promise<void> {
  const [first, all, stalls] = [new Sample(), new Sample(), new Sample()]
  await page.getByRole('option').first().waitFor()
  for (let i = 0; i < times; i++) {
    await page.locator('body').press('Control+L')
    await page.getByRole('button', { name: 'Unlock' }).waitFor()
    const delays = await delaysDuring(app, async () => {
      const { firstRows, allRows } = await unlock(page)
      first.add(firstRows)
      all.add(allRows)
    })
    stalls.add(delays.longest)
  }
  const name = (what: string) => `${notes} notes: ${what}`
  report.judge(name('unlock to first rows painted, p50'), first.percentile(0.5), 'ms', '<=', bar)
  report.add(name('unlock to first rows painted, p95'), first.percentile(0.95), 'ms')
  report.add(name('unlock to all rows, p50'), all.percentile(0.5), 'ms')
  report.add(name('longest stall of main at unlock, p50'), stalls.percentile(0.5), 'ms')
}

/** Click on Unlock and look at each frame. */
const unlock = (page: Page): Promise<UnlockTimes> =>
  page.evaluate(
    () =>
      new Promise<UnlockTimes>((resolve) => {
        const button = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Unlock')
        const started = performance.now()
        let firstRows = 0
        const look = () => {
          const option = document.querySelector('[role=listbox] [role=option]')
          // Called before a frame is painted: what it finds is on screen when it is called again.
          if (option !== null && firstRows === 0)
            requestAnimationFrame(() => (firstRows = performance.now() - started))
          // Notes are counted when all of them are there.
          const counted = document.querySelector('nav [aria-current=page][aria-description]')
          if (firstRows > 0 && counted !== null)
            requestAnimationFrame(() => resolve({ firstRows, allRows: performance.now() - started }))
          else requestAnimationFrame(look)
        }
        button?.click()
        requestAnimationFrame(look)
      }),
  )
