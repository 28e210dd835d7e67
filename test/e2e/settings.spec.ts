import { expect } from '@playwright/test'
import { findings } from './axe.ts'
import { test, welcome, write } from './fernkeep.ts'

test('the settings open with Ctrl+, and are gone through by keyboard', async ({ machine }) => {
  const { page } = await machine.start()
  await welcome(page)
  await write(page, 'Draft', 'kept')
  await page.keyboard.press('Control+,')
  const tabs = page.getByRole('tablist', { name: 'Settings' }).getByRole('tab')
  await expect(tabs.and(page.locator('[aria-selected=true]'))).toBeFocused()
  await page.keyboard.press('Home')
  for (const tab of await tabs.all()) {
    await expect(tab).toHaveAttribute('aria-selected', 'true')
    const name = (await tab.textContent()) ?? ''
    const panel = page.getByRole('tabpanel', { name })
    await expect(panel.getByRole('heading', { name, level: 2 })).toBeVisible()
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('tabpanel').getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Control+2')
  await expect(tabs.and(page.locator('[aria-selected=true]'))).toBeFocused()
})

test('the settings open with a button, and a narrow window shows one section at a time', async ({
  machine,
}) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(560, 600))
  await page.getByRole('button', { name: 'Settings' }).click()
  const about = page.getByRole('tab', { name: 'About' })
  await about.click()
  await expect(page.getByRole('heading', { name: 'About' })).toBeFocused()
  await expect(about).toBeHidden()
  expect(await findings(page)).toEqual([])
  await page.getByRole('tabpanel').getByRole('button', { name: 'Back' }).click()
  await expect(about).toBeFocused()
})
