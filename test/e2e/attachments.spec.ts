import { readFile, readdir, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { type ElectronApplication, type Page, expect } from '@playwright/test'
import { exifSegment } from '../electron/images/pictures.ts'
import { findings } from './axe.ts'
import { paste } from './paste.ts'
import { noteText, openSettings, saved, test, titles, welcome, write } from './fernkeep.ts'

const canary = 'quillbright'

/** A PNG of one dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A photo as Chromium makes it, with the camera's EXIF data put into it: lying on its side. */
async function photo(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    ;[canvas.width, canvas.height] = [300, 200]
    const context = canvas.getContext('2d')
    if (context) {
      context.fillStyle = '#2f6f40'
      context.fillRect(20, 20, 200, 100)
    }
    return canvas.toDataURL('image/jpeg')
  })
  const bytes = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
  return Buffer.concat([bytes.subarray(0, 2), exifSegment(6), bytes.subarray(2)])
}

async function choose(
  page: Page,
  ...files: { name: string; mimeType: string; buffer: Buffer }[]
): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Control+Shift+U')
  await (await chooser).setFiles(files)
}

const answerSaveDialog = (app: ElectronApplication, filePath: string) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, filePath)

const pictures = (page: Page) => noteText(page).locator('.cm-note-picture img')
const shownSize = (page: Page) =>
  pictures(page).evaluate((image) => {
    const { naturalWidth, naturalHeight } = image as HTMLImageElement
    return [naturalWidth, naturalHeight]
  })

test('a photo is chosen by a key, shown upright, kept encrypted without where it was taken, and saved as a copy', async ({
  machine,
}) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await write(page, 'Trip', 'Our hut')
  const jpeg = await photo(page)
  expect(jpeg.includes(canary)).toBe(true)
  await choose(page, { name: 'hut.jpg', mimeType: 'image/jpeg', buffer: jpeg })
  await expect.poll(() => shownSize(page)).toEqual([200, 300])
  await saved(page)
  expect(await findings(page)).toEqual([])

  const [name = ''] = (await readdir(machine.vault, { recursive: true })).filter((file) =>
    file.includes('/attachments/'),
  )
  const file = await readFile(join(machine.vault, name))
  expect(file.toString('latin1')).toMatch(/^gAAAA[\w=-]+\n$/)
  expect((await stat(join(machine.vault, name))).mode & 0o777).toBe(0o600)

  await answerSaveDialog(app, join(machine.home, 'copy.jpg'))
  await pictures(page).click({ modifiers: ['Control'] })
  await expect(page.getByText('A copy is saved.')).toBeVisible()
  const copy = await readFile(join(machine.home, 'copy.jpg'))
  expect(copy.includes(canary)).toBe(false)
  expect(copy.subarray(0, 3)).toEqual(Buffer.of(0xff, 0xd8, 0xff))

  await app.close()
  const again = await machine.start()
  await titles(again.page).first().click()
  await expect.poll(() => shownSize(again.page)).toEqual([200, 300])
})

test('an image from the clipboard is pasted, and a large file is attached in parts and checked', async ({
  machine,
}) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await write(page, 'Clip', 'before')
  const html = '<img src="https://example.org/dot.png">'
  await paste(page, { html, file: { name: 'image.png', type: 'image/png', bytes: [...dot] } })
  await expect.poll(() => shownSize(page)).toEqual([1, 1])
  const content = Buffer.alloc(3 * 1024 * 1024 + 17, canary)
  await choose(page, { name: 'notes [draft].bin', mimeType: 'application/octet-stream', buffer: content })
  const link = noteText(page).locator('.cm-note-file')
  await expect(link.first()).toContainText('notes')
  await saved(page)
  await answerSaveDialog(app, join(machine.home, 'copy.bin'))
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Alt+Enter')
  await expect(page.getByText('A copy is saved.')).toBeVisible()
  expect((await readFile(join(machine.home, 'copy.bin'))).equals(content)).toBe(true)

  await openSettings(page, 'Vault')
  await page.getByRole('button', { name: 'Check all files' }).click()
  await expect(page.getByText(/all as they should be\./)).toBeVisible()
  for (const bytes of (await machine.snapshot()).values())
    expect(Buffer.from(bytes, 'base64').includes(canary)).toBe(false)
})

test('a file that is dropped belongs to the open note, and one that was damaged is said to be', async ({
  machine,
}) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await write(page, 'Open', '')
  await noteText(page).evaluate(
    (target, bytes) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([new Uint8Array(bytes)], 'dot.png'))
      target.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }),
      )
    },
    [...dot],
  )
  await expect.poll(() => shownSize(page)).toEqual([1, 1])
  await saved(page)
  await app.close()
  const [name = ''] = (await readdir(machine.vault, { recursive: true })).filter((file) =>
    file.includes('/attachments/'),
  )
  await truncate(join(machine.vault, name), 60)
  const again = await machine.start()
  await titles(again.page).first().click()
  await expect(noteText(again.page)).toContainText('This image cannot be shown.')
})
