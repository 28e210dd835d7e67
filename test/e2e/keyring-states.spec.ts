import { cp, mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, expect } from '@playwright/test'
import { FernetKey } from '../../electron/crypto/fernet.ts'
import { replaceSecrets } from '../electron/keychain/keyring-entries.ts'
import { startKeyring } from '../electron/keychain/private-keyring.ts'
import { Machine, test, titles, welcome, write } from './fernkeep.ts'
import { makeRecoveryKey, sayYes, setPassphrase } from './key-steps.ts'

/* Rows of the matrix of unlock-matrix.test.ts in the real window: what a person reads, and how they get in. */

const passphrase = 'Grüße, 世界'

/** Ada's vault with a note and a recovery key, which is the answer; shut again. */
async function vaultOn(machine: Machine, behind: 'keychain' | 'passphrase'): Promise<string> {
  const { app, page } = await machine.start()
  await sayYes(app)
  await welcome(page)
  await write(page, 'Precious', 'the text')
  const key = await makeRecoveryKey(page)
  if (behind === 'passphrase') await setPassphrase(page, passphrase)
  await app.close()
  return key
}

const isOpen = (page: Page) => expect(titles(page).filter({ hasText: 'Precious' })).toBeVisible()

async function recover(page: Page, key: string, next: string | null): Promise<void> {
  await page.getByRole('button', { name: 'Use the recovery key' }).click()
  await page.getByRole('textbox', { name: 'Recovery key' }).fill(key)
  if (next !== null) await page.getByLabel('New passphrase').fill(next)
  await page.keyboard.press('Enter')
  await isOpen(page)
}

async function unlock(page: Page, typed: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(typed)
  await page.keyboard.press('Enter')
}

test('a locked keychain says so before anybody types a passphrase; the recovery key opens, and the keychain is repaired when it can be', async ({
  machine,
}) => {
  const key = await vaultOn(machine, 'passphrase')
  await machine.keyring.lock()
  const { app, page } = await machine.start()
  await sayYes(app)
  await expect(page.getByRole('alert')).toContainText('The system’s keychain is locked.')
  await expect(page.getByLabel('Passphrase')).toHaveCount(0)
  const keys = await keysFile(machine)
  await recover(page, key, 'another one')
  const bar = page.getByRole('complementary', { name: 'Repair now' })
  await expect(bar).toContainText('the keychain could not take a new key')
  expect(await keysFile(machine)).toBe(keys)
  await machine.keyring.unlock()
  await bar.getByRole('button', { name: 'Repair now' }).click()
  await page.getByLabel('New passphrase', { exact: true }).fill('another one')
  await page.getByLabel('The same once more').fill('another one')
  await page.getByRole('button', { name: 'Change passphrase' }).click()
  await expect(bar).toHaveCount(0)
  await page.keyboard.press('Control+L')
  await unlock(page, 'another one')
  await isOpen(page)
})

test('a wrong key in the keychain is told from a wrong passphrase, and the recovery key repairs it', async ({
  machine,
}) => {
  const key = await vaultOn(machine, 'passphrase')
  const file = JSON.parse(await keysFile(machine)) as { user: string; slots: { entry?: string }[] }
  const accounts = file.slots.flatMap(({ entry }) => (entry === undefined ? [] : [`${file.user}.${entry}`]))
  await replaceSecrets(machine.keyring.env, accounts, FernetKey.generate().toText())
  const first = await machine.start()
  await expect(first.page.getByRole('alert')).toContainText('The key in the keychain does not fit.')
  await recover(first.page, key, 'another one')
  await first.app.close()
  const { page } = await machine.start()
  await unlock(page, 'another one')
  await isOpen(page)
})

test('a keychain that lost its key together with a passphrase takes the recovery key and a new passphrase, and greets by name again', async ({
  machine,
}) => {
  const key = await vaultOn(machine, 'passphrase')
  await machine.keyring.wipe()
  const first = await machine.start()
  await expect(first.page.getByRole('alert')).toContainText('Your key is not in the keychain.')
  await expect(first.page.getByRole('alert')).toContainText('No new key was made.')
  await recover(first.page, key, 'another one')
  await first.app.close()
  const { page } = await machine.start()
  await page.getByRole('heading', { name: 'Hello, Ada' }).waitFor()
  await unlock(page, passphrase)
  await expect(page.getByText('That is not the passphrase.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Unlock' })).toHaveAttribute('aria-disabled', 'false')
  await unlock(page, 'another one')
  await isOpen(page)
})

test('a keychain that does not answer is given up on, and opens the notes when it does again', async ({
  machine,
}) => {
  await vaultOn(machine, 'keychain')
  machine.keyring.stall()
  const { page } = await machine.start()
  await expect(page.getByRole('alert')).toContainText('The system’s keychain does not answer.', {
    timeout: 30_000,
  })
  machine.keyring.resume()
  await expect(async () => {
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(titles(page).filter({ hasText: 'Precious' })).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 30_000 })
})

test('a vault folder that was moved to another computer opens there with its recovery key, and still where it was', async ({
  machine,
}) => {
  const key = await vaultOn(machine, 'keychain')
  const home = await mkdtemp(join(tmpdir(), 'fernkeep-e2e-'))
  await mkdir(join(home, 'tmp'))
  const other = new Machine(home, await startKeyring(), machine.program)
  await cp(machine.vault, other.vault, { recursive: true })
  const there = await other.start()
  await expect(there.page.getByRole('alert')).toContainText('Your key is not in the keychain.')
  await recover(there.page, key, null)
  await there.app.close()
  const again = await other.start()
  await isOpen(again.page)
  await again.app.close()
  await other.stop()
  await rm(home, { recursive: true })
  const { page } = await machine.start()
  await isOpen(page)
})

async function keysFile(machine: Machine): Promise<string> {
  const [user = ''] = await readdir(join(machine.vault, 'users'))
  return readFile(join(machine.vault, 'users', user, 'keys.json'), 'utf8')
}
