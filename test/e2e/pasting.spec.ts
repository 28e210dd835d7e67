import { expect } from '@playwright/test'
import { noteText, saved, test, welcome, write } from './fernkeep.ts'
import { paste } from './paste.ts'

test('what is copied from a page is pasted as Markdown, and as text with Shift', async ({ machine }) => {
  const { page } = await machine.start()
  await welcome(page)
  await write(page, 'Clip', '')
  // What the next copying puts into the clipboard, as a browser would.
  await page.evaluate(() =>
    window.addEventListener(
      'copy',
      (event) => {
        event.clipboardData?.setData('text/html', '<h2>Ferns</h2><ul><li>like <b>shade</b></li></ul>')
        event.clipboardData?.setData('text/plain', 'Ferns\nlike shade')
        event.preventDefault()
        event.stopImmediatePropagation()
      },
      { capture: true },
    ),
  )
  await page.keyboard.type('x')
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+C')
  await page.keyboard.press('Control+V')
  await expect(noteText(page).locator('.cm-note-h2')).toContainText('Ferns')
  await expect(noteText(page)).toContainText('like')
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+Shift+V')
  await expect(noteText(page).locator('.cm-line')).toHaveText(['Ferns', 'like shade'])
  await saved(page)
})

test('a hostile page does nothing, and reaches for nothing', async ({ machine }) => {
  const { page } = await machine.start()
  await welcome(page)
  await write(page, 'Clip', '')
  const html =
    '<p onclick="alert(1)">safe</p><img src="https://evil.example/a.png" onerror="alert(1)" alt="pic">' +
    '<a href="javascript:alert(1)">click</a><script>alert(1)</script><iframe src="https://evil.example/"></iframe>'
  await paste(page, { html, text: 'safe pic click' })
  await expect(noteText(page)).toContainText('click')
  await expect(noteText(page).locator('img:not(.cm-widgetBuffer), script, iframe, a')).toHaveCount(0)
  await expect(noteText(page)).not.toContainText('javascript')
})

test('an address that is pasted over a selection makes a link of it', async ({ machine }) => {
  const { page } = await machine.start()
  await welcome(page)
  await write(page, 'Clip', 'trail')
  await page.keyboard.press('Control+A')
  const text = 'https://example.org/trail'
  await paste(page, { text, html: `<a href="${text}">${text}</a>` })
  await page.keyboard.press('Control+Home')
  await expect(noteText(page).locator('.cm-line')).toHaveText('[trail](https://example.org/trail)')
})
