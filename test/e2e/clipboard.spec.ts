import { text } from 'node:stream/consumers'
import { type ElectronApplication, expect } from '@playwright/test'
import { noteText, openSettings, test, welcome, write } from './fernkeep.ts'
import { sayYes } from './key-steps.ts'

/* What the system still has of the notes: its clipboard, and pictures of the window. */

const clipboardOf = (app: ElectronApplication) => app.evaluate(({ clipboard }) => clipboard.readText())
const setClipboard = (app: ElectronApplication, text: string) =>
  app.evaluate(async ({ clipboard }, words) => {
    await clipboard.writeText(words)
  }, text)

test('what was copied from a note leaves the clipboard at lock, and what another program put there stays', async ({
  machine,
}) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await write(page, 'Copied', 'copied from a note')
  const title = page.getByRole('textbox', { name: 'Title', exact: true })
  for (const [field, words, own] of [
    [noteText(page), 'copied from a note', true],
    [title, 'Copied', true],
    [noteText(page), 'copied from a note', false],
  ] as const) {
    await field.press('Control+A')
    await page.keyboard.press('Control+C')
    await expect.poll(() => clipboardOf(app)).toContain(words)
    if (!own) await setClipboard(app, 'of another program')
    await page.keyboard.press('Control+L')
    await expect.poll(() => clipboardOf(app)).toBe(own ? '' : 'of another program')
    await page.getByRole('button', { name: 'Unlock' }).click()
    await page.getByRole('option', { name: /Copied/ }).click()
  }
})

test('what was copied from a note has left the clipboard when the app has quit', async ({ machine }) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await write(page, 'Copied', 'copied from a note')
  await noteText(page).press('Control+A')
  await page.keyboard.press('Control+C')
  await expect.poll(() => clipboardOf(app)).toContain('copied from a note')
  await app.evaluate(({ app: main, clipboard }) => {
    const { exit } = main
    main.exit = (code) => {
      void Promise.resolve(clipboard.readText()).then((text) => {
        process.stdout.write(`clipboard at the end: "${text}"\n`, () => exit.call(main, code))
      })
    }
  })
  const { stdout } = app.process()
  if (stdout === null) throw new Error('its output is read')
  const said = text(stdout)
  await app.close()
  expect(await said).toContain('clipboard at the end: ""')
})

test('a recovery key leaves the clipboard after 30 seconds, also when nothing else was copied meanwhile', async ({
  machine,
}) => {
  const { app, page } = await machine.start()
  await sayYes(app)
  await welcome(page)
  await write(page, 'A note', 'text')
  await page.getByRole('button', { name: 'Make a recovery key' }).click()
  const shown = page.getByRole('list', { name: 'Recovery key' }).getByRole('listitem')
  await expect(shown).toHaveCount(9)
  const groups = await shown.allTextContents()
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect.poll(() => clipboardOf(app)).toBe(groups.join('-'))
  // A copy of nothing, which is told like every copy.
  await page.evaluate(() => document.dispatchEvent(new ClipboardEvent('copy', { bubbles: true })))
  await expect.poll(() => clipboardOf(app), { timeout: 45_000 }).toBe('')
})

test('the window is kept out of screenshots as the person prefers, from the next unlock on too', async ({
  machine,
}) => {
  const watched = async (app: ElectronApplication) =>
    app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      if (window === undefined) throw new Error('there is a window')
      const wanted: boolean[] = []
      const { setContentProtection } = window
      window.setContentProtection = (on) => {
        wanted.push(on)
        setContentProtection.call(window, on)
      }
      ;(globalThis as Record<string, unknown>)['protections'] = wanted
    })
  const last = (app: ElectronApplication) =>
    app.evaluate(() => ((globalThis as Record<string, unknown>)['protections'] as boolean[]).at(-1))
  const { app, page } = await machine.start()
  await watched(app)
  await welcome(page)
  await expect.poll(() => last(app)).toBe(false)
  await openSettings(page, 'Locking')
  await page.getByRole('checkbox', { name: 'Keep the window out of screenshots and screen sharing' }).check()
  await expect.poll(() => last(app)).toBe(true)
  await page.keyboard.press('Control+L')
  await watched(app)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect.poll(() => last(app)).toBe(true)
})
