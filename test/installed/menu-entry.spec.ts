import { spawn } from 'node:child_process'
import { cp, readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test, welcome, write } from '../e2e/fernkeep.ts'
import { runIn, testCopy } from '../packaged/packages.ts'

/** The app as the package put it on this system. */
const installed = { binary: '/usr/bin/fernkeep', args: [], name: 'Fernkeep' }

/** What a desktop runs for the menu entry: https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html */
async function menuCommand(): Promise<readonly string[]> {
  const entry = await readFile('/usr/share/applications/fernkeep.desktop', 'utf8')
  const line = /^Exec=(.+)$/m.exec(entry)?.[1] ?? ''
  return line.split(' ').filter((word) => !/^%[a-zA-Z]$/.test(word))
}

test.use({ program: testCopy })

test('the installed app starts from its menu entry and opens the notes', async ({ machine }) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await write(page, 'Installed', 'text')
  await app.close()

  const [program = '', ...args] = await menuCommand()
  const child = spawn(program, args, { env: machine.environment(), cwd: machine.home, stdio: 'ignore' })
  const log = join(machine.data, 'logs/events.log')
  const unlocked = async () => ((await readFile(log, 'utf8')).match(/"status":"unlocked"/g) ?? []).length
  const before = await unlocked()
  await expect.poll(unlocked).toBe(before + 1)
  const ended = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGTERM')
  await ended

  const listed = runIn(machine, installed, ['vault', 'list', '--json'])
  expect(JSON.parse(listed.stdout)).toMatchObject([{ title: 'Installed' }])
  // For whoever looks whether removing the package leaves it as it is.
  await cp(machine.vault, join(import.meta.dirname, '../../test-results/installed-vault'), {
    recursive: true,
  })
  expect(existsSync('/opt/Fernkeep/fernkeep')).toBe(true)
})
