import { readFile } from 'node:fs/promises'
import { type Page, expect } from '@playwright/test'
import { findings } from './axe.ts'
import { type Machine, noteText, test, welcome, write } from './fernkeep.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'History of “Plan”' })
const versions = (page: Page) => dialog(page).getByRole('option')
const changes = (page: Page) => dialog(page).getByRole('group', { name: 'What changed since this version' })

/** Put another text in place of the note's, and wait until it is on disk. */
async function rewrite(machine: Machine, page: Page, text: string): Promise<void> {
  const [file = ''] = await machine.noteFiles()
  const before = await readFile(file, 'utf8')
  await noteText(page).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
  await expect.poll(() => readFile(file, 'utf8')).not.toBe(before)
}

test('an earlier version is compared, restored, and the restoring undone', async ({ machine }) => {
  const first = await machine.start()
  await welcome(first.page)
  await write(first.page, 'Plan', 'Bread, olives, lemons')
  await rewrite(machine, first.page, '')
  await rewrite(machine, first.page, 'Bread, figs, lemons\nand honey')
  await first.app.close()

  const { page } = await machine.start()
  await page.getByRole('option', { name: 'Plan' }).click()
  await expect(noteText(page)).toContainText('figs')
  await page.keyboard.press('Control+h')
  await expect(dialog(page)).toBeVisible()
  await expect(page.getByRole('listbox', { name: 'Earlier versions' })).toBeFocused()
  await expect(versions(page).first()).toHaveAttribute('aria-selected', 'true')
  await expect(versions(page).first()).toContainText('29 characters fewer than now')
  await page.keyboard.press('ArrowDown')
  await expect(versions(page).nth(1)).toContainText('8 characters fewer than now')
  await expect(changes(page).getByRole('deletion')).toHaveText(['Bread, olives, lemons'])
  await expect(changes(page).getByRole('insertion')).toHaveText(['Bread, figs, lemons', 'and honey'])
  await expect(changes(page).locator('mark')).toHaveText(['olives', 'figs', 'and honey'])
  expect(await findings(page)).toEqual([])

  await page.getByRole('button', { name: 'Restore this version' }).click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(noteText(page)).toHaveText('Bread, olives, lemons')
  await expect(noteText(page)).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(noteText(page)).toContainText('figs')
})

test('the history takes in what is still being typed', async ({ machine }) => {
  const { page } = await machine.start()
  await welcome(page)
  await write(page, 'Plan', 'One')
  await page.keyboard.type(' more')
  await page.getByRole('button', { name: 'History' }).click()
  await expect(changes(page).getByRole('insertion')).toHaveText(['One more'])
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(noteText(page)).toBeFocused()
})

test('a note without earlier versions says how they come about', async ({ machine }) => {
  const { page } = await machine.start()
  await welcome(page)
  await page.keyboard.press('Control+h')
  const empty = page.getByRole('dialog', { name: 'History of “Untitled”' })
  await expect(empty).toContainText('No earlier versions yet')
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(empty).toHaveCount(0)
})
