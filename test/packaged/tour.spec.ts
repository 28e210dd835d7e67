import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { scanForLeaks } from '../../scripts/leak-scan.ts'
import { newNote, noteText, test, titles, welcome, write } from '../e2e/fernkeep.ts'
import { runIn, shipped, testCopy } from './packages.ts'

test.use({ program: testCopy })

test('the packaged app writes, reads back, finds, and leaves nothing readable', async ({ machine }) => {
  const first = await machine.start()
  expect(await first.app.evaluate(({ app }) => app.isPackaged)).toBe(true)
  await welcome(first.page, 'Adalbertine')
  await write(first.page, 'Bracken and brake', 'Marginal shield fern on the north wall')
  await newNote(first.page)
  await write(first.page, 'Polypody family', 'Grows on oaks beside teh wall')
  // The dictionaries are read out of the archive.
  await expect(noteText(first.page).locator('.cm-misspelt')).toHaveText(['teh'])
  await first.app.close()

  const { app, page } = await machine.start()
  await expect(titles(page)).toHaveText([/Polypody/, /Bracken/])
  await page.getByRole('combobox', { name: 'Find notes' }).fill('margnal')
  await expect(titles(page)).toHaveText([/Bracken/])
  await titles(page).first().click()
  await expect(noteText(page)).toContainText('Marginal shield fern')
  await app.close()

  expect(await readdir(join(machine.home, '.config'))).toContain('Fernkeep')
  const secrets = ['Adalbertine', 'Bracken and brake', 'Marginal shield', 'Polypody family', 'Grows on oaks']
  expect(scanForLeaks(machine.home, secrets)).toMatchObject({ leaks: [] })
})

test('the shipped binary opens what the test copy wrote: they differ in one fuse', async ({ machine }) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await write(page, 'Shared', 'text')
  await app.close()
  const listed = runIn(machine, shipped, ['vault', 'list', '--json'])
  expect(JSON.parse(listed.stdout)).toMatchObject([{ title: 'Shared' }])
})

test('the packaged window has no developer tools', async ({ machine }) => {
  const { app } = await machine.start()
  const opened = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.openDevTools()
    return contents?.isDevToolsOpened()
  })
  expect(opened).toBe(false)
})
