import { expect } from '@playwright/test'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { newNote, noteText, saved, test, titles, welcome, write } from './fernkeep.ts'

test('what another program does to the files while the app is open is listed, found and shown', async ({
  machine,
}) => {
  const { page } = await machine.start()
  await welcome(page)
  await write(page, 'Fern', 'likes shade')
  const [fern = ''] = await machine.noteFiles()
  const before = await readFile(fern)
  await newNote(page)
  await write(page, 'Moss', 'likes damp')
  await titles(page).filter({ hasText: 'Fern' }).click()
  await noteText(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' and rain')
  await saved(page)
  const box = page.getByRole('combobox', { name: 'Find notes' })
  await box.fill('rain')
  await expect(titles(page)).toHaveText([/Fern/])

  // An older text comes back, as a synchroniser or a restored backup would bring it.
  await writeFile(`${fern}.part`, before)
  await rename(`${fern}.part`, fern)
  await expect(noteText(page)).toHaveText('likes shade')
  await expect(page.getByText('Nothing found').first()).toBeVisible()
  await box.fill('shade')
  await expect(titles(page)).toHaveText([/Fern/])

  await box.fill('')
  await expect(titles(page)).toHaveCount(2)
  await rm(fern)
  await expect(titles(page)).toHaveText([/Moss/])
  await writeFile(fern, before)
  await expect(titles(page)).toHaveText([/Fern|Moss/, /Fern|Moss/])

  await titles(page).filter({ hasText: 'Moss' }).click()
  const moss = (await machine.noteFiles()).find((file) => file !== fern) ?? ''
  await writeFile(moss, (await readFile(moss)).subarray(0, 60))
  await expect(titles(page)).toHaveText([/Fern/])
  // What may be the last good copy of the text stays on screen.
  await expect(noteText(page)).toHaveText('likes damp')
  await expect(page.getByRole('button', { name: 'Problems' })).toHaveAccessibleDescription('1 file')
})
