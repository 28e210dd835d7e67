import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { readFuses, wrongFuses } from '../../scripts/package/fuses.ts'
import { type Machine, test, welcome, write } from '../e2e/fernkeep.ts'
import { runIn, shipped, testCopy } from './packages.ts'

test.use({ program: testCopy })

/** Make a vault with one note, and say what the shipped command line answers about it when nothing is done to it. */
async function withOneNote(machine: Machine): Promise<void> {
  const { app, page } = await machine.start()
  await welcome(page)
  await write(page, 'Inert', 'text')
  await app.close()
}

const lists = (machine: Machine, args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const { status, stdout, stderr } = runIn(machine, shipped, [...args, 'vault', 'list', '--json'], env)
  const titles = status === 0 ? (JSON.parse(stdout) as { title: string }[]).map(({ title }) => title) : []
  return { status, titles, stderr }
}

test('the fuses of the shipped binary stand as stated, and the test copy differs in one', async () => {
  expect(wrongFuses(await readFuses(shipped.binary))).toEqual([])
  expect(wrongFuses(await readFuses(testCopy.binary))).toEqual(['EnableNodeCliInspectArguments is on'])
})

test('ELECTRON_RUN_AS_NODE, NODE_OPTIONS, DEV_MODE and ENVIRONMENT do nothing', async ({ machine }) => {
  await withOneNote(machine)
  const marker = join(machine.home, 'ran')
  const script = join(machine.home, 'script.cjs')
  await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`)
  for (const env of [
    { ELECTRON_RUN_AS_NODE: '1' },
    { NODE_OPTIONS: `--require=${script}` },
    { NODE_EXTRA_CA_CERTS: script, ELECTRON_OVERRIDE_DIST_PATH: machine.home },
    { DEV_MODE: 'true', ENVIRONMENT: 'dev' },
    { DEV_MODE: 'true', ENVIRONMENT: 'staging' },
  ])
    expect({ env, ...lists(machine, [], env) }).toMatchObject({ status: 0, titles: ['Inert'] })
  expect(existsSync(marker)).toBe(false)
  expect(await readdir(join(machine.home, '.config'))).toEqual(['Fernkeep'])
})

test('--inspect opens no inspector in what ships, as it does in the test copy', async ({ machine }) => {
  await withOneNote(machine)
  for (const flag of ['--inspect=0', '--inspect-brk=0']) {
    const { status, titles, stderr } = lists(machine, [flag])
    expect({ status, titles }).toEqual({ status: 0, titles: ['Inert'] })
    expect(stderr).not.toContain('Debugger listening')
  }
  const driven = runIn(machine, testCopy, ['--inspect=0', 'vault', 'list', '--json'])
  expect(driven.stderr).toContain('Debugger listening')
})

for (const flag of [
  '--remote-debugging-port=0',
  // eslint-disable-next-line no-restricted-syntax -- given to be refused
  '--no-sandbox',
  '--js-flags=--expose-gc',
  '--disable-web-security',
])
  test(`the shipped app does not start with ${flag}`, async ({ machine }) => {
    const { status, stderr } = runIn(machine, shipped, [flag])
    expect(status).toBe(1)
    expect(stderr).toContain(`It does not run with ${flag.replace(/=.*/, '')}`)
    expect(stderr).not.toContain('DevTools listening')
    expect(existsSync(machine.vault)).toBe(false)
  })

test('the shipped app opens no debugger to a signal', async ({ machine }) => {
  const child = spawn(shipped.binary, [], { env: machine.environment(), cwd: machine.home })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const log = join(machine.data, 'logs/events.log')
  const events = async () => (existsSync(log) ? readFile(log, 'utf8') : '')
  await expect.poll(events).toContain('"event":"session"')
  // Where Node's inspector may be opened, it takes this signal; where not, the system ends the program with it.
  const signal = new Promise((resolve) => child.once('close', (_code, name) => resolve(name)))
  child.kill('SIGUSR1')
  expect(await signal).toBe('SIGUSR1')
  expect(said).not.toContain('Debugger listening')
  expect(said).not.toContain('DevTools listening')
})
