import { expect } from '@playwright/test'
import { findings } from './axe.ts'
import { test, titles, welcome, write } from './fernkeep.ts'

test('axe finds nothing on any screen, light or dark', async ({ machine }) => {
  const { page } = await machine.start()
  await expect(page.getByRole('button', { name: 'Continue' })).toBeFocused()
  expect(await findings(page)).toEqual([])
  await welcome(page)
  await write(page, 'Errands', '# Today\n\n- [ ] milk\nbread\n\nand **more** of `it`')
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Control+f')
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+/')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Move to Trash' }).click()
  await page.getByRole('button', { name: /^Trash/ }).click()
  await titles(page).first().click()
  await expect(page.getByRole('button', { name: 'Delete forever' })).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Delete forever' }).click()
  expect(await findings(page)).toEqual([])
})
