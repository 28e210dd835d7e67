import { expect, type ElectronApplication } from '@playwright/test'
import { once } from 'node:events'
import { readFile, stat } from 'node:fs/promises'
import { scanForLeaks } from '../../scripts/leak-scan.ts'
import { newNote, noteText, saved, test, titles, welcome, write } from './fernkeep.ts'

const canaries = {
  title: 'Heronwing-almanac',
  body: 'quillbright-marmalade',
  later: 'thistledown-barometer',
  query: 'marmalade-quillbright',
  search: 'Copperfield-lantern',
}

/** Files that any of the app's processes has mapped and can write through to the disk. */
async function writableMappings(app: ElectronApplication): Promise<string[]> {
  const ids = await app.evaluate((electron) => electron.app.getAppMetrics().map(({ pid }) => pid))
  const maps = await Promise.all(ids.map((id) => readFile(`/proc/${id}/maps`, 'utf8').catch(() => '')))
  return maps
    .flatMap((text) => text.split('\n'))
    .map((line) => /^\S+ .w.s \S+ \S+ \d+\s+(\/.*)$/.exec(line)?.[1])
    .filter((path) => path !== undefined)
    .filter((path) => !/^\/(dev|memfd:|SYSV)/.test(path))
}

test('nothing that was written, searched or saved as a search is readable on disk, nor after a crash', async ({
  machine,
}) => {
  const scan = () => scanForLeaks(machine.home, Object.values(canaries)).leaks

  const first = await machine.start()
  await welcome(first.page)
  await write(first.page, canaries.title, canaries.body)
  const box = first.page.getByRole('combobox', { name: 'Find notes' })
  await box.fill(canaries.query)
  await first.page.keyboard.press('Control+D')
  await first.page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(canaries.search)
  await first.page.keyboard.press('Enter')
  await expect(first.page.getByRole('button', { name: canaries.search, exact: true })).toBeVisible()
  await first.app.close()
  const [note = ''] = await machine.noteFiles()
  expect((await stat(`${note.split('/notes/')[0] ?? ''}/index.fernet`)).size).toBeGreaterThan(0)
  expect(scan()).toEqual([])

  const second = await machine.start()
  await second.page.getByRole('combobox', { name: 'Find notes' }).fill('quillb')
  await expect(titles(second.page)).toHaveText([/Heronwing/])
  await newNote(second.page)
  await noteText(second.page).click()
  await second.page.keyboard.type(canaries.later)
  await saved(second.page)
  for (const path of await writableMappings(second.app)) expect(path).toContain(machine.home)
  expect(scan()).toEqual([])
  const ended = once(second.app.process(), 'exit')
  second.app.process().kill('SIGKILL')
  await ended
  expect(scan()).toEqual([])

  // It was on disk all along, and is found.
  const { page } = await machine.start()
  await page.getByRole('combobox', { name: 'Find notes' }).fill('thistle')
  await expect(titles(page)).toHaveCount(1)
})
