import { readFile, writeFile } from 'node:fs/promises'
import { type Page, expect } from '@playwright/test'
import { findings } from './axe.ts'
import { newNote, noteText, openSettings, saved, test, titles, welcome, write } from './fernkeep.ts'

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

test('all files are checked, the keys changed, and everything opens afterwards', async ({ machine }) => {
  const first = await machine.start()
  const { page } = first
  await welcome(page)
  await write(page, 'Whole', 'kept text')
  const [file = ''] = await machine.noteFiles()
  const before = await readFile(file, 'utf8')
  await openSettings(page, 'Vault')
  await page.getByRole('button', { name: 'Check all files' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'checked' })).toHaveText(
    /^\d+ files checked, all as they should be\.$/,
  )
  expect(await findings(page)).toEqual([])

  await page.getByRole('button', { name: 'Change the keys' }).click()
  const asking = page.getByRole('alertdialog', { name: 'Change the keys?' })
  await expect(asking.getByRole('button', { name: 'Cancel' })).toBeFocused()
  expect(await findings(page)).toEqual([])
  await asking.getByRole('button', { name: 'Change the keys' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'keys' })).toHaveText(
    /^The keys are changed: \d+ files under the new key\.$/,
  )
  expect(await readFile(file, 'utf8')).not.toBe(before)
  await first.app.close()

  const second = await machine.start()
  await titles(second.page).filter({ hasText: 'Whole' }).click()
  await expect(noteText(second.page)).toHaveText('kept text')
})

test('a damaged note is named by the check and recovered as a new note', async ({ machine }) => {
  const first = await machine.start()
  await welcome(first.page)
  await write(first.page, 'Plan', 'good text')
  await noteText(first.page).click()
  await first.page.keyboard.press('Control+End')
  await first.page.keyboard.type(' and more')
  await saved(first.page)
  const [damaged = ''] = await machine.noteFiles()
  await first.app.close()
  await writeFile(damaged, (await readFile(damaged)).subarray(0, 100))
  const bytes = await readFile(damaged)

  const { page } = await machine.start()
  await openSettings(page, 'Vault')
  await page.getByRole('button', { name: 'Check all files' }).click()
  await expect(page.getByText('1 file is not as it should be:')).toBeVisible()
  await expect(page.getByText(damaged.split('/').at(-1) ?? '')).toBeVisible()
  await page.getByRole('button', { name: 'Recover as a new note' }).click()
  await expect(page.getByText('Recovered as “Plan (recovered)”.')).toBeVisible()
  expect(await findings(page)).toEqual([])

  await go(page, /^Problems/)
  await expect(page.getByText('Recovered as “Plan (recovered)”.')).toBeVisible()
  await page.getByRole('button', { name: 'Open the note' }).click()
  await expect(noteText(page)).toBeFocused()
  await expect(noteText(page)).toHaveText('good text')
  expect(await readFile(damaged)).toEqual(bytes)
})

test('a damaged note without an earlier version is said to have none', async ({ machine }) => {
  const first = await machine.start()
  await welcome(first.page)
  await saved(first.page)
  const [damaged = ''] = await machine.noteFiles()
  await writeFile(damaged, '')
  await first.app.close()

  const { page } = await machine.start()
  await go(page, /^Problems/)
  await page.getByRole('button', { name: 'Recover as a new note' }).click()
  await expect(page.getByText('There is no earlier version of this note')).toBeVisible()
  expect(await findings(page)).toEqual([])
})
