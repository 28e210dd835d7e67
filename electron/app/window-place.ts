import { type BrowserWindow, screen } from 'electron'
import * as z from 'zod/mini'
import { readSettings, writeSettings } from './settings-file.ts'

/** The smallest window that is of use, in CSS pixels: at 200% zoom it is the narrow layout. */
export const smallest = { width: 480, height: 400 }

/** Chromium's zoom levels: each step is 1.2 times; 25% to 500%. */
const zoomLevel = z.number().check(z.minimum(-8), z.maximum(9))
const pixels = z.int().check(z.minimum(-100_000), z.maximum(100_000))

/** Where the window stood when it was last closed, in device-independent pixels, and how far its page was zoomed. */
const windowPlace = z.strictObject({
  bounds: z.strictObject({ x: pixels, y: pixels, width: pixels, height: pixels }),
  maximized: z.boolean(),
  zoomLevel,
})
type WindowPlace = z.infer<typeof windowPlace>

/** Enough of the title bar must be within reach of a pointer. */
function isOnScreen({ bounds: { x, y, width, height } }: WindowPlace): boolean {
  const reach = 100
  return (
    width >= smallest.width &&
    height >= smallest.height &&
    screen
      .getAllDisplays()
      .some(
        ({ workArea }) =>
          x + width >= workArea.x + reach &&
          x <= workArea.x + workArea.width - reach &&
          y >= workArea.y &&
          y <= workArea.y + workArea.height - reach,
      )
  )
}

/** Put the window where it stood. */
function takePlace(window: BrowserWindow, { bounds, maximized, zoomLevel: level }: WindowPlace): void {
  window.setBounds(bounds)
  if (maximized) window.maximize()
  window.webContents.once('did-finish-load', () => {
    window.webContents.setZoomLevel(level)
  })
}

/**
 * Put the window where it stood according to the file `path`, if that is on a screen of today, and remember where it stands when it closes; the answer
 * writes that to the file, and throws the disk's failures.
 */
export async function keepPlace(window: BrowserWindow, path: string): Promise<() => Promise<void>> {
  const before = await readSettings(path, windowPlace)
  if (before !== null && isOnScreen(before)) takePlace(window, before)
  let place: WindowPlace | null = null
  window.on('close', () => {
    place = {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
      zoomLevel: window.webContents.getZoomLevel(),
    }
  })
  return async () => {
    if (place !== null) await writeSettings(path, place)
  }
}
