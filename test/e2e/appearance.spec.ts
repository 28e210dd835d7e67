import { type Page, expect } from '@playwright/test'
import { accents } from '../../shared/model/appearance.ts'
import { findings } from './axe.ts'
import { newNote, openSettings, test, titles, welcome, write } from './fernkeep.ts'

const isDark = (page: Page) => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
const accentOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'))

test('theme and accent are chosen by keyboard, hold at once, and at the next start before anything is unlocked', async ({
  machine,
}) => {
  const first = await machine.start()
  await welcome(first.page)
  await openSettings(first.page, 'Appearance')
  const green = await accentOf(first.page)
  await first.page.getByLabel('Theme').focus()
  await first.page.keyboard.press('D')
  await expect.poll(() => isDark(first.page)).toBe(true)
  await first.page.getByLabel('Theme').selectOption('Light')
  await expect.poll(() => isDark(first.page)).toBe(false)
  await first.page.getByLabel('Accent').selectOption('Blue')
  const blue = await accentOf(first.page)
  expect(blue).not.toBe(green)
  await first.page.getByLabel('Theme').selectOption('Dark')
  await expect.poll(() => isDark(first.page)).toBe(true)
  await first.app.close()
  const { page } = await machine.start()
  expect(await isDark(page)).toBe(true)
  await expect.poll(() => accentOf(page)).not.toBe(green)
})

test('every accent has enough contrast in both themes', async ({ machine }) => {
  const { page } = await machine.start()
  await welcome(page)
  await write(page, 'Contrast of accents', '# Heading')
  for (const accent of accents) {
    await openSettings(page, 'Appearance')
    await page.getByLabel('Accent').selectOption(accent)
    expect(await findings(page), `${accent} settings`).toEqual([])
    await page.getByRole('button', { name: /^All notes/ }).click()
    await titles(page).first().click()
    expect(await findings(page), `${accent} notes`).toEqual([])
  }
})

test('the order of the list is kept', async ({ machine }) => {
  const first = await machine.start()
  await welcome(first.page)
  await write(first.page, 'Acorn', 'first')
  await newNote(first.page)
  await write(first.page, 'Birch', 'second')
  await expect(titles(first.page)).toHaveText([/Birch/, /Acorn/])
  await first.page.getByRole('button', { name: 'Sort', exact: false }).first().click()
  await first.page.getByRole('menuitemradio', { name: /Title/ }).first().click()
  await expect(titles(first.page)).toHaveText([/Acorn/, /Birch/])
  await first.app.close()
  const { page } = await machine.start()
  await expect(titles(page)).toHaveText([/Acorn/, /Birch/])
})
