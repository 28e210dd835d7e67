import { expect } from '@playwright/test'
import { findings } from './axe.ts'
import { noteText, openSettings, saved, test, welcome, write } from './fernkeep.ts'

test('wrong words are underlined, mended by keys and by pointer, learnt and forgotten', async ({
  machine,
}) => {
  const { page } = await machine.start()
  await welcome(page)
  await write(page, 'Spelling', 'I recieve teh letter from Fernkeep in `cdoe`. ')
  const text = noteText(page)
  const wrong = text.locator('.cm-misspelt')
  await expect(wrong).toHaveText(['recieve', 'teh', 'Fernkeep'])
  await expect(wrong.first()).toHaveAttribute('aria-invalid', 'spelling')
  expect(await findings(page)).toEqual([])

  // By keys: from mistake to mistake, round the end.
  await page.keyboard.press('F7')
  const menu = page.getByRole('menu', { name: 'Spelling of “recieve”' })
  await expect(menu.getByRole('menuitem', { name: 'receive' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(menu).toHaveCount(0)
  await expect(text).toBeFocused()
  await expect(text).toContainText('I receive teh letter')
  await expect(wrong).toHaveText(['teh', 'Fernkeep'])
  await page.keyboard.press('F7')
  await expect(page.getByRole('menu', { name: 'Spelling of “teh”' })).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(text).toBeFocused()
  await page.keyboard.press('Control+.')
  await expect(page.getByRole('menu', { name: 'Spelling of “teh”' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menu', { name: 'Spelling of “teh”' })).toBeVisible()
  await page.keyboard.press('Escape')

  // By pointer.
  await wrong.first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'the', exact: true }).click()
  await expect(text).toContainText('I receive the letter')
  await wrong.first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Add to my words' }).click()
  await expect(wrong).toHaveCount(0)
  await text.click()
  await page.keyboard.press('F7')
  await expect(page.getByText('No spelling mistakes found.')).toBeVisible()
  await saved(page)

  await openSettings(page, 'Spelling')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Remove “Fernkeep”' }).click()
  await page.getByRole('checkbox', { name: 'German' }).check()
  await page.getByRole('checkbox', { name: 'English (United States)' }).uncheck()
  await page.keyboard.press('Control+1')
  await page.getByRole('button', { name: /^All notes/ }).click()
  await page.getByRole('option', { name: /Spelling/ }).click()
  await expect(wrong).toContainText(['receive'])
})

test('a word that is being written is left alone, and languages outlive the app', async ({ machine }) => {
  const first = await machine.start()
  await welcome(first.page)
  await write(first.page, 'Deutsch', 'Häuser und Hauser ')
  await expect(noteText(first.page).locator('.cm-misspelt')).toContainText(['Häuser', 'Hauser'])
  await openSettings(first.page, 'Spelling')
  await first.page.getByRole('checkbox', { name: 'German' }).check()
  await first.app.close()

  const { page } = await machine.start()
  await page.getByRole('option', { name: /Deutsch/ }).click()
  const wrong = noteText(page).locator('.cm-misspelt')
  await expect(wrong).toHaveText(['Hauser'])
  await noteText(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('Strase')
  await saved(page)
  await expect(wrong).toHaveText(['Hauser'])
  await page.keyboard.type(' ')
  await expect(wrong).toHaveText(['Hauser', 'Strase'])
})

test('a right click elsewhere in the text opens the system’s menu of editing', async ({ machine }) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await write(page, 'Menu', 'quiet words')
  const popped = app.evaluate(
    ({ Menu }) =>
      new Promise<string[]>((resolve) => {
        Menu.prototype.popup = function (this: Electron.Menu) {
          resolve(this.items.map(({ role }) => role?.toLowerCase() ?? ''))
        }
      }),
  )
  await noteText(page).click({ button: 'right' })
  expect(await popped).toEqual([
    'undo',
    'redo',
    '',
    'cut',
    'copy',
    'paste',
    'pasteandmatchstyle',
    'selectall',
  ])
})
