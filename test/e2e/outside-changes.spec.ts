import { expect } from '@playwright/test'
import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Machine, newNote, noteText, saved, test, titles, welcome, write } from './fernkeep.ts'

/** The app with one note, the note's file, and what that holds. */
async function startWithFern(machine: Machine) {
  const { page } = await machine.start()
  await welcome(page)
  await write(page, 'Fern', 'likes shade')
  const [fern = ''] = await machine.noteFiles()
  const before = await readFile(fern)
  return { page, fern, before }
}

/** Replace a file as a synchroniser or a restored backup would. */
async function bringBack(file: string, bytes: Buffer): Promise<void> {
  await writeFile(`${file}.part`, bytes)
  await rename(`${file}.part`, file)
}

test('what another program does to the files while the app is open is listed, found and shown', async ({
  machine,
}) => {
  const { page, fern, before } = await startWithFern(machine)
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

  // An older text comes back.
  await bringBack(fern, before)
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

test('a text that was not saved yet and one that another program wrote are both kept', async ({
  machine,
}) => {
  const { page, fern, before } = await startWithFern(machine)
  await noteText(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' and rain')
  await saved(page)

  // A folder that takes no files holds what is typed next in the window.
  await chmod(dirname(fern), 0o500)
  await page.keyboard.type(' and song')
  await expect(page.getByRole('alert').first()).toBeVisible()
  await chmod(dirname(fern), 0o700)
  await bringBack(fern, before)

  await expect(titles(page)).toHaveCount(2, { timeout: 40_000 })
  const bodies: string[] = []
  for (const at of [0, 1]) {
    await titles(page).nth(at).click()
    await expect(titles(page).nth(at)).toHaveAttribute('aria-selected', 'true')
    await expect(noteText(page)).toHaveText(/^likes shade/)
    bodies.push(await noteText(page).innerText())
  }
  expect(bodies.sort()).toEqual(['likes shade', 'likes shade and rain and song'])
})
