import { type Page } from '@playwright/test'
import { framesDuring } from './frames.ts'
import { type Report } from './report.ts'

/** Turns of the wheel, and how far one scrolls, in px: more than a screen of the list. */
const turns = 120
const perTurn = 900

/** The frames of a window at rest, and while the wheel scrolls the list down. */
export async function measureScrolling(page: Page, report: Report): Promise<void> {
  const list = page.getByRole('listbox', { name: 'Notes' })
  const row = list.getByRole('option').first()
  const rows = Number(await row.getAttribute('aria-setsize'))
  const rest = await framesDuring(page, () => turnWheel(page, 0))
  report.add('frames dropped at rest', rest.dropped * 100, '%')
  await list.hover()
  const { frames, dropped, longest } = await framesDuring(page, () => turnWheel(page, perTurn))
  const reached = await list.evaluate(({ scrollTop }) => scrollTop)
  if (reached < (turns * perTurn) / 2) throw new Error(`the list scrolled no further than ${reached} px`)
  const name = `scroll a list of ${rows} rows`
  report.add(`${name}, frames`, frames, '')
  report.add(`${name}, frames dropped`, dropped * 100, '%')
  report.add(`${name}, longest frame`, longest, 'ms')
}

async function turnWheel(page: Page, by: number): Promise<void> {
  for (let i = 0; i < turns; i++) {
    await page.mouse.wheel(0, by)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
  }
}
