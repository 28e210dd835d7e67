import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { electron } from '../e2e/fernkeep.ts'
import { hostileTexts } from './hostile-texts.ts'

test('the hostile texts run and fetch where nothing guards against them', async () => {
  const app = await _electron.launch({
    executablePath: electron,
    args: [join(import.meta.dirname, 'unguarded')],
    env: { ...process.env } as Record<string, string>,
    chromiumSandbox: true,
  })
  const page = await app.firstWindow()
  let fetched = 0
  page.on('request', (request) => {
    if (request.url().includes('beacon.example')) fetched++
  })
  await page.evaluate((texts) => {
    const run = new Set<number>()
    Object.assign(window, { run })
    texts.forEach((text, i) => {
      const frame = document.body.appendChild(document.createElement('iframe'))
      frame.srcdoc = `<script>function trap() { parent.run.add(${String(i)}) }</script>${text}`
      frame.onload = () => {
        for (const link of frame.contentDocument?.querySelectorAll('a[href^="javascript:"]') ?? [])
          link.dispatchEvent(new MouseEvent('click'))
      }
    })
  }, hostileTexts)
  const run = () => page.evaluate(() => (Reflect.get(window, 'run') as Set<number>).size)
  await expect.poll(run).toBeGreaterThan(100)
  await expect.poll(() => fetched).toBeGreaterThan(10)
  await app.close()
})
