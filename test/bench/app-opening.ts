import { type Page } from '@playwright/test'
import { pressedMs } from './key-times.ts'
import { type Report } from './report.ts'
import { Sample } from './sample.ts'

/** The first rows are the notes that were typed in. */
const firstPosition = 3

/** Open one note after the other with the mouse, down the list, none of them for a second time. */
export async function measureOpening(page: Page, times: number, report: Report): Promise<void> {
  const sample = new Sample()
  for (let i = 0; i < times; i++) sample.add(await open(page, firstPosition + i))
  report.add('open a note, click to text painted, p50', sample.percentile(0.5), 'ms')
  report.judge('open a note, click to text painted, p95', sample.percentile(0.95), 'ms', '<=', 16)
}

/** From the click, which is when the button is let go, to the end of the frame with the note's title and text in it. */
async function open(page: Page, position: number): Promise<number> {
  const row = page.locator(`[role=option][aria-posinset="${position}"]`)
  const title = (await row.getAttribute('aria-label')) ?? ''
  const painted = await page.evaluateHandle(
    (expected) => ({
      after: new Promise<number>((resolve) => {
        const shown = () => {
          const field = document.querySelector<HTMLTextAreaElement>('textarea[aria-label=Title]')
          const pane = field?.closest('section')?.querySelectorAll('div') ?? []
          const host = [...pane].find(({ shadowRoot }) => shadowRoot !== null)
          const text = host?.shadowRoot?.querySelector('.cm-content')?.textContent ?? ''
          return { title: field?.value ?? '', text }
        }
        const before = shown()
        const done = new MessageChannel()
        let clicked = 0
        done.port1.onmessage = () => resolve(performance.now() - clicked)
        const look = () => {
          const { title: shownTitle, text } = shown()
          if (shownTitle === expected && text !== '' && text !== before.text) done.port2.postMessage(null)
          else requestAnimationFrame(look)
        }
        const listen = ({ timeStamp }: MouseEvent) => {
          clicked = timeStamp
          requestAnimationFrame(look)
        }
        window.addEventListener('click', listen, { once: true, capture: true })
      }),
    }),
    title === 'Untitled' ? '' : title,
  )
  await row.click({ delay: pressedMs })
  return painted.evaluate(({ after }) => after)
}
