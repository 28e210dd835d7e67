import { expect } from '@playwright/test'
import { Machine, noteText, test, titles, welcome, write } from './fernkeep.ts'
import { startKeyring } from '../electron/keychain/private-keyring.ts'

test('a locked keychain is said plainly, nothing is written, and unlocked it goes on', async ({
  machine,
}) => {
  const first = await machine.start()
  await welcome(first.page)
  await write(first.page, 'Locked away', 'text')
  await first.app.close()
  const before = await machine.snapshot()
  await machine.keyring.lock()

  const { app, page } = await machine.start()
  await expect(page.getByRole('alert')).toContainText('keychain is locked')
  await expect(page.getByText(/Reference FK-/)).toBeVisible()
  await app.close()
  expect(await machine.snapshot()).toEqual(before)
})

test('a new user with a locked keychain gets no key and no files', async ({ machine }) => {
  await machine.keyring.lock()
  const { page } = await machine.start()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.keyboard.press('Enter')
  await expect(page.getByText('keychain is locked')).toBeVisible()
  expect([...(await machine.snapshot()).keys()]).toEqual([])
})

test('without a keychain service the app says what to do', async ({ machine }) => {
  const bare = new Machine(machine.home, await startKeyring({ offers: 'bus' }), machine.program)
  const { app, page } = await bare.start()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.keyboard.press('Enter')
  await expect(page.getByText('keychain cannot be reached')).toBeVisible()
  expect([...(await bare.snapshot()).keys()]).toEqual([])
  await app.close()
  await bare.keyring.stop()
})

test('a key that is gone makes no new one: the vault stays as it is', async ({ machine }) => {
  const first = await machine.start()
  await welcome(first.page)
  await write(first.page, 'Precious', 'text')
  await first.app.close()
  const before = await machine.snapshot()
  await machine.keyring.wipe()

  const { app, page } = await machine.start()
  await expect(page.getByRole('alert')).toContainText('not in the keychain')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('alert')).toContainText('not in the keychain')
  await app.close()
  expect(await machine.snapshot()).toEqual(before)
})

test('a read-only data folder opens, refuses to save, and keeps the text', async ({ machine }) => {
  const { chmod, readdir } = await import('node:fs/promises')
  const first = await machine.start()
  await welcome(first.page)
  await write(first.page, 'Readable', 'before')
  await first.app.close()
  const folders = [
    '',
    ...(await readdir(machine.vault, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(machine.vault.length + 1)),
  ]
  const setMode = async (mode: number) => {
    for (const folder of folders) await chmod(`${machine.vault}/${folder}`, mode)
  }
  await setMode(0o500)
  const { page } = await machine.start()
  await titles(page).filter({ hasText: 'Readable' }).click()
  await expect(noteText(page)).toContainText('before')
  await noteText(page).press('Control+End')
  await page.keyboard.type(' after')
  await expect(page.getByText('Fernkeep may not use its folder.')).toBeVisible()
  await setMode(0o700)
  await page.getByRole('button', { name: 'Try again' }).first().click()
  await expect(page.getByRole('status', { name: 'Saving' })).toHaveText('Saved')
  await expect(noteText(page)).toContainText('before after')
})
