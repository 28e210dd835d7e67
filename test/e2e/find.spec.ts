import { expect } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { findings } from './axe.ts'
import { newNote, noteText, saved, test, titles, welcome, write } from './fernkeep.ts'

test('one box finds as you type, marks what it found, and steps through it in the note', async ({
  machine,
}) => {
  const { page } = await machine.start()
  await welcome(page)
  await write(page, 'Garden', 'Ferns along the north wall, foxgloves behind the ferns.')
  await newNote(page)
  await write(page, 'Grocery list', 'Bread, crème fraîche, lemons')
  const box = page.getByRole('searchbox', { name: 'Find notes' })
  const found = page.getByRole('listbox', { name: 'Notes' }).locator('mark')

  await page.keyboard.press('Control+Shift+F')
  await expect(box).toBeFocused()
  await page.keyboard.type('fox')
  await expect(titles(page)).toHaveText([/Garden/])
  await expect(found).toHaveText(['foxgloves'])
  await box.fill('creme')
  await expect(titles(page)).toHaveText([/Grocery list/])
  await box.fill('lemnos')
  await expect(titles(page)).toHaveText([/Grocery list/])
  await expect(page.getByRole('status', { name: 'Find notes' })).toHaveText('1 note, similar words too')
  await box.fill('"north wall" -bread')
  await expect(titles(page)).toHaveText([/Garden/])
  await box.fill(`'"*^NEAR( OR 1=1; --`)
  await expect(page.getByText('Nothing found').first()).toBeVisible()
  expect(await findings(page)).toEqual([])

  await box.fill('ferns')
  await expect(titles(page)).toHaveText([/Garden/])
  await box.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(noteText(page).locator('.cm-found')).toHaveText(['Ferns', 'ferns'])
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('F3')
  await page.keyboard.press('F3')
  await page.keyboard.type('FERNS')
  await saved(page)
  await expect(noteText(page)).toContainText('behind the FERNS.')

  await box.focus()
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('')
  await expect(titles(page)).toHaveCount(2)
})

test('after a restart the list and the finds are there from the saved index, which holds nothing readable', async ({
  machine,
}) => {
  const first = await machine.start()
  await welcome(first.page)
  await write(first.page, 'Heronwing', 'quillbright marmalade')
  await first.app.close()
  const [note = ''] = await machine.noteFiles()
  const index = await readFile(`${note.split('/notes/')[0] ?? ''}/index.fernet`)
  expect(index.subarray(0, 6).toString()).toBe('gAAAAA')
  expect(index.includes('quillbright')).toBe(false)

  const { page } = await machine.start()
  await page.getByRole('searchbox', { name: 'Find notes' }).fill('marmal')
  await expect(titles(page)).toHaveText([/Heronwing/])
})
