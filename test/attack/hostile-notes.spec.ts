import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type Locator, type Page, expect } from '@playwright/test'
import { limits } from '../../shared/limits.ts'
import { noteText, titles } from '../e2e/fernkeep.ts'
import { Attacked, none, test } from './attacked.ts'
import { hostileDocuments, hostileLinks, hostileTexts } from './hostile-texts.ts'

test.use({ subject: 'hostile-notes' })

/** Nothing ran and nothing left, nothing was even tried, and nothing was asked but whether to open an https link. */
async function expectHarmless(attacked: Attacked, refused: readonly string[] = []): Promise<void> {
  await attacked.settled()
  expect(await attacked.escapes()).toEqual(none)
  expect(attacked.attempted).toEqual([])
  const refusals = await attacked.page.evaluate(() => window.refusals.splice(0))
  expect(refusals.filter((directive) => !refused.includes(directive))).toEqual([])
  expect(await foreignElements(attacked.page)).toEqual([])
  for (const question of await attacked.asked()) expect(question).toMatch(/^https:\/\//)
}

/** Elements that the app never makes, anywhere in the page or in a shadow root of it. */
const foreignElements = (page: Page) =>
  page.evaluate(() => {
    const foreign =
      'script:not([type=module][src]), iframe, frame, object, embed, img:not(.cm-widgetBuffer), image, video, audio, ' +
      'base, form[action], style, link, meta[http-equiv], math, ' +
      'foreignObject, template, webview, [href*=":"], [srcdoc], [onload], [onerror], [onfocus], [onclick]'
    // Parts of the bundle that the page fetches when it needs them.
    const own =
      'head > link:is([rel=stylesheet], [rel=modulepreload]):is([href^="/assets/"], [href^="app://fernkeep/assets/"])'
    const found: string[] = []
    const look = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches(foreign) && !element.matches(own)) found.push(element.outerHTML.slice(0, 200))
        if (element.shadowRoot) look(element.shadowRoot)
      }
    }
    look(document)
    return found
  })

/** Put each of the texts into a field as a person's typing would, and let the page draw it. */
const typeEach = (field: Locator, texts: readonly string[]) =>
  field.evaluate(async (element, all) => {
    const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set
    for (const text of all) {
      set?.call(element, text)
      element.dispatchEvent(new InputEvent('input', { bubbles: true }))
      await new Promise((done) => requestAnimationFrame(done))
    }
  }, texts)

/** Paste each of the texts, as text and as markup. */
const pasteEach = (field: Locator, texts: readonly string[]) =>
  field.evaluate(async (element, all) => {
    for (const text of all) {
      const clipboardData = new DataTransfer()
      for (const type of ['text/html', 'text/plain', 'text/uri-list', 'image/svg+xml'])
        clipboardData.setData(type, text)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      await new Promise((done) => requestAnimationFrame(done))
    }
  }, texts)

const title = (page: Page) => page.getByRole('textbox', { name: 'Title' })
const search = (page: Page) => page.getByRole('combobox', { name: 'Find notes' })

/** Start the app on a vault that hostile texts are in already. */
const startOn = (kind: 'notes' | 'places') =>
  Attacked.start(async (machine) => {
    const program = [`${import.meta.dirname}/hostile-vault-process.ts`, machine.vault, kind]
    await promisify(execFile)(process.execPath, program, { env: machine.environment() })
  })

test('hostile titles and texts that are in the vault already', async () => {
  const attacked = await startOn('notes')
  const { page } = attacked
  await titles(page).first().click()
  await expect(title(page)).not.toHaveValue('')
  for (const _document of hostileDocuments) {
    await page.keyboard.press('ArrowDown')
    await attacked.settled()
  }
  await expectHarmless(attacked)
  for (let shown = 0; shown < hostileTexts.length; shown += 10) await page.keyboard.press('PageDown')
  await expectHarmless(attacked)
  await attacked.stop()
})

