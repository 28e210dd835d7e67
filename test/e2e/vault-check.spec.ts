import { type Page, expect } from '@playwright/test'
import { findings } from './axe.ts'
import { newNote, test, titles, welcome, write } from './fernkeep.ts'

const go = (page: Page, place: RegExp) =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: place }).click()

test('the trash is emptied after asking, and says how many notes that are', async ({ machine }) => {
  const { page } = await machine.start()
  await welcome(page)
  await write(page, 'First', 'one')
  await newNote(page)
  await write(page, 'Second', 'two')
  await page.getByRole('button', { name: 'Move to Trash' }).click()
  await expect(titles(page)).toHaveText([/First/])
  await page.getByRole('button', { name: 'Move to Trash' }).click()
  await go(page, /^Trash/)
  await expect(titles(page)).toHaveCount(2)
  expect(await findings(page)).toEqual([])

  await page.getByRole('button', { name: 'Empty Trash' }).click()
  const asking = page.getByRole('alertdialog', { name: 'Delete 2 notes forever?' })
  await expect(asking.getByRole('button', { name: 'Cancel' })).toBeFocused()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(titles(page)).toHaveCount(2)

  await page.getByRole('button', { name: 'Empty Trash' }).click()
  await asking.getByRole('button', { name: 'Delete forever' }).click()
  await expect(page.getByText('2 notes were deleted forever.')).toBeVisible()
  await expect(titles(page)).toHaveCount(0)
  expect(await machine.noteFiles()).toEqual([])
})
