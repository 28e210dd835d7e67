import { type ElectronApplication, type Page, expect } from '@playwright/test'

/** The system's dialogs, which no test can click: the person says yes. */
export const sayYes = (app: ElectronApplication) =>
  app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
  })

/** Show a section of the settings, by the keyboard. */
export const settings = async (page: Page, section: string) => {
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: section }).click()
}

/** Make a recovery key from the reminder, and confirm it; the answer is the key. */
export async function makeRecoveryKey(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Make a recovery key' }).first().click()
  return confirmRecoveryKey(page)
}

/** Type two groups of the recovery key that is shown; the answer is the key. */
export async function confirmRecoveryKey(
  page: Page,
  done = 'The recovery key works from now on.',
): Promise<string> {
  const shown = page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem')
  await expect(shown).toHaveCount(9)
  const groups = await shown.allTextContents()
  await page.getByRole('button', { name: 'I have kept it' }).click()
  const fields = page.getByRole('textbox', { name: /^Group/ })
  for (const field of await fields.all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '')
    await field.fill(groups[Number(label.replace('Group ', '')) - 1]?.toLowerCase() ?? '')
  }
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByText(done)).toBeVisible()
  return groups.join('-')
}

/** Set the first passphrase. */
export async function setPassphrase(page: Page, passphrase: string) {
  await settings(page, 'Passphrase')
  await page.getByLabel('New passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same once more').fill(passphrase)
  await page.getByRole('button', { name: 'Set passphrase' }).click()
  await expect(page.getByText('A passphrase is set.')).toBeVisible()
}
