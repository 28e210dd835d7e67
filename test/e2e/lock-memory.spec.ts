import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { expect } from '@playwright/test'
import { FernetKey, decrypt } from '../../electron/crypto/fernet.ts'
import { passphraseSlotKey } from '../../electron/crypto/slot-key.ts'
import { stretch } from '../../electron/crypto/stretch.ts'
import { type UserHash, userHash } from '../../shared/model/session.ts'
import { type Machine, test, titles, welcome, write } from './fernkeep.ts'
import { sayYes, setPassphrase } from './key-steps.ts'

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

interface Slot {
  readonly token: string
  readonly entry?: string
  readonly salt?: string
  readonly memory: number
  readonly passes: number
  readonly lanes: number
}

/** What the keychain holds for the only user. */
function keychainKey(machine: Machine, account: string): string {
  const ask = `import('keytar').then(async ({ default: keytar }) =>
    process.stdout.write(await keytar.getPassword('Fernkeep (dev)', '${account}')))`
  const env = machine.environment()
  return spawnSync(process.execPath, ['--eval', ask], { encoding: 'utf8', env }).stdout
}

const bytesOf = (key: string) => Buffer.from(key, 'base64url')

/** What a passphrase comes to on the way to the root key, and the key that opens its slot. */
async function passphraseKeys(user: UserHash, K: string, { salt = '', ...slot }: Slot, passphrase: string) {
  const cost = { salt: Buffer.from(salt, 'hex'), memory: slot.memory, passes: slot.passes, lanes: slot.lanes }
  const stretched = await stretch(passphrase, cost)
  const slotKey = passphraseSlotKey(user, FernetKey.parse(K), stretched).toText()
  return { slotKey, needles: { 'stretched passphrase': stretched, 'key of the slot': bytesOf(slotKey) } }
}

/** The keys of the only user, out of the keychain, the file and the passphrase, as bytes and as text. */
async function keysOf(machine: Machine, passphrase: string | null): Promise<Record<string, Buffer>> {
  const user = userHash.parse((await readdir(join(machine.vault, 'users')))[0])
  const file = JSON.parse(await readFile(join(machine.vault, 'users', user, 'keys.json'), 'utf8')) as {
    slots: [Slot]
    keyRing: string
  }
  const [slot] = file.slots
  const K = keychainKey(machine, slot.entry === undefined ? user : `${user}.${slot.entry}`)
  const inside = (key: string, token: string) =>
    JSON.parse(String(decrypt(FernetKey.parse(key), Buffer.from(token)))) as { key: string; keys: string[] }
  const typed = passphrase === null ? null : await passphraseKeys(user, K, slot, passphrase)
  const root = inside(typed?.slotKey ?? K, slot.token).key
  const [ring = ''] = inside(root, file.keyRing).keys
  return {
    ...typed?.needles,
    'root key': bytesOf(root),
    'key of the ring': bytesOf(ring),
    'its signing half': bytesOf(ring).subarray(0, 16),
    'its encryption half': bytesOf(ring).subarray(16),
    'text of the root key': Buffer.from(root),
    'text of the key of the ring': Buffer.from(ring),
  }
}

async function isForgotten(pid: number, keys: Readonly<Record<string, Buffer>>): Promise<void> {
  const none = Object.fromEntries(Object.keys(keys).map((name) => [name, 0]))
  // OpenSSL zeroes its copies when they are collected, which is soon.
  await expect(async () => expect(countIn(pid, keys)).toEqual(none)).toPass({ timeout: 30_000 })
}

test('after a lock, no key of the vault is in the main process’s memory', async ({ machine }) => {
  const first = await machine.start()
  await welcome(first.page)
  await write(first.page, 'Kept', 'text')
  await first.app.close()

  const { app, page } = await machine.start()
  await expect(titles(page).filter({ hasText: 'Kept' })).toBeVisible()
  const keys = await keysOf(machine, null)
  const pid = app.process().pid ?? 0
  const open = countIn(pid, keys)
  expect(open['key of the ring']).toBeGreaterThan(0)
  expect(open['root key']).toBeGreaterThan(0)
  await page.keyboard.press('Control+L')
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
  await isForgotten(pid, keys)
})

test('after a lock, nothing that a passphrase was stretched to is in the main process’s memory either', async ({
  machine,
}) => {
  const passphrase = 'a passphrase to be forgotten'
  const { app, page } = await machine.start()
  await sayYes(app)
  await welcome(page)
  await write(page, 'Kept', 'text')
  await setPassphrase(page, passphrase)
  await page.keyboard.press('Control+L')
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(titles(page).filter({ hasText: 'Kept' })).toBeVisible()
  const keys = await keysOf(machine, passphrase)
  const pid = app.process().pid ?? 0
  expect(countIn(pid, keys)['root key']).toBeGreaterThan(0)
  await page.keyboard.press('Control+L')
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
  await isForgotten(pid, keys)
})
