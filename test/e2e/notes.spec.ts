import { expect } from '@playwright/test'
import { newNote, noteText, saved, test, titles, welcome, write } from './fernkeep.ts'

test('a first start leads to a first note in three steps, and a restart shows it', async ({ machine }) => {
  const first = await machine.start()
  await expect(first.page.getByText('Step 1 of 3')).toBeVisible()
  await welcome(first.page)
  await write(first.page, 'First note', 'Hello **world**')
  await first.app.close()

  const { page } = await machine.start()
  await titles(page).filter({ hasText: 'First note' }).click()
  await expect(noteText(page)).toContainText('Hello')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('First note')
})

test('what is typed is saved by itself half a second later, and says so', async ({ machine }) => {
  const { page } = await machine.start()
  await welcome(page)
  await page.keyboard.type('Shopping')
  await expect(page.getByRole('status', { name: 'Saving' })).toHaveText('Saving…')
  await saved(page)
  expect(await machine.noteFiles()).toHaveLength(1)
})

test('a note is renamed, and the list is sorted by the last change', async ({ machine }) => {
  const { page } = await machine.start()
  await welcome(page)
  await write(page, 'Older', 'one')
  await newNote(page)
  await write(page, 'Newer', 'two')
  await expect(titles(page)).toHaveText([/Newer/, /Older/])
  await titles(page).filter({ hasText: 'Older' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Renamed')
  await saved(page)
  await expect(titles(page)).toHaveText([/Renamed/, /Newer/])
})

test('a note goes to the trash, comes back, and goes for good', async ({ machine }) => {
  const { page } = await machine.start()
  await welcome(page)
  await write(page, 'Fleeting', 'text')
  await page.getByRole('button', { name: 'Move to Trash' }).click()
  await expect(titles(page)).toHaveCount(0)
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('button', { name: /^Trash/ })
    .click()
  await titles(page).filter({ hasText: 'Fleeting' }).click()
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('button', { name: /^All notes/ })
    .click()
  await titles(page).filter({ hasText: 'Fleeting' }).click()
  await expect(noteText(page)).toContainText('text')

  await page.getByRole('button', { name: 'Move to Trash' }).click()
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('button', { name: /^Trash/ })
    .click()
  await titles(page).filter({ hasText: 'Fleeting' }).click()
  await page.getByRole('button', { name: 'Delete forever' }).click()
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'))
  await expect(dialog).toContainText('Fleeting')
  await dialog.getByRole('button', { name: 'Delete forever' }).click()
  await expect(titles(page)).toHaveCount(0)
  await expect.poll(() => machine.noteFiles()).toEqual([])
})

test('a checkbox toggles by a click and is saved', async ({ machine }) => {
  const first = await machine.start()
  await welcome(first.page)
  await write(first.page, 'List', '- [ ] milk')
  await first.page.keyboard.press('Enter')
  await first.page.keyboard.type('bread')
  await first.page.getByRole('checkbox').first().click()
  await saved(first.page)
  await first.app.close()

  const { page } = await machine.start()
  await titles(page).filter({ hasText: 'List' }).click()
  await expect(page.getByRole('checkbox').first()).toBeChecked()
  await expect(page.getByRole('checkbox').nth(1)).not.toBeChecked()
})

test('text typed right before the window is closed is saved', async ({ machine }) => {
  const first = await machine.start()
  await welcome(first.page)
  await first.page.keyboard.type('Last words')
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await first.app.waitForEvent('close')

  const { page } = await machine.start()
  await expect(titles(page)).toHaveText([/Last words/])
})

test('everything can be done with the keyboard alone', async ({ machine }) => {
  const { page } = await machine.start()
  await expect(page.getByRole('button', { name: 'Continue' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeFocused()
  await page.keyboard.type('Ada')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Write your first note' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('By keys')
  await page.keyboard.press('Enter')
  await page.keyboard.type('body')
  await saved(page)
  await page.keyboard.press('Control+/')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+n')
  await page.keyboard.type('Second')
  await saved(page)
  await expect(titles(page)).toHaveText([/Second/, /By keys/])
})
