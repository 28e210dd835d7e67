import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type ElectronApplication, type Page, expect } from '@playwright/test'
import { findings } from './axe.ts'
import {
  type Machine,
  newNote,
  noteText,
  openSettings,
  saved,
  test,
  titles,
  welcome,
  write,
} from './fernkeep.ts'
import { watchTyping } from './typed-texts.ts'

/** Start the app once more with `words`, as a system's shortcut or another program does; it ends by itself. */
async function startAgain(machine: Machine, ...words: readonly string[]): Promise<void> {
  const { binary, args } = machine.program
  const again = spawn(binary, [...args, ...words], { env: machine.environment(), stdio: 'ignore' })
  await once(again, 'exit')
}

async function quickNote(machine: Machine, app: ElectronApplication): Promise<Page> {
  const [small] = await Promise.all([app.waitForEvent('window'), startAgain(machine, '--quick-note')])
  watchTyping(small)
  await expect(textOf(small)).toBeFocused()
  return small
}

const textOf = (small: Page) => small.getByRole('textbox', { name: 'Text of the quick note' })

const closeSmall = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().endsWith('quick-note.html'))
      ?.close()
  })

/** Click on what closes the window. Main sends the click: there is nobody left to tell that it was done. */
async function closeByClick(app: ElectronApplication, small: Page, button: string): Promise<void> {
  const box = await small.getByRole('button', { name: button }).boundingBox()
  if (box === null) throw new Error(`the button ${button} is on screen`)
  const at = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
  const closed = small.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }, { x, y }) => {
    const page = BrowserWindow.getAllWindows()
      .map(({ webContents }) => webContents)
      .find((one) => one.getURL().endsWith('quick-note.html'))
    for (const type of ['mouseDown', 'mouseUp'] as const)
      page?.sendInputEvent({ type, x, y, button: 'left', clickCount: 1 })
  }, at)
  await closed
}

/** The window goes at the press of the last key: there is nobody left to let it go. */
async function closeByKeys(small: Page, ...keys: string[]): Promise<void> {
  const closed = small.waitForEvent('close')
  for (const key of keys) await small.keyboard.down(key)
  await closed
}

test('a quick note is kept by keys, by closing its window and by locking, or discarded', async ({
  machine,
}) => {
  const { app, page } = await machine.start()
  await welcome(page)
  const first = await quickNote(machine, app)
  await first.keyboard.type('Milk\ntwo litres')
  expect(await findings(first)).toEqual([])
  await closeByKeys(first, 'Control', 'Enter')
  await expect(titles(page)).toHaveText([/Milk/, /Untitled/])

  const second = await quickNote(machine, app)
  await second.keyboard.type('Bread')
  await Promise.all([second.waitForEvent('close'), closeSmall(app)])
  await expect(titles(page)).toHaveText([/Bread/, /Milk/, /Untitled/])

  const third = await quickNote(machine, app)
  await third.keyboard.type('Nothing')
  await closeByClick(app, third, 'Discard')

  const fourth = await quickNote(machine, app)
  await fourth.keyboard.type('Olives')
  await Promise.all([fourth.waitForEvent('close'), page.keyboard.press('Control+l')])
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(titles(page)).toHaveText([/Olives/, /Bread/, /Milk/])
})

test('a quick note opens a locked vault that has no passphrase', async ({ machine }) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible()
  const small = await quickNote(machine, app)
  await small.keyboard.type('Milk')
  await closeByKeys(small, 'Escape')
  await expect(titles(page)).toHaveText([/Milk/])
})

test('the page of the quick note can ask for nothing but to keep its text', async ({ machine }) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await write(page, 'Private', 'words')
  const small = await quickNote(machine, app)
  const answers = await small.evaluate(async () => {
    const groups = Object.entries<Record<string, (input?: unknown) => Promise<{ code?: string }>>>(
      window.fernkeep as never,
    )
    const calls = groups.flatMap(([group, members]) =>
      Object.keys(members)
        .filter((name) => !/^on[A-Z]/.test(name))
        .map((name) => [group, name] as const),
    )
    const refused: string[] = []
    const other: string[] = []
    for (const [group, name] of calls.filter(([group]) => group !== 'quick')) {
      const input = name === 'copied' ? { text: 'copied' } : undefined
      const answer = await groups.find(([one]) => one === group)?.[1][name]?.(input)
      if (answer?.code === 'bad-request') refused.push(`${group}.${name}`)
      else other.push(`${group}.${name}`)
    }
    return { refused: refused.length, other }
  })
  expect(answers.other).toEqual(['app.copied', 'app.appearance'])
  expect(answers.refused).toBeGreaterThan(50)
})

test('closing the window leaves the app in the tray, locked, and starting it brings it back', async ({
  machine,
}) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await write(page, 'Fern', 'likes shade')
  await openSettings(page, 'Desktop')
  const tray = page.getByRole('checkbox', { name: 'Stay in the tray when the window is closed' })
  await tray.click()
  await expect(tray).toBeChecked()
  await page.getByLabel('Open the quick note from anywhere with').selectOption('Ctrl+Alt+J')
  expect(await findings(page)).toEqual([])
  const isVisible = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isVisible()))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(isVisible).toEqual([false])
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible()
  await startAgain(machine)
  await expect.poll(isVisible).toEqual([true])
  await app.close()

  const next = await machine.start()
  await openSettings(next.page, 'Desktop')
  await expect(next.page.getByRole('checkbox', { name: /Stay in the tray/ })).toBeChecked()
  await expect(next.page.getByLabel('Open the quick note from anywhere with')).toHaveValue(
    'CommandOrControl+Alt+J',
  )
})

test('a note is opened by its address, from another program and from a note', async ({ machine }) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await write(page, 'Fern', 'likes shade')
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('copy the link')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The link to the note is in the clipboard.')).toBeVisible()
  const address = await app.evaluate(({ clipboard }) => Promise.resolve(clipboard.readText()))
  expect(address).toMatch(/^fernkeep:\/\/note\/[0-9a-f-]{36}$/)

  await newNote(page)
  await write(page, 'Garden', '')
  await page.keyboard.insertText(`See [that fern](${address}).`)
  await saved(page)
  await startAgain(machine, address)
  const title = page.getByRole('textbox', { name: 'Title' })
  await expect(title).toHaveValue('Fern')
  await titles(page).filter({ hasText: 'Garden' }).click()
  await noteText(page)
    .getByText('that fern')
    .click({ modifiers: ['Control'] })
  await expect(title).toHaveValue('Fern')

  await startAgain(machine, 'fernkeep://note/00000000-0000-4000-8000-000000000000')
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('not')
  await page.keyboard.press('Control+l')
  await startAgain(machine, address)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(title).toHaveValue('Fern')
})