test('hostile tags and notebooks that are in the vault already', async () => {
  const attacked = await startOn('places')
  const { page } = attacked
  await expect(page.getByRole('treeitem')).toHaveCount(hostileTexts.length, { timeout: 90_000 })
  await titles(page).first().click()
  await expect(title(page)).toHaveValue('Plain')
  await page.getByRole('treeitem').first().click()
  await expectHarmless(attacked)
  await attacked.stop()
})

test('hostile texts typed into a note', async ({ attacked }) => {
  const { page } = attacked
  await noteText(page).click()
  for (const text of hostileDocuments) {
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(text)
    await page.keyboard.press('Control+Home')
    await attacked.settled()
  }
  // Chromium, which replaces a selection in its own way before the editor sees it, tries to keep the look of the text.
  await expectHarmless(attacked, ['style-src-attr'])
})

test('hostile links in a note, followed in every way', async ({ attacked }) => {
  const { page } = attacked
  await noteText(page).click()
  const box = await noteText(page).locator('.cm-line').first().boundingBox()
  const at = [(box?.x ?? 0) + 12, (box?.y ?? 0) + 12] as const
  for (const text of hostileLinks) {
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(`${text}\n`)
    await page.mouse.click(...at)
    await page.mouse.click(...at, { button: 'middle' })
    await page.keyboard.down('Control')
    await page.mouse.click(...at)
    await page.keyboard.up('Control')
  }
  await page.keyboard.press('Alt+Enter')
  expect(await attacked.asked()).not.toEqual([])
  await expectHarmless(attacked, ['style-src-attr'])
})

test('hostile texts typed as a title', async ({ attacked }) => {
  const fitting = hostileTexts.map((text) => text.slice(0, limits.titleLength))
  await typeEach(title(attacked.page), fitting)
  await expectHarmless(attacked)
})

test('hostile texts typed into the search box', async ({ attacked }) => {
  await typeEach(search(attacked.page), hostileTexts)
  await expectHarmless(attacked)
  await search(attacked.page).fill('')
})

test('hostile texts pasted into the note, the title and the search box', async ({ attacked }) => {
  const { page } = attacked
  await pasteEach(noteText(page), hostileDocuments)
  await expectHarmless(attacked)
  for (const field of [title(page), search(page)]) await pasteEach(field, hostileTexts.slice(0, 40))
  for (const field of [noteText(page), title(page), search(page)]) {
    await field.click()
    await page.evaluate((all) => {
      const copy = (event: ClipboardEvent) => {
        event.preventDefault()
        event.stopImmediatePropagation()
        event.clipboardData?.setData('text/html', all)
        event.clipboardData?.setData('text/plain', all)
      }
      window.addEventListener('copy', copy, { capture: true, once: true })
    }, hostileTexts.join('\n'))
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    await page.keyboard.press('Control+v')
    await expectHarmless(attacked)
  }
  await search(page).fill('')
})

test('hostile texts dropped onto the note, the title, the search box and the places', async ({
  attacked,
}) => {
  const { page } = attacked
  const places = page.getByRole('navigation', { name: 'Places' })
  const targets = [noteText(page), title(page), search(page), places]
  const boxes = await Promise.all(targets.map((target) => target.boundingBox()))
  const drops = await page.context().newCDPSession(page)
  const dropped = [...hostileDocuments, ...hostileLinks.slice(0, 40)]
  for (const [i, text] of dropped.entries()) {
    const box = boxes[i % boxes.length]
    const x = (box?.x ?? 0) + 30
    const y = (box?.y ?? 0) + 12
    const items = ['text/html', 'text/plain', 'text/uri-list'].map((mimeType) => ({ mimeType, data: text }))
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await drops.send('Input.dispatchDragEvent', { type, x, y, data: { items, dragOperationsMask: 1 } })
  }
  await expectHarmless(attacked)
  await search(page).fill('')
})
