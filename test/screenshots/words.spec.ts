import { mkdir } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { noteText, openSettings, test, welcome, write } from '../e2e/fernkeep.ts'
import { folder, shoot } from './shoot.ts'

test.beforeEach(() => mkdir(folder, { recursive: true }))

test('spelling', async ({ machine }) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await write(page, 'Autumn walk', 'We recieved the map, and teh weather holds. ')
  await expect(noteText(page).locator('.cm-misspelt')).toHaveText(['recieved', 'teh'])
  await page.keyboard.press('F7')
  await expect(page.getByRole('menu', { name: /^Spelling of/ })).toBeVisible()
  await shoot(app, page, 'spelling')
  await page.getByRole('menuitem', { name: 'Add to my words' }).click()
  await openSettings(page, 'Spelling')
  await shoot(app, page, 'settings-spelling')
})

/** A language that is longer than English; the fonts of the tests have no Japanese. */
test('german', async ({ machine }) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await write(page, 'Herbstwanderung', 'Drei Tage zu Fuß, von Hütte zu Hütte.')
  await openSettings(page, 'Appearance')
  await page.getByLabel('Language').selectOption('Deutsch')
  await page.getByRole('button', { name: 'Alle Notizen' }).click()
  await page.getByRole('option', { name: 'Herbstwanderung' }).click()
  await shoot(app, page, 'german')
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('tabpanel')).toBeVisible()
  await shoot(app, page, 'german-settings')
})
