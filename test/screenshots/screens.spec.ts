import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { newNote, noteText, openSettings, saved, test, titles, welcome, write } from '../e2e/fernkeep.ts'
import { capture, drawn, folder, shoot } from './shoot.ts'

const garden = [
  ['Grocery list', 'Bread, olives, lemons'],
  ['Ideas for the garden', 'Ferns along the north wall, foxgloves behind them.'],
  ['Autumn walk', 'Three days on foot, hut to hut, **no phone signal** after the pass.'],
] as const

const watering = `| Bed   | Litres |
| ----- | -----: |
| Ferns |     12 |

\`\`\`python
# once a day
def water(bed, litres=10):
    return f"{bed}: {litres}"
\`\`\`

`

const trip = `Three days on foot, hut to hut, **no phone signal** after the pass.

## Before leaving

- [x] Book the huts
- [x] Tell *Mara* where the spare key is
- [ ] Buy a paper map

> The weather turns at noon. Leave early.

See [the trail](https://example.org/trail), and pack \`2 x\` water filters.`

/** Notebooks, tags, several chosen notes, and what is over the window. */
test('organising', async ({ machine }) => {
  await mkdir(folder, { recursive: true })
  const { app, page } = await machine.start()
  await welcome(page)
  for (const [title, body] of garden) {
    await page.getByRole('textbox', { name: 'Title' }).fill(title)
    await noteText(page).click()
    await page.keyboard.insertText(body)
    await saved(page)
    await newNote(page)
  }
  for (const name of ['House', 'Garden', 'Work']) {
    await page.getByRole('button', { name: 'New notebook' }).click()
    await expect(page.getByRole('textbox', { name: 'Name of the notebook' })).toBeFocused()
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('treeitem', { name })).toBeVisible()
  }
  await page.getByRole('treeitem', { name: 'Garden' }).focus()
  await page.getByRole('treeitem', { name: 'House' }).focus()
  await page.keyboard.press('Alt+ArrowRight')
  await titles(page).filter({ hasText: 'Autumn walk' }).click()
  for (const tag of ['outdoors', 'autumn']) {
    await page.getByRole('combobox', { name: 'Add tag' }).fill(tag)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+Alt+p')
  await page.getByRole('button', { name: 'Move to notebook' }).click()
  await shoot(app, page, 'move-to-notebook')
  await page.keyboard.type('house')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('treeitem', { name: 'House' })).toHaveAccessibleDescription('1 note')
  await shoot(app, page, 'organise')
  await page.getByRole('treeitem', { name: 'House' }).click({ button: 'right' })
  await shoot(app, page, 'notebook-menu')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+a')
  await shoot(app, page, 'selection')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+p')
  await page.keyboard.type('no')
  await shoot(app, page, 'palette')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+p')
  await shoot(app, page, 'switcher')
  await page.keyboard.press('Escape')
  const box = page.getByRole('combobox', { name: 'Find notes' })
  await page.keyboard.press('Control+Shift+F')
  await expect(page.getByRole('option', { name: 'after:' })).toBeVisible()
  await shoot(app, page, 'find-operators')
  await box.fill('-tag:outdoors in:')
  await expect(page.getByRole('option', { name: 'House' })).toBeVisible()
  await shoot(app, page, 'find-offers')
  await box.fill('fern')
  await page.keyboard.press('Control+d')
  await shoot(app, page, 'save-search')
  await page.keyboard.press('Enter')
  const search = page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'fern' })
  await expect(search.first()).toHaveAccessibleDescription('1 note')
  await shoot(app, page, 'saved-search')
  await box.fill('')
  await newNote(page)
  await page.getByRole('textbox', { name: 'Title' }).fill('Watering')
  await noteText(page).click()
  await page.keyboard.insertText(watering)
  await page.keyboard.press('Control+End')
  await page.keyboard.type('/')
  await expect(page.getByRole('option', { name: 'Heading 1' })).toBeVisible()
  await shoot(app, page, 'writing')
})

