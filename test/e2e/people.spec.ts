import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { findings } from './axe.ts'
import { newNote, noteText, openSettings, test, titles, welcome, write } from './fernkeep.ts'

const form = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** Fill in one of the forms of the People page, and press its button by keyboard. */
async function submit(page: Page, title: string, name: string): Promise<void> {
  await form(page, title).getByRole('textbox', { name: 'Name' }).fill(name)
  await page.keyboard.press('Enter')
}

test('two people keep notes that neither sees of the other; one changes her name and leaves', async ({
  machine,
}) => {
  const { app, page } = await machine.start()
  await welcome(page, 'Ada')
  await write(page, 'Difference engine', 'brass wheels')
  await openSettings(page, 'People')
  expect(await findings(page)).toEqual([])

  await submit(page, 'Add a person', 'Grace')
  await newNote(page)
  await write(page, 'Compiler', 'brass moth')
  await expect(titles(page)).toHaveText([/Compiler/])
  const box = page.getByRole('combobox', { name: 'Find notes' })
  await box.fill('brass')
  await expect(titles(page)).toHaveText([/Compiler/])
  await box.fill('')

  await openSettings(page, 'People')
  await submit(page, 'Change your name', 'Grace Hopper')
  const here = form(page, 'Everybody who keeps notes here').getByRole('listitem')
  await expect(here).toHaveText([/Ada/, /Grace Hopper/])
  await here.filter({ hasText: 'Ada' }).getByRole('button', { name: 'Switch' }).click()
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(titles(page)).toHaveText([/Difference engine/])
  await titles(page).click()
  await expect(noteText(page)).toHaveText('brass wheels')
  await page.getByRole('combobox', { name: 'Find notes' }).fill('moth')
  await expect(page.getByText('Nothing found').first()).toBeVisible()

  // Only one's own name, typed, takes one's notes away, and only to the system's trash.
  const trashed = app.evaluate(
    ({ shell }) =>
      new Promise<string>((resolve) => {
        const trash = shell.trashItem.bind(shell)
        shell.trashItem = async (path) => {
          resolve(path)
          await trash(path)
        }
      }),
  )
  await openSettings(page, 'People')
  await submit(page, 'Remove your notes from here', 'Grace Hopper')
  await expect(form(page, 'Remove your notes from here').getByRole('alert')).toBeVisible()
  const users = join(machine.vault, 'users')
  expect(await readdir(users)).toHaveLength(2)
  await submit(page, 'Remove your notes from here', 'Ada')
  const folder = await trashed
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible()
  expect(await readdir(users)).toHaveLength(1)
  expect(folder.startsWith(users)).toBe(true)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(titles(page)).toHaveText([/Compiler/])
})
