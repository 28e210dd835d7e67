import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { expect } from '@playwright/test'
import { FernetKey, decrypt } from '../../electron/crypto/fernet.ts'
import { type Machine, test, titles, welcome, write } from './fernkeep.ts'

/** How often each of `needles` is in the memory of a process that it may write, by name. */
function countIn(pid: number, needles: Readonly<Record<string, Buffer>>): Record<string, number> {
  const counts = Object.fromEntries(Object.keys(needles).map((name) => [name, 0]))
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'latin1').split('\n')) {
      const [, from = '', to = ''] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? []
      if (from === '') continue
      for (const chunk of chunksOf(memory, parseInt(from, 16), parseInt(to, 16)))
        for (const [name, needle] of Object.entries(needles))
          for (let at = chunk.indexOf(needle); at >= 0; at = chunk.indexOf(needle, at + 1))
            counts[name] = (counts[name] ?? 0) + 1
    }
  } finally {
    closeSync(memory)
  }
  return counts
}

/** Pieces that overlap by more than a key; a page that cannot be read is none. */
function* chunksOf(memory: number, from: number, to: number): Generator<Buffer> {
  const size = 4 * 1024 * 1024
  for (let at = from; at < to; at += size) {
    const chunk = Buffer.alloc(Math.min(size + 64, to - at))
    try {
      yield chunk.subarray(0, readSync(memory, chunk, 0, chunk.length, at))
    } catch {
      // The kernel refuses some mappings of devices.
    }
  }
}

/** The keys of the only user, out of the keychain and the file, as bytes and as text. */
async function keysOf(machine: Machine): Promise<Record<string, Buffer>> {
  const [user = ''] = await readdir(join(machine.vault, 'users'))
  const file = JSON.parse(await readFile(join(machine.vault, 'users', user, 'keys.json'), 'utf8')) as {
    slots: { token: string }[]
    keyRing: string
  }
  const ask = `import('keytar').then(async ({ default: keytar }) =>
    process.stdout.write(await keytar.getPassword('Fernkeep (dev)', '${user}')))`
  const K = spawnSync(process.execPath, ['--eval', ask], {
    encoding: 'utf8',
    env: machine.environment(),
  }).stdout
  const inside = (key: string, token: string) =>
    JSON.parse(String(decrypt(FernetKey.parse(key), Buffer.from(token)))) as { key: string; keys: string[] }
  const root = inside(K, file.slots[0]?.token ?? '').key
  const [ring = ''] = inside(root, file.keyRing).keys
  const bytes = (key: string) => Buffer.from(key, 'base64url')
  return {
    'root key': bytes(root),
    'key of the ring': bytes(ring),
    'its signing half': bytes(ring).subarray(0, 16),
    'its encryption half': bytes(ring).subarray(16),
    'text of the root key': Buffer.from(root),
    'text of the key of the ring': Buffer.from(ring),
  }
}

test('after a lock, no key of the vault is in the main process’s memory', async ({ machine }) => {
  const first = await machine.start()
  await welcome(first.page)
  await write(first.page, 'Kept', 'text')
  await first.app.close()

  const { app, page } = await machine.start()
  await expect(titles(page).filter({ hasText: 'Kept' })).toBeVisible()
  const keys = await keysOf(machine)
  const pid = app.process().pid ?? 0
  const open = countIn(pid, keys)
  expect(open['key of the ring']).toBeGreaterThan(0)
  expect(open['root key']).toBeGreaterThan(0)
  await page.keyboard.press('Control+L')
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
  const none = Object.fromEntries(Object.keys(keys).map((name) => [name, 0]))
  // OpenSSL zeroes its copies when they are collected, which is soon.
  await expect(async () => expect(countIn(pid, keys)).toEqual(none)).toPass({ timeout: 30_000 })
})
