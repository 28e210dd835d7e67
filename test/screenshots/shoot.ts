import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ElectronApplication, type Page, expect } from '@playwright/test'

/** Where the screens go. */
export const folder = join(import.meta.dirname, '../../test-results/screenshots')

/** The sizes every screen has to look right in; the last is 1280 wide at 200%. */
const sizes = [
  { name: '1280x800', width: 1280, height: 800, zoom: 1 },
  { name: '800x600', width: 800, height: 600, zoom: 1 },
  { name: 'zoom-200', width: 1280, height: 800, zoom: 2 },
] as const

type Size = (typeof sizes)[number]

async function resize(app: ElectronApplication, page: Page, size: Size): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height, zoom }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(width, height)
    window?.webContents.setZoomFactor(zoom)
  }, size)
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(size.width / size.zoom)
}

/** Resolves when what the page looks like now has been drawn. */
export const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))

/** What the window shows, as a PNG in base64. Playwright's own screenshot crops a zoomed page. */
export const capture = (app: ElectronApplication): Promise<string> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return image?.toPNG().toString('base64') ?? ''
  })

/** As `capture`, once the window shows the same twice: what was drawn may reach the picture a moment later. */
async function captureSettled(app: ElectronApplication, page: Page): Promise<string> {
  for (let before = ''; ;) {
    await drawn(page)
    const now = await capture(app)
    if (now === before) return now
    before = now
  }
}

/** One screen, light and dark, in every size; it ends as it began, in the first. */
export async function shoot(app: ElectronApplication, page: Page, screen: string): Promise<void> {
  for (const size of sizes) {
    await resize(app, page, size)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const picture = await captureSettled(app, page)
      await writeFile(join(folder, `${screen}-${colorScheme}-${size.name}.png`), picture, 'base64')
    }
  }
  await resize(app, page, sizes[0])
}
