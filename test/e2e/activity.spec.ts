import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { findings } from './axe.ts'
import { openSettings, test, titles, welcome, write } from './fernkeep.ts'

test('what the window tried is blocked, logged without a text, and listed in sentences', async ({
  machine,
}) => {
  const first = await machine.start()
  await welcome(first.page)
  await write(first.page, 'Quiet title', 'quiet text')
  const refusal = await first.page.evaluate(async () => {
    const image = new Image()
    image.src = 'https://example.com/secretimage'
    await new Promise((resolve) => image.addEventListener('error', resolve))
    window.open('https://example.com/secretwindow')
    return window.fernkeep.notes.open({ id: '3f0e8d2e-6c0e-4a8e-9d7a-2d1c0b9a8f7e' })
  })
  expect(refusal).toMatchObject({ ok: false, code: 'not-found' })
  const reference = refusal.ok ? '' : (refusal.reference ?? '')
  // The picture's refusal is in the console too, as it has to be.
  expect(machine.violations.splice(0)).toHaveLength(1)
  await first.page.evaluate(() => {
    location.href = 'https://example.com/secretpath'
  })
  await first.app.close()

  const { app, page } = await machine.start()
  await expect(titles(page)).toHaveCount(1)
  await openSettings(page, 'Activity')
  const entries = page.getByRole('list', { name: 'Entries' }).getByRole('listitem')
  await expect(entries.filter({ hasText: 'tried to go to another address (https:)' })).toHaveCount(1)
  await expect(entries.filter({ hasText: 'tried to open a window (https:)' })).toHaveCount(1)
  await expect(entries.filter({ hasText: 'content security policy forbids (img-src)' })).toHaveCount(1)
  await expect(entries.filter({ hasText: 'The vault was unlocked.' })).toHaveCount(2)
  expect(await findings(page)).toEqual([])

  await page.getByRole('textbox', { name: 'Reference' }).fill(reference.toLowerCase())
  await expect(entries).toHaveText([/\(notes\.open\) was not done: This note is no longer there/])
  await expect(page.getByRole('status').filter({ hasText: '1 entry' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Reference' }).fill('FK-000000')
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Reference' }).fill('')

  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('combobox', { name: 'Show' })).toBeFocused()
  await page.getByRole('combobox', { name: 'Show' }).selectOption('Blocked in the window')
  await expect(entries).toHaveCount(3)

  await app.close()
  const file = join(machine.home, '.config/Fernkeep (dev)/logs/events.log')
  const log = await readFile(file, 'utf8')
  expect(log).not.toMatch(/secret|example|quiet/i)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})
