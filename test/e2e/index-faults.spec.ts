import { readFile, rm, writeFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { newNote, test, titles, welcome, write } from './fernkeep.ts'

/** What happens to the index's file while the app is closed. `older` is what it held one note before. */
const faults: readonly [string, (index: string, older: Buffer) => Promise<void>][] = [
  ['is deleted', (index) => rm(index)],
  [
    'is deleted with its first page',
    async (index) => {
      await rm(index)
      await rm(index.replace('index', 'first-page'))
    },
  ],
  ['is damaged', async (index) => writeFile(index, (await readFile(index)).fill(65, 200, 300))],
  ['is cut short', async (index) => writeFile(index, (await readFile(index)).subarray(0, 100))],
  ['is empty', (index) => writeFile(index, '')],
  ['is an older one', (index, older) => writeFile(index, older)],
  ['is something else', (index) => writeFile(index, 'no token at all')],
]

for (const [what, happen] of faults)
  test(`an index that ${what} costs no note: all are listed, found and saved again`, async ({ machine }) => {
    const first = await machine.start()
    await welcome(first.page)
    await write(first.page, 'Fern', 'likes shade')
    await first.app.close()
    const [note = ''] = await machine.noteFiles()
    const index = `${note.split('/notes/')[0] ?? ''}/index.fernet`
    const older = await readFile(index)

    const second = await machine.start()
    await newNote(second.page)
    await write(second.page, 'Moss', 'likes damp')
    await second.app.close()
    await happen(index, older)

    const { app, page } = await machine.start()
    await expect(titles(page)).toHaveCount(2)
    const box = page.getByRole('combobox', { name: 'Find notes' })
    await box.fill('damp')
    await expect(titles(page)).toHaveText([/Moss/])
    await box.fill('shade')
    await expect(titles(page)).toHaveText([/Fern/])
    await app.close()
    expect((await readFile(index)).length).toBeGreaterThanOrEqual(older.length)
  })
