import { type ElectronApplication, type Page } from '@playwright/test'
import { delaysDuring } from './main-loop.ts'
import { type Report } from './report.ts'
import { Sample } from './sample.ts'

/** What typing and saving takes in a window that lists all notes; ends locked, with a changed index to save. */
export async function measureSaves(
  app: ElectronApplication,
  page: Page,
  { notes, times }: { readonly notes: number; readonly times: number },
  report: Report,
): Promise<void> {
  const name = (what: string) => `${notes} notes: ${what}`
  await page.getByRole('listbox', { name: 'Notes' }).getByRole('option').first().click()
  const title = await timesOfKeys(page, 'Title', times)
  report.judge(name('key to paint in a title, p95'), title.percentile(0.95), 'ms', '<=', 50)
  const body = await timesOfKeys(page, 'Note', times)
  report.judge(name('key to paint in a text, p95'), body.percentile(0.95), 'ms', '<=', 50)

  const saves = new Sample()
  for (let i = 0; i < times; i++) saves.add(await longestTask(page, () => typeAndSave(page)))
  report.judge(name('longest task of the window for a save, p95'), saves.percentile(0.95), 'ms', '<=', 50)

  const locking = new Sample()
  const delays = await delaysDuring(app, () =>
    locking.time(async () => {
      await page.locator('body').press('Control+L')
      await page.getByRole('button', { name: 'Unlock' }).waitFor()
    }),
  )
  report.add(name('lock, with the index saved'), locking.percentile(0.5), 'ms')
  report.add(name('stalls of main meanwhile, p99'), delays.p99, 'ms')
  report.judge(name('longest stall of main meanwhile'), delays.longest, 'ms', '<=', 50)
}

/** From each key press to the frame that shows it. */
async function timesOfKeys(page: Page, field: string, times: number): Promise<Sample> {
  const sample = new Sample()
  await page.getByRole('textbox', { name: field, exact: true }).click()
  for (let i = 0; i < times; i++) {
    const painted = await page.evaluateHandle(() => ({
      at: new Promise<number>((resolve) => {
        const listen = ({ timeStamp }: KeyboardEvent) =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - timeStamp)))
        window.addEventListener('keydown', listen, { once: true, capture: true })
      }),
    }))
    await page.keyboard.press('x')
    sample.add(await painted.evaluate(({ at }) => at))
  }
  return sample
}

async function typeAndSave(page: Page): Promise<void> {
  const saving = page.getByRole('status', { name: 'Saving' })
  await page.keyboard.press('y')
  await saving.filter({ hasNotText: 'Saved' }).waitFor()
  await saving.filter({ hasText: 'Saved' }).waitFor()
}

/** The longest task of the page while `work` goes on and shortly after, in ms; 0 when none took 50 ms. */
async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  const longest = await page.evaluateHandle(() => {
    const seen = { ms: 0 }
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.ms = Math.max(seen.ms, duration)
    })
    observer.observe({ type: 'longtask' })
    return { seen, observer }
  })
  await work()
  return longest.evaluate(
    ({ seen, observer }) =>
      new Promise<number>((resolve) => {
        // What a save sets off has its turn first.
        requestIdleCallback(() =>
          requestIdleCallback(() => {
            observer.disconnect()
            resolve(seen.ms)
          }),
        )
      }),
  )
}
