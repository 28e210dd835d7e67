import { expect } from '@playwright/test'
import { findings } from './axe.ts'
import { noteText, saved, test, titles, welcome } from './fernkeep.ts'

test('a template is made, begins a note, and is put into another, by keys and by pointer', async ({
  machine,
}) => {
  const { page } = await machine.start()
  await welcome(page)
  await page.keyboard.press('Control+Alt+n')
  const picker = page.getByRole('dialog', { name: 'New note from a template' })
  await expect(picker).toContainText('No templates yet')
  expect(await findings(page)).toEqual([])
  await page.keyboard.type('Meeting {{date:YYYY}}')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Meeting {{date:YYYY}}')
  await expect(page.getByRole('group', { name: 'Tags of the note' })).toContainText('template')
  await expect(noteText(page)).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('# {{title}}\n\nWho: {{cursor}}\n\nNext:')
  await saved(page)

  await page.keyboard.press('Control+Alt+n')
  await page.keyboard.press('Enter')
  const title = `Meeting ${new Date().getFullYear()}`
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(title)
  await expect(noteText(page)).toBeFocused()
  await page.keyboard.type('Mara and Jo')
  await saved(page)
  await expect(noteText(page)).toContainText(title)
  await expect(noteText(page)).toContainText('Who: Mara and Jo')
  await expect(titles(page).first()).toContainText(title)

  await page.keyboard.press('Control+n')
  await page.keyboard.type('Other')
  await page.keyboard.press('Enter')
  await page.keyboard.type('before /temp')
  await page.getByRole('option', { name: 'Template…' }).click()
  await page.getByRole('dialog', { name: 'Insert a template' }).getByRole('option').first().click()
  await expect(noteText(page)).toContainText('before # Other')
  await page.keyboard.type('nobody')
  await expect(noteText(page)).toContainText('Who: nobody')
})

test('the note of today is made once and found again', async ({ machine }) => {
  const { page } = await machine.start()
  await welcome(page)
  await page.keyboard.press('Control+Shift+d')
  const title = page.getByRole('textbox', { name: 'Title' })
  await expect(title).toHaveValue(/^\d{4}-\d\d-\d\d$/)
  await expect(noteText(page)).toBeFocused()
  await page.keyboard.type('rain')
  await saved(page)
  await page.keyboard.press('Control+n')
  await expect(title).toHaveValue('')
  await page.keyboard.press('Control+Shift+d')
  await expect(title).toHaveValue(/^\d{4}-\d\d-\d\d$/)
  await expect(noteText(page)).toHaveText('rain')
  await expect(titles(page).filter({ hasText: /^\d{4}-/ })).toHaveCount(1)
})