/** What the editor has beside the text. */
test('writing', async ({ machine }) => {
  await mkdir(folder, { recursive: true })
  const { app, page } = await machine.start()
  await welcome(page)
  for (const [title, body] of garden) {
    await page.getByRole('textbox', { name: 'Title' }).fill(title)
    await noteText(page).click()
    await page.keyboard.insertText(`${body}\n\nMore in [[Planting plan]] and [[Lost note]].`)
    await saved(page)
    await newNote(page)
  }
  await write(page, 'Planting plan', 'North wall: ferns, see [[Ideas for the garden]]. ')
  await page.getByRole('button', { name: 'Linked from 3 notes' }).click()
  await shoot(app, page, 'backlinks')
  await page.getByRole('button', { name: 'Linked from 3 notes' }).click()
  await noteText(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('[[')
  await expect(page.getByRole('option').first()).toBeVisible()
  await shoot(app, page, 'link-offers')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(
    `${trip}\n\n## On the way\n\nThe hut is open until October.\n\n## Back home\n\nDry the tent.`,
  )
  await page.keyboard.press('Control+Shift+O')
  await expect(page.getByRole('navigation', { name: 'Outline' })).toContainText('Back home')
  await shoot(app, page, 'outline')
  await page.keyboard.press('Control+Shift+O')
  await page.keyboard.press('Control+Shift+E')
  await shoot(app, page, 'focus-mode')
})

test('every screen', async ({ machine }) => {
  await mkdir(folder, { recursive: true })
  const { app, page } = await machine.start()
  await expect(page.getByRole('button', { name: 'Continue' })).toBeFocused()
  await shoot(app, page, 'welcome-what')
  await page.keyboard.press('Enter')
  await shoot(app, page, 'welcome-name')
  await page.keyboard.type('Ada')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Write your first note' })).toBeFocused()
  await shoot(app, page, 'welcome-done')
  await page.keyboard.press('Enter')
  await write(page, 'Grocery list', 'Bread, olives, lemons')
  await newNote(page)
  await write(page, 'Ideas for the garden', 'Ferns along the north wall, foxgloves behind them.')
  await newNote(page)
  await page.getByRole('textbox', { name: 'Title' }).fill('Autumn walk')
  await noteText(page).click()
  await page.keyboard.insertText(trip)
  await saved(page)
  await shoot(app, page, 'notes')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('the')
  await shoot(app, page, 'find')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+/')
  await shoot(app, page, 'shortcuts')
  await page.keyboard.press('Escape')
  await noteText(page).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(
    trip.replace('no phone signal', 'no phone').replace('- [ ] Buy', '- [x] Buy'),
  )
  await page.keyboard.press('Control+h')
  await expect(page.getByRole('insertion').first()).toBeVisible()
  await shoot(app, page, 'history')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Move to Trash' }).click()
  await expect(page.getByText('is in the Trash.').first()).toBeVisible()
  await shoot(app, page, 'undo')
  await page.getByRole('button', { name: /^Trash/ }).click()
  await titles(page).first().click()
  await shoot(app, page, 'trash')
  await page.getByRole('button', { name: 'Empty Trash' }).click()
  await shoot(app, page, 'empty-trash')
  await page.keyboard.press('Escape')
  await app.close()

  const [damaged = ''] = await machine.noteFiles()
  await writeFile(damaged, (await readFile(damaged)).subarray(0, 100))
  const second = await machine.start()
  await second.page.getByRole('button', { name: /^Problems/ }).click()
  await shoot(second.app, second.page, 'problems')
  for (const section of ['Security', 'Activity']) {
    await openSettings(second.page, section)
    await expect(second.page.getByRole('tabpanel').getByRole('listitem').first()).toBeVisible()
    await shoot(second.app, second.page, `settings-${section.toLowerCase()}`)
  }
  await openSettings(second.page, 'Appearance')
  await shoot(second.app, second.page, 'settings-appearance')
  await openSettings(second.page, 'Vault')
  await second.page.getByRole('button', { name: 'Check all files' }).click()
  await expect(second.page.getByText('not as it should be')).toBeVisible()
  await shoot(second.app, second.page, 'settings-vault')
  await second.page.getByRole('button', { name: 'Change the keys' }).click()
  await shoot(second.app, second.page, 'change-keys')
  await second.page.keyboard.press('Escape')
  await second.app.close()

  const dev = await machine.start({ env: { DEV_MODE: 'true' } })
  await welcome(dev.page)
  await shoot(dev.app, dev.page, 'developer-mode')
  await dev.app.close()

  await machine.keyring.lock()
  const blocked = await machine.start()
  await expect(blocked.page.getByRole('main').getByRole('alert')).toBeVisible()
  await shoot(blocked.app, blocked.page, 'blocked')
})

/** What opens a vault and what locks it, from both sides of the door. */
test('keys', async ({ machine }) => {
  await mkdir(folder, { recursive: true })
  const { app, page } = await machine.start()
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
  })
  await welcome(page)
  await write(page, 'Grocery list', 'Bread, olives, lemons')
  await shoot(app, page, 'recovery-reminder')
  await page.getByRole('button', { name: 'Make a recovery key' }).click()
  await expect(page.getByRole('list', { name: 'Recovery key' })).toBeVisible()
  await shoot(app, page, 'recovery-key')
  await page.getByRole('button', { name: 'I have kept it' }).click()
  await shoot(app, page, 'recovery-confirm')
  await page.keyboard.press('Escape')
  for (const [section, screen] of [
    ['Recovery key', 'settings-recovery'],
    ['Locking', 'settings-locking'],
    ['People', 'settings-people'],
    ['Passphrase', 'settings-passphrase'],
  ] as const) {
    await openSettings(page, section)
    await shoot(app, page, screen)
  }
  await page.getByLabel('New passphrase', { exact: true }).fill('correct horse battery')
  await page.getByLabel('The same once more').fill('correct horse battery')
  await expect(page.getByRole('status').filter({ hasText: /strong|guessed|holds/i })).toBeVisible()
  await shoot(app, page, 'settings-passphrase-typed')
  await page.getByRole('button', { name: 'Set passphrase' }).click()
  await expect(page.getByText('The passphrase is set.').first()).toBeVisible()
  await page.keyboard.press('Control+L')
  await page.getByRole('heading', { name: 'Hello, Ada' }).waitFor()
  await expect(page.getByRole('textbox', { name: 'Passphrase' })).toBeFocused()
  await shoot(app, page, 'unlock')
  await page.getByRole('textbox', { name: 'Passphrase' }).fill('wrong')
  await page.keyboard.press('Enter')
  await expect(page.getByText('That is not the passphrase.')).toBeVisible()
  await shoot(app, page, 'unlock-wrong')
})

