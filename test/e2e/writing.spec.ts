import { expect } from '@playwright/test'
import { findings } from './axe.ts'
import { noteText, saved, test, titles, welcome, write } from './fernkeep.ts'

test('a slash offers what can be put into the note, by keys and by pointer', async ({ machine }) => {
  const { page } = await machine.start()
  await welcome(page)
  await write(page, 'Slash', '')
  const offers = page.getByRole('listbox', { name: 'Offers' })
  await page.keyboard.type('/head')
  await expect(offers.getByRole('option')).toHaveText(['Heading 1', 'Heading 2', 'Heading 3'])
  // They stand where one looks: right below the line that is typed in.
  const [menu, line] = [await offers.boundingBox(), await page.locator('.cm-line').last().boundingBox()]
  expect(Math.abs((menu?.x ?? 0) - (line?.x ?? 0))).toBeLessThan(40)
  expect(Math.abs((menu?.y ?? 0) - (line?.y ?? 0) - (line?.height ?? 0))).toBeLessThan(20)
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Plan')
  await expect(noteText(page).locator('.cm-note-h2')).toContainText('Plan')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/')
  await offers.getByRole('option', { name: 'To do' }).click()
  await page.keyboard.type('water')
  await expect(page.getByRole('checkbox')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('and/or')
  await expect(offers).toHaveCount(0)
})

test('Tab goes from cell to cell of a table and keeps it aligned', async ({ machine }) => {
  const { page } = await machine.start()
  await welcome(page)
  await write(page, 'Trees', '')
  await page.keyboard.type('/table')
  await expect(page.getByRole('option', { name: 'Table' })).toBeVisible()
  await page.keyboard.press('Enter')
  for (const cell of ['Tree', 'Height', 'Oak', '40 m', 'Ash']) {
    await page.keyboard.type(cell)
    await page.keyboard.press('Tab')
  }
  const lines = noteText(page).locator('.cm-line')
  await expect(lines).toHaveText([
    '| Tree | Height |',
    '| ---- | ------ |',
    '| Oak  | 40 m   |',
    '| Ash  |        |',
  ])
})

test('code is coloured by its language, which is fetched from the bundle, and words are counted', async ({
  machine,
}) => {
  const { page } = await machine.start()
  await welcome(page)
  await page.getByRole('textbox', { name: 'Title' }).fill('Code')
  await noteText(page).click()
  await page.keyboard.insertText(
    'Two words.\n\n```js\nconst answer = "yes"\n```\n\n```python\ndef f(): return None\n```\n',
  )
  await saved(page)
  const colour = (text: string) =>
    noteText(page)
      .locator('.cm-note-block span', { hasText: new RegExp(`^${text}$`) })
      .first()
      .evaluate((node) => getComputedStyle(node).color)
  await expect.poll(async () => (await colour('const')) === (await colour('def'))).toBe(true)
  expect(await colour('const')).not.toBe(
    await noteText(page).evaluate((node) => getComputedStyle(node).color),
  )
  expect(await findings(page)).toEqual([])
  await expect(page.getByText(/^\d+ words$/)).toBeVisible()
})

test('a text file that is dropped becomes a note of its name, and another file is attached', async ({
  machine,
}) => {
  const { page } = await machine.start()
  await welcome(page)
  await write(page, 'Open', 'stays as it is')
  const drop = (name: string, content: readonly number[]) =>
    noteText(page).evaluate(
      (target, [fileName, bytes]) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([new Uint8Array(bytes)], fileName))
        target.dispatchEvent(
          new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }),
        )
      },
      [name, [...content]] as const,
    )
  await drop('Recipe.md', [...Buffer.from('# Bread\n\n- flour')])
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Recipe')
  await expect(noteText(page)).toContainText('flour')
  await saved(page)
  await drop('photo.zip', [0x50, 0x4b, 0x03, 0x04, 0])
  await expect(noteText(page).locator('.cm-note-file').first()).toContainText('photo.zip')
  await expect(titles(page)).toHaveText([/Recipe/, /Open/])
})
