import { type ElectronApplication, type Page, expect } from '@playwright/test'
import { findings } from './axe.ts'
import { noteText, openSettings, saved, test, titles, welcome } from './fernkeep.ts'

const menusOf = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))

const languageOf = (page: Page) => page.evaluate(() => document.documentElement.lang)

test('a language that is chosen by keyboard is spoken at once, by the menus too, and at the next start; nothing typed is lost', async ({
  machine,
}) => {
  const first = await machine.start()
  expect(await menusOf(first.app)).toEqual(['File', 'Edit', 'Note', 'View', 'Window', 'Help'])
  await welcome(first.page)
  await first.page.getByRole('textbox', { name: 'Title' }).fill('Fernweh')
  await noteText(first.page).click()
  await first.page.keyboard.type('typed just before')
  await openSettings(first.page, 'Appearance')
  await first.page.getByLabel('Language').focus()
  await first.page.keyboard.type('Deutsch')
  await expect(first.page.getByLabel('Sprache')).toBeFocused()
  expect(await languageOf(first.page)).toBe('de')
  expect(await menusOf(first.app)).toEqual(['Datei', 'Bearbeiten', 'Notiz', 'Ansicht', 'Fenster', 'Hilfe'])
  expect(await findings(first.page)).toEqual([])
  await first.page.getByRole('button', { name: 'Alle Notizen' }).click()
  await titles(first.page, 'Notizen').first().click()
  await expect(first.page.getByRole('textbox', { name: 'Notiz', exact: true })).toHaveText(
    'typed just before',
  )
  await first.app.close()

  const { app, page } = await machine.start()
  await expect(page.getByRole('listbox', { name: 'Notizen' })).toBeVisible()
  expect((await menusOf(app))?.[0]).toBe('Datei')
})

test('the system’s language is spoken from the first screen on, with its region’s dates', async ({
  machine,
}) => {
  const { page } = await machine.start({ env: { LANG: 'de_AT.UTF-8', LANGUAGE: 'nl:de_AT:en' } })
  await expect(page.getByRole('heading', { name: 'Notizen, die sonst niemand lesen kann' })).toBeVisible()
  expect(await languageOf(page)).toBe('de-AT')
  await page.getByRole('button', { name: 'Weiter' }).click()
  await page.getByRole('textbox', { name: 'Ihr Name' }).fill('Ada')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Erste Notiz schreiben' }).click()
  await page.getByRole('textbox', { name: 'Titel' }).fill('Jänner')
  await saved(page, 'Speichern', 'Gespeichert')
})

test('a system whose languages are not spoken has English', async ({ machine }) => {
  const { page } = await machine.start({ env: { LANG: 'nl_NL.UTF-8', LANGUAGE: 'nl:sv' } })
  await expect(page.getByRole('heading', { name: 'Notes that nobody else can read' })).toBeVisible()
})
