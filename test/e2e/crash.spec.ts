import { once } from 'node:events'
import { expect } from '@playwright/test'
import { newNote, noteText, test, titles, welcome, write } from './fernkeep.ts'

test('killed while typing, it loses at most the last second', async ({ machine }) => {
  const first = await machine.start()
  await welcome(first.page)
  await write(first.page, 'Diary', 'acknowledged ')
  await noteText(first.page).press('End')
  for (let i = 0; i < 40; i++) await first.page.keyboard.type(`w${String(i)} `)
  const typed = Date.now()
  await expect.poll(() => Date.now() - typed).toBeGreaterThan(1_000)
  await first.page.keyboard.type('in flight')
  const ended = once(first.app.process(), 'exit')
  first.app.process().kill('SIGKILL')
  await ended

  const { page } = await machine.start()
  await titles(page).filter({ hasText: 'Diary' }).click()
  await expect(noteText(page)).toContainText('acknowledged w0 w1')
  await expect(noteText(page)).toContainText('w39')
})

test('a damaged note is named and kept, and the rest opens', async ({ machine }) => {
  const { readFile, writeFile } = await import('node:fs/promises')
  const first = await machine.start()
  await welcome(first.page)
  await write(first.page, 'Broken', 'one')
  const [broken = ''] = await machine.noteFiles()
  await newNote(first.page)
  await write(first.page, 'Whole', 'two')
  await first.app.close()
  const bytes = await readFile(broken)
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1
  await writeFile(broken, bytes)

  const { page } = await machine.start()
  await expect(titles(page)).toHaveText([/Whole/])
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('button', { name: /^Problems/ })
    .click()
  await expect(page.getByText(broken.split('/').at(-1) ?? '')).toBeVisible()
  expect(await readFile(broken)).toEqual(bytes)
})

test('started twice, the second brings the first forward and ends', async ({ machine }) => {
  const { spawn } = await import('node:child_process')
  const { app, page } = await machine.start()
  await welcome(page)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const { binary, args } = machine.program
  const second = spawn(binary, args, { env: machine.environment(), stdio: 'ignore' })
  const [code] = (await once(second, 'exit')) as [number]
  expect(code).toBe(0)
  const isBack = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isMinimized()))
  await expect.poll(isBack).toEqual([false])
})

test('Chromium’s sandbox is on', async ({ machine }) => {
  const { readFile } = await import('node:fs/promises')
  const { app } = await machine.start()
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  expect(await readFile(`/proc/${String(pid)}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
  expect(await app.evaluate(() => process.argv.join(' '))).not.toContain('sandbox')
})
