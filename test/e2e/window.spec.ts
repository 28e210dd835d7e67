import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ElectronApplication, expect } from '@playwright/test'
import { test, welcome } from './fernkeep.ts'

const standing = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return { bounds: window?.getNormalBounds(), zoomLevel: window?.webContents.getZoomLevel() }
  })

test('the window opens where it was closed, as large and as far zoomed', async ({ machine }) => {
  const place = { bounds: { x: 40, y: 30, width: 900, height: 620 }, zoomLevel: 1.5 }
  const first = await machine.start()
  await welcome(first.page)
  await first.app.evaluate(({ BrowserWindow }, { bounds, zoomLevel }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setBounds(bounds)
    window?.webContents.setZoomLevel(zoomLevel)
  }, place)
  await expect.poll(() => standing(first.app)).toEqual(place)
  await first.app.close()
  const second = await machine.start()
  await expect.poll(() => standing(second.app)).toEqual(place)
})

test('what only a narrow window needs is shown in a narrow window only', async ({ machine }) => {
  const { app, page } = await machine.start()
  await welcome(page)
  const width = (wide: number) =>
    app.evaluate(({ BrowserWindow }, w) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, 640), wide)
  const places = page.getByRole('button', { name: 'Show notebooks and tags' })
  const back = page.getByRole('button', { name: 'Back', exact: true })
  await width(1280)
  await expect(places).toBeHidden()
  await expect(back).toBeHidden()
  await width(900)
  await expect(places).toBeVisible()
  await expect(back).toBeHidden()
  await width(690)
  await expect(back).toBeVisible()
})

test.describe('a place that is of no use is forgotten', () => {
  for (const [why, text] of [
    ['malformed', '{"bounds":'],
    [
      'on no screen',
      '{"bounds":{"x":9000,"y":9000,"width":900,"height":620},"maximized":false,"zoomLevel":0}',
    ],
    ['too small', '{"bounds":{"x":0,"y":0,"width":1,"height":1},"maximized":false,"zoomLevel":0}'],
    [
      'zoomed out of sight',
      '{"bounds":{"x":0,"y":0,"width":900,"height":620},"maximized":false,"zoomLevel":99}',
    ],
  ] as const)
    test(why, async ({ machine }) => {
      const first = await machine.start()
      await expect(first.page.getByText('Step 1 of 3')).toBeVisible()
      await first.app.close()
      await writeFile(join(machine.data, 'window.json'), text)
      const { app, page } = await machine.start()
      await expect(page.getByText('Step 1 of 3')).toBeVisible()
      expect(await standing(app)).toMatchObject({ bounds: { width: 1280, height: 800 }, zoomLevel: 0 })
    })
})
