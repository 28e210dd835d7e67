import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { findings } from './axe.ts'
import { noteText, saved, test, titles, welcome, write } from './fernkeep.ts'

const body = '## Before leaving\n\n- [x] Huts\n- [ ] Map\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n'

test('a note is saved as a PDF with its headings, and nothing of it stays in the page', async ({
  machine,
}) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await write(page, 'Autumn walk', '')
  await page.keyboard.insertText(body)
  await saved(page)
  const path = join(machine.home, 'walk.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('save as pdf')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The PDF is saved.')).toBeVisible()
  const pdf = (await readFile(path)).toString('latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  // The outline of the document is not compressed, as its pages are.
  expect(pdf).toContain('Autumn walk')
  expect(pdf).toContain('Before leaving')
  await rm(path)
  await expect(page.locator('body > main')).toHaveCount(0)
})

test('what is printed is the note alone, on white', async ({ machine }) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await write(page, 'Autumn walk', '')
  await page.keyboard.insertText(body)
  // The system's dialog cannot be answered by a test: it is left open, and then cancelled.
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents === undefined) throw new Error('there is a window')
    contents.print = (_options, done) => {
      Object.assign(globalThis, { cancelPrinting: () => done?.(false, 'Print job canceled') })
    }
  })
  await page.keyboard.press('Control+Alt+Shift+P')
  const sheet = page.locator('body > main')
  await expect(sheet).toBeAttached()
  await expect(sheet).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(sheet).toBeVisible()
  await expect(sheet.getByRole('heading')).toHaveText(['Autumn walk', 'Before leaving'])
  await expect(sheet.getByRole('listitem')).toHaveText(['☑ Huts', '☐ Map'])
  await expect(noteText(page)).toBeHidden()
  expect(await findings(page)).toEqual([])
  await page.emulateMedia({ media: null })
  await app.evaluate(() => (globalThis as unknown as { cancelPrinting: () => void }).cancelPrinting())
  await expect(sheet).toHaveCount(0)
  await expect(titles(page)).toHaveText([/Autumn walk/])
})
