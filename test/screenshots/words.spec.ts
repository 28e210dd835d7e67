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

for (const [screen, language, all, title, text] of [
  ['german', 'Deutsch', 'Alle Notizen', 'Herbstwanderung', 'Drei Tage zu Fuß, von Hütte zu Hütte.'],
  ['japanese', '日本語', 'すべてのノート', '秋の散歩', '三日間、山小屋から山小屋へ歩きます。'],
] as const)
  test(screen, async ({ machine }) => {
    const { app, page } = await machine.start()
    await welcome(page)
    await write(page, title, text)
    await openSettings(page, 'Appearance')
    await page.getByLabel('Language').selectOption(language)
    await page.getByRole('button', { name: all }).click()
    await page.getByRole('option', { name: title }).click()
    await shoot(app, page, screen)
    await page.keyboard.press('Control+,')
    await expect(page.getByRole('tabpanel')).toBeVisible()
    await shoot(app, page, `${screen}-settings`)
  })
