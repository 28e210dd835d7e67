import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { findings } from './axe.ts'
import { newNote, noteText, saved, test, titles, welcome, write } from './fernkeep.ts'
import { confirmRecoveryKey, makeRecoveryKey, sayYes, setPassphrase, settings } from './key-steps.ts'

test('a passphrase locks the notes: wrong ones wait, also through a restart, and the right one opens', async ({
  machine,
}) => {
  const first = await machine.start()
  await sayYes(first.app)
  await welcome(first.page)
  await write(first.page, 'Behind the door', 'the text')
  await setPassphrase(first.page, 'Grüße, 世界')
  await first.page.keyboard.press('Control+L')
  await expect(first.page.getByRole('heading', { name: 'Hello, Ada' })).toBeVisible()
  await expect(first.page.getByText('Behind the door')).toHaveCount(0)
  await first.page.getByLabel('Passphrase').fill('wrong')
  await first.page.keyboard.press('Enter')
  await expect(first.page.getByText('That is not the passphrase.')).toBeVisible()
  await expect(first.page.getByRole('button', { name: 'Unlock' })).toHaveAttribute('aria-disabled', 'false')
  await first.page.getByLabel('Passphrase').fill('wrong again')
  await first.page.keyboard.press('Enter')
  await expect(first.page.getByText(/You can try again in/)).toBeVisible()
  await first.app.close()

  const { page } = await machine.start()
  await expect(page.getByRole('heading', { name: 'Hello, Ada' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Unlock' })).toHaveAttribute('aria-disabled', 'false')
  await page.getByLabel('Passphrase').fill('Grüße, 世界')
  await page.keyboard.press('Enter')
  await titles(page).filter({ hasText: 'Behind the door' }).click()
  await expect(noteText(page)).toContainText('the text')
})

test('a recovery key is made at the end of the first start, and the first note waits behind it', async ({
  machine,
}) => {
  const { app, page } = await machine.start()
  await sayYes(app)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Write your first note' })).toBeFocused()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('button', { name: 'Make a recovery key' })).toBeFocused()
  await page.keyboard.press('Enter')
  await confirmRecoveryKey(page)
  await write(page, 'Shopping', 'milk')
  await expect(page.getByRole('complementary', { name: 'Make a recovery key' })).toHaveCount(0)
})

test('a recovery key opens the notes when the keychain was reset, and the keychain opens them from then on', async ({
  machine,
}) => {
  const first = await machine.start()
  await sayYes(first.app)
  await welcome(first.page)
  await write(first.page, 'Precious', 'the text')
  const key = await makeRecoveryKey(first.page)
  await expect(first.page.getByText('You have no recovery key yet.')).toHaveCount(0)
  await first.app.close()
  await machine.keyring.wipe()

  const second = await machine.start()
  await expect(second.page.getByRole('alert')).toContainText('not in the keychain')
  await second.page.getByRole('button', { name: 'Use the recovery key' }).click()
  await second.page
    .getByRole('textbox', { name: 'Recovery key' })
    .fill(`${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`)
  await second.page.keyboard.press('Enter')
  await expect(second.page.getByText('A character of the recovery key is wrong.')).toBeVisible()
  await second.page.getByRole('textbox', { name: 'Recovery key' }).fill(key)
  await second.page.keyboard.press('Enter')
  await expect(titles(second.page).filter({ hasText: 'Precious' })).toBeVisible()
  await second.app.close()

  const third = await machine.start()
  await expect(titles(third.page).filter({ hasText: 'Precious' })).toBeVisible()
})

test('a changed root key changes the keys of every file after it, and the recovery key of before opens nothing', async ({
  machine,
}) => {
  const first = await machine.start()
  await sayYes(first.app)
  await welcome(first.page)
  await write(first.page, 'Precious', 'the text')
  const before = await makeRecoveryKey(first.page)
  const [file = ''] = await machine.noteFiles()
  const token = await readFile(file, 'utf8')
  await settings(first.page, 'Recovery key')
  const section = first.page.getByRole('region', { name: 'Change the root key' })
  await section.getByRole('button').click()
  const after = await confirmRecoveryKey(first.page, 'The root key is changed')
  await expect(section.getByText(/The keys are changed: \d+ files under the new key\./)).toBeVisible()
  expect(await readFile(file, 'utf8')).not.toBe(token)
  await first.app.close()
  await machine.keyring.wipe()

  const { page } = await machine.start()
  await page.getByRole('button', { name: 'Use the recovery key' }).click()
  const field = page.getByRole('textbox', { name: 'Recovery key' })
  await field.fill(before)
  await page.keyboard.press('Enter')
  await expect(page.getByText('That recovery key does not open these notes.')).toBeVisible()
  await field.fill(after)
  await page.keyboard.press('Enter')
  await titles(page).filter({ hasText: 'Precious' }).click()
  await expect(noteText(page)).toContainText('the text')
})

test('locking saves what was typed, and takes it off the screen and out of the page', async ({ machine }) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await page.getByRole('textbox', { name: 'Title' }).fill('Half a sentence')
  await noteText(page).click()
  await page.keyboard.type('typed a moment ago')
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'))
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
  expect(await page.content()).not.toContain('Half a sentence')
  await page.getByRole('button', { name: 'Unlock' }).click()
  await titles(page).filter({ hasText: 'Half a sentence' }).click()
  await expect(noteText(page)).toContainText('typed a moment ago')
})

test('two people keep notes on one machine, and neither sees the other’s', async ({ machine }) => {
  const { page } = await machine.start()
  await welcome(page)
  await write(page, 'Of Ada', 'hers')
  await settings(page, 'People')
  const add = page.getByRole('region', { name: 'Add a person' })
  await add.getByLabel('Name').fill('Bob')
  await add.getByRole('button', { name: 'Add a person' }).click()
  await expect(page.getByRole('navigation').getByText('Bob')).toBeVisible()
  await expect(page.getByText('Of Ada')).toHaveCount(0)
  await newNote(page)
  await write(page, 'Of Bob', 'his')
  await saved(page)
  await page.keyboard.press('Control+L')
  await page.getByRole('button', { name: 'Ada' }).click()
  await page.getByRole('heading', { name: 'Hello, Ada' }).waitFor()
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(titles(page).filter({ hasText: 'Of Ada' })).toBeVisible()
  await expect(page.getByText('Of Bob')).toHaveCount(0)
})

test('axe finds nothing on any screen of keys, light or dark', async ({ machine }) => {
  const { app, page } = await machine.start()
  await sayYes(app)
  await welcome(page)
  await write(page, 'A note', 'text')
  await page.getByRole('button', { name: 'Make a recovery key' }).click()
  await page.getByRole('list', { name: 'Recovery key' }).waitFor()
  expect(await findings(page)).toEqual([])
  await confirmRecoveryKey(page)
  for (const section of ['Recovery key', 'Locking', 'People']) {
    await settings(page, section)
    expect(await findings(page)).toEqual([])
  }
  await settings(page, 'Passphrase')
  await page.getByLabel('New passphrase', { exact: true }).fill('correct horse')
  await page.getByRole('meter').waitFor()
  expect(await findings(page)).toEqual([])
  await setPassphrase(page, 'correct horse')
  await page.keyboard.press('Control+L')
  await page.getByRole('heading', { name: 'Hello, Ada' }).waitFor()
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Use the recovery key' }).click()
  await page.getByRole('textbox', { name: 'Recovery key' }).waitFor()
  expect(await findings(page)).toEqual([])
})
