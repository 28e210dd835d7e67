import { mkdir, readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { noteText, saved, test, titles, welcome, write } from './fernkeep.ts'

test('a full disk is said, the text stays, the old note is whole, and with room it is saved', async ({
  machine,
}) => {
  await mkdir(machine.vault, { recursive: true })
  const { app, page } = await machine.start({
    wrapper: join(import.meta.dirname, 'on-small-disk.py'),
    env: {
      SMALL_DISK: machine.vault,
      SMALL_DISK_BYTES: String(512 * 1024),
      SMALL_DISK_PROGRAM: machine.program.binary,
    },
  })
  await welcome(page)
  await write(page, 'Small', 'fits')
  // The disk is in namespaces of its own; from outside it is seen through the process.
  const users = join('/proc', String(app.process().pid), 'root', machine.vault, 'users')
  const notes = async () => {
    const files = (await readdir(users, { recursive: true })).filter((file) => /\/notes\/..\//.test(file))
    return Promise.all(
      files.map(async (file) => [file, (await readFile(join(users, file))).toString('base64')]),
    )
  }
  const before = await notes()
  expect(before).toHaveLength(1)

  await noteText(page).press('Control+End')
  await page.keyboard.insertText('too much '.repeat(80_000))
  await expect(page.getByText('The disk is full.')).toBeVisible()
  expect(await notes()).toEqual(before)
  await expect(titles(page)).toHaveText([/Small/])

  await noteText(page).press('Control+z')
  await page.keyboard.type(' again')
  await saved(page)
  expect(await notes()).not.toEqual(before)
})