/** What stands around the window, and on paper. */
test('desktop', async ({ machine }) => {
  await mkdir(folder, { recursive: true })
  const { app, page } = await machine.start()
  await welcome(page)
  for (const title of ['Daily note', 'Meeting {{date}}', 'Packing list']) {
    await page.keyboard.press('Control+Alt+n')
    await page.keyboard.type(title)
    await page.keyboard.press('Enter')
    await saved(page)
  }
  await page.keyboard.press('Control+Alt+n')
  await shoot(app, page, 'templates')
  await page.keyboard.press('Escape')
  await openSettings(page, 'Desktop')
  await shoot(app, page, 'settings-desktop')
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('button', { name: 'Notes' })
    .first()
    .click()
  await newNote(page)
  await write(page, 'Autumn walk', '')
  await page.keyboard.insertText(`${trip}\n\n${watering}`)
  await saved(page)
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents) contents.print = () => undefined
  })
  await page.keyboard.press('Control+Alt+Shift+P')
  await expect(page.locator('body > main')).toBeAttached()
  await page.emulateMedia({ media: 'print' })
  await drawn(page)
  await writeFile(join(folder, 'printed-light-1280x800.png'), await capture(app), 'base64')
  await page.emulateMedia({ media: null })

  const [small] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(({ app: running }) => void running.emit('second-instance', {}, ['--quick-note'])),
  ])
  await small.getByRole('textbox').fill('Call Mara\nabout the hut on Friday')
  for (const colorScheme of ['light', 'dark'] as const) {
    await small.emulateMedia({ colorScheme })
    await drawn(small)
    await small.screenshot({ path: join(folder, `quick-note-${colorScheme}-1280x800.png`) })
  }
})
