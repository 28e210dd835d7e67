import { expect } from '@playwright/test'
import { findings } from './axe.ts'
import { newNote, noteText, saved, test, titles, welcome, write } from './fernkeep.ts'

test('a search is saved from the box, counts, asks again with one click, and comes back when it was removed', async ({
  machine,
}) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await write(page, 'Garden', 'Ferns along the north wall.')
  await newNote(page)
  await write(page, 'Grocery list', 'Bread, lemons')
  const box = page.getByRole('combobox', { name: 'Find notes' })
  const name = page.getByRole('dialog').getByRole('textbox', { name: 'Name' })
  const places = page.getByRole('navigation', { name: 'Places' })
  const search = (title: string) => places.getByRole('button', { name: title, exact: true })

  await box.fill('ferns')
  await expect(titles(page)).toHaveText([/Garden/])
  await page.keyboard.press('Control+D')
  await expect(name).toHaveValue('ferns')
  await expect(name).toBeFocused()
  await page.keyboard.type('North wall')
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(search('North wall')).toHaveAccessibleDescription('1 note')
  await expect(search('North wall')).toHaveAttribute('aria-current', 'page')

  await search('All notes').click()
  await expect(box).toHaveValue('')
  await expect(titles(page)).toHaveCount(2)
  await titles(page).filter({ hasText: 'Grocery' }).click()
  await noteText(page).click()
  await page.keyboard.type(' ferns')
  await saved(page)
  await expect(search('North wall')).toHaveAccessibleDescription('2 notes')

  await search('North wall').click()
  await expect(box).toHaveValue('ferns')
  await expect(titles(page)).toHaveCount(2)
  await search('North wall').focus()
  await page.keyboard.press('F2')
  await name.fill('Shade')
  await page.keyboard.press('Enter')
  await expect(search('Shade')).toBeVisible()

  await page.getByRole('button', { name: 'More for “Shade”' }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(search('Shade')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(search('Shade')).toHaveAccessibleDescription('2 notes')

  await app.close()
  const again = await machine.start()
  const kept = again.page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Shade' })
  await expect(kept.first()).toHaveAccessibleDescription('2 notes')
})
