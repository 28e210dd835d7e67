import { expect } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { findings } from './axe.ts'
import { newNote, noteText, saved, test, titles, welcome, write } from './fernkeep.ts'

test('one box finds as you type, marks what it found, and steps through it in the note', async ({
  machine,
}) => {
  const { page } = await machine.start()
  await welcome(page)
  await write(page, 'Garden', 'Ferns along the north wall, foxgloves behind the ferns.')
  await newNote(page)
  await write(page, 'Grocery list', 'Bread, crème fraîche, lemons')
  const box = page.getByRole('combobox', { name: 'Find notes' })
  const found = page.getByRole('listbox', { name: 'Notes' }).locator('mark')

  await page.keyboard.press('Control+Shift+F')
  await expect(box).toBeFocused()
  await page.keyboard.type('fox')
  await expect(titles(page)).toHaveText([/Garden/])
  await expect(found).toHaveText(['foxgloves'])
  await box.fill('creme')
  await expect(titles(page)).toHaveText([/Grocery list/])
  await box.fill('lemnos')
  await expect(titles(page)).toHaveText([/Grocery list/])
  await expect(page.getByRole('status', { name: 'Find notes' })).toHaveText('1 note, similar words too')
  await box.fill('"north wall" -bread')
  await expect(titles(page)).toHaveText([/Garden/])
  await box.fill(`'"*^NEAR( OR 1=1; --`)
  await expect(page.getByText('Nothing found').first()).toBeVisible()
  expect(await findings(page)).toEqual([])

  await box.fill('ferns')
  await expect(titles(page)).toHaveText([/Garden/])
  await box.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(noteText(page).locator('.cm-found')).toHaveText(['Ferns', 'ferns'])
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('F3')
  await page.keyboard.press('F3')
  await page.keyboard.type('FERNS')
  await saved(page)
  await expect(noteText(page)).toContainText('behind the FERNS.')

  await box.focus()
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('')
  await expect(titles(page)).toHaveCount(2)
})

test('after a restart the list and the finds are there from the saved index, which holds nothing readable', async ({
  machine,
}) => {
  const first = await machine.start()
  await welcome(first.page)
  await write(first.page, 'Heronwing', 'quillbright marmalade')
  await first.app.close()
  const [note = ''] = await machine.noteFiles()
  const index = await readFile(`${note.split('/notes/')[0] ?? ''}/index.fernet`)
  expect(index.subarray(0, 6).toString()).toBe('gAAAAA')
  expect(index.includes('quillbright')).toBe(false)

  const { page } = await machine.start()
  await page.getByRole('combobox', { name: 'Find notes' }).fill('marmal')
  await expect(titles(page)).toHaveText([/Heronwing/])
})

test('what fits behind an operator is offered, taken with keys or with the pointer, and never in the way', async ({
  machine,
}) => {
  const { page } = await machine.start()
  await welcome(page)
  await write(page, 'Garden', 'Ferns along the north wall.')
  await page.getByRole('combobox', { name: 'Add tag' }).fill('Crème brûlée')
  await page.keyboard.press('Enter')
  for (const [name, nest] of [
    ['Home', false],
    ['Pantry and cellar', true],
  ] as const) {
    await page.getByRole('button', { name: 'New notebook' }).click()
    await expect(page.getByRole('textbox', { name: 'Name of the notebook' })).toBeFocused()
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await page.getByRole('treeitem', { name }).focus()
    if (nest) await page.keyboard.press('Alt+ArrowRight')
  }
  await newNote(page)
  await write(page, 'Grocery list', 'tag: bread, in: lemons')
  await page.getByRole('button', { name: 'Move to notebook' }).click()
  await page.keyboard.type('pantry')
  await page.keyboard.press('Enter')
  const box = page.getByRole('combobox', { name: 'Find notes' })
  const offers = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option')
  const chosen = page.getByRole('listbox', { name: 'Suggestions' }).locator('[data-active-item]')

  await page.keyboard.press('Control+Shift+F')
  await expect(offers).toHaveText([/^in:/, /^tag:/, /^is:/, /^has:/, /^before:/, /^after:/])
  await expect(chosen).toHaveCount(0)
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  expect(await findings(page)).toEqual([])

  // By keys: an operator, a value under other letters, another one behind it.
  await page.keyboard.type('ta')
  await expect(offers).toHaveText([/^tag:/])
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Tab')
  await expect(box).toHaveValue('tag:')
  await page.keyboard.type('bru')
  await expect(chosen).toHaveText(/^Crème brûlée/)
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(box).toHaveValue('tag:"Crème brûlée" ')
  await expect(titles(page)).toHaveText([/Garden/])
  await expect(offers).toHaveCount(0)
  await page.keyboard.type('-is:')
  await page.keyboard.press('ArrowDown')
  await expect(chosen).toHaveText(/^archived/)
  await page.keyboard.press('Home')
  await page.keyboard.press('End')
  await page.keyboard.type('tra')
  await page.keyboard.press('Tab')
  await expect(box).toHaveValue('tag:"Crème brûlée" -is:trashed ')
  await expect(box).toBeFocused()

  // Escape closes what is offered, then clears.
  await page.keyboard.type('has:')
  await expect(offers).toHaveCount(6)
  await page.keyboard.press('Escape')
  await expect(offers).toHaveCount(0)
  await expect(box).toHaveValue('tag:"Crème brûlée" -is:trashed has:')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(offers).toHaveCount(6)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('')
  await expect(offers).toHaveCount(0)

  // With the pointer, in the middle of a query.
  await box.fill('lemons')
  await box.press('Home')
  await page.keyboard.type('i ')
  await page.keyboard.press('ArrowLeft')
  await offers.filter({ hasText: 'In a notebook' }).click()
  await expect(box).toHaveValue('in: lemons')
  await offers.filter({ hasText: 'Home/Pantry and cellar' }).click()
  await expect(box).toHaveValue('in:"Home/Pantry and cellar" lemons')
  await expect(box).toBeFocused()
  await expect(titles(page)).toHaveText([/Grocery list/])

  // Plain words go to the notes as ever, a beginning of an operator or not.
  await box.fill('ta')
  await expect(offers).toHaveText([/^tag:/])
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('listbox', { name: 'Notes' })).toBeFocused()
  await expect(offers).toHaveCount(0)
  await box.fill('in')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox', { name: 'Notes' })).toBeFocused()
  await expect(box).toHaveValue('in')
})

test('what an input method is still composing is offered nothing', async ({ machine }) => {
  const { page } = await machine.start()
  await welcome(page)
  const box = page.getByRole('combobox', { name: 'Find notes' })
  const offers = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option')
  const input = await page.context().newCDPSession(page)
  await box.fill('ferns ')
  await input.send('Input.imeSetComposition', { text: 'ta', selectionStart: 2, selectionEnd: 2 })
  await expect(box).toHaveValue('ferns ta')
  await expect(offers).toHaveCount(0)
  await input.send('Input.insertText', { text: 'ta' })
  await expect(box).toHaveValue('ferns ta')
  await expect(offers).toHaveText([/^tag:/])
})
