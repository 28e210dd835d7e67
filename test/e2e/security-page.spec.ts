import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Page, expect } from '@playwright/test'
import { findings } from './axe.ts'
import { openSettings, test, titles, welcome, write } from './fernkeep.ts'

const protection = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Protections' }).getByRole('listitem').filter({ hasText: name })

const leakResult = (page: Page) => page.getByRole('status').filter({ hasText: 'Found in' })

test('the security page says what is in force, as it is in this run', async ({ machine }) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await write(page, 'Mine', 'kept text')
  await openSettings(page, 'Security')
  await expect(protection(page, 'Sandbox of the window')).toContainText('On: the system confines')
  await expect(protection(page, 'Context isolation')).toContainText('On: the page has the bridge')
  await expect(protection(page, 'Content security policy')).toContainText('Strict')
  await expect(protection(page, 'Keychain').first()).toContainText('Secret Service')
  await expect(protection(page, 'Last backup')).toContainText('None yet')
  await expect(protection(page, 'Ways into the vault')).toContainText('There is no recovery key')
  // Tests run on Electron as it comes: the page has to say so.
  await expect(protection(page, 'Fuses of the program')).toContainText('This is a development run')
  const version = await app.evaluate(() => process.versions.electron)
  await expect(protection(page, 'Electron').filter({ hasText: version })).toHaveCount(1)
  await page.getByText('The whole policy').click()
  await expect(page.getByText("require-trusted-types-for 'script'")).toBeVisible()
  await page.getByText('Every fuse').click()
  await expect(page.getByText('Run as Node: on')).toBeVisible()
  expect(await findings(page)).toEqual([])
})

test('the leak self-test finds nothing, by keyboard, and leaves nothing behind', async ({ machine }) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await write(page, 'Mine', 'kept text')
  await openSettings(page, 'Security')
  await expect(protection(page, 'Last leak self-test')).toContainText('None yet')
  await page.getByRole('button', { name: 'Look for leaks' }).focus()
  await page.keyboard.press('Enter')
  await expect(leakResult(page)).toHaveText(/^Found in 0 of [\d,]+ files \([\d.]+ MB\)\.$/, {
    timeout: 120_000,
  })
  await expect(page.getByRole('button', { name: 'Look for leaks' })).toBeFocused()
  await expect(protection(page, 'Last leak self-test')).toContainText('found in 0 of')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'All notes' }).click()
  await expect(titles(page)).toHaveText([/Mine/])
  await app.close()
  expect(await machine.noteFiles()).toHaveLength(1)
  const log = await readFile(join(machine.home, '.config/Fernkeep (dev)/logs/events.log'), 'utf8')
  expect(log).toContain('"event":"leak-tested","finished":true')
})

test('the leak self-test finds its note where notes are readable, and says where', async ({ machine }) => {
  const { page } = await machine.start({ env: { DEV_MODE: 'true' } })
  await welcome(page)
  await openSettings(page, 'Security')
  await expect(protection(page, 'Files on the disk')).toContainText('developer mode')
  await page.getByRole('button', { name: 'Look for leaks' }).click()
  await expect(leakResult(page)).not.toHaveText(/^Found in 0 /, { timeout: 120_000 })
  await expect(page.getByText(/^In the folder of the notes: \d+ files?, as it is$/)).toBeVisible()
  await expect(protection(page, 'Last leak self-test')).toContainText('was readable outside')
  expect(await findings(page)).toEqual([])
})
