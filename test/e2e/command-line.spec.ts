import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type Machine, test, welcome, write } from './fernkeep.ts'

/** Run `vault …` in the app's own binary, without a display, as from a terminal of this machine. */
function vault(machine: Machine, ...args: readonly string[]): SpawnSyncReturns<string> {
  const { DISPLAY: _, ...env } = machine.environment()
  return spawnSync(machine.program.binary, ['.', 'vault', ...args], { env, encoding: 'utf8' })
}

/** The same in plain Node, as `npm run vault` does. */
function plainVault(machine: Machine, ...args: readonly string[]): SpawnSyncReturns<string> {
  const program = ['electron/cli/plain-node.ts', ...args]
  return spawnSync(process.execPath, program, { env: machine.environment(), encoding: 'utf8' })
}

test('the command line lists, shows, searches, verifies, re-keys and exports what the app wrote', async ({
  machine,
}) => {
  const { app, page } = await machine.start()
  await welcome(page)
  await write(page, 'Terminal', 'Ferns like shade')

  for (const run of [vault, plainVault]) {
    const refused = run(machine, 'list')
    expect(refused.stderr).toContain('vault-in-use')
    expect(refused.status).toBe(4)
  }
  await app.close()

  for (const run of [vault, plainVault]) {
    const listed = run(machine, 'list', '--json')
    expect(listed.status).toBe(0)
    const [note] = JSON.parse(listed.stdout) as { id: string; title: string }[]
    expect(note?.title).toBe('Terminal')
    expect(run(machine, 'show', note?.id.slice(0, 8) ?? '').stdout).toBe('# Terminal\n\nFerns like shade\n')
    expect(run(machine, 'search', 'SHADE').stdout).toContain('Terminal')
    expect(run(machine, 'search', 'sunlight').stdout).toBe('')
    expect(run(machine, 'show', 'ffffffff').status).toBe(3)
    expect(run(machine, 'rotate').status).toBe(0)
    expect(run(machine, 'verify').stdout).toContain('0 not as they should be')
  }

  const folder = join(machine.home, 'exported')
  expect(vault(machine, 'export', '--to', folder).status).toBe(0)
  expect(await readdir(folder)).toEqual(['Terminal.md'])
  expect(await readFile(join(folder, 'Terminal.md'), 'utf8')).toMatch(
    /^---\ntitle: "Terminal"\n[^]*\n---\n\nFerns like shade\n$/,
  )
  // Readable because it was asked for: the search for what was typed has to find nothing else.
  await rm(folder, { recursive: true })

  await machine.keyring.lock()
  const locked = vault(machine, 'list')
  expect(locked.stderr).toContain('keychain-locked')
  expect(locked.status).toBe(5)
})
