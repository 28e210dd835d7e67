import AxeBuilder from '@axe-core/playwright'
import { type Page, expect } from '@playwright/test'
import { test, titles, welcome, write } from './fernkeep.ts'

/** What axe finds on the page as it is, light and dark. */
async function findings(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Legacy mode: the other way opens a page of its own, which the app refuses as it refuses every window.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    for (const { id, nodes } of violations)
      found.push(...nodes.map(({ html }) => `${colorScheme} ${id}: ${html}`))
  }
  return found
}

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
