import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { findProgram } from '../../../scripts/program.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { type KeyringOptions, type PrivateKeyring, startKeyring } from './private-keyring.ts'

/* The keychain on a real gnome-keyring, in every state it can be in. */

const [first, second] = [`${'A'.repeat(43)}=`, `${'B'.repeat(43)}=`]
const done = { done: true }
const absent = { value: null }
const failed = (error: string) => expect.objectContaining({ error }) as unknown

async function keyringOf(options: KeyringOptions = {}): Promise<PrivateKeyring> {
  const keyring = await startKeyring(options)
  onTestFinished(() => keyring.stop())
  return keyring
}

/** A process that does `steps` with the keychain; `next` gives the outcome of each in turn. */
function start(env: NodeJS.ProcessEnv, ...steps: readonly string[]) {
  const script = join(import.meta.dirname, 'keychain-process.ts')
  const child = spawn(process.execPath, [script, ...steps], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const ended = once(child, 'exit') as Promise<[number | null]>
  return {
    next: async (): Promise<unknown> => {
      const line = await lines.next()
      if (line.done === true) throw new Error('the process ended')
      return JSON.parse(line.value)
    },
    goOn: () => child.stdin.write('go on\n'),
    ended,
  }
}

/** The outcomes of `steps` in a process of their own. */
async function outcomes(env: NodeJS.ProcessEnv, ...steps: readonly string[]): Promise<unknown[]> {
  const process = start(env, ...steps)
  const all: unknown[] = []
  for (const _step of steps) all.push(await process.next())
  expect(await process.ended).toEqual([0, null])
  return all
}

/** A PATH on which only `programs` are found, by their name there. */
async function pathWith(programs: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder()
  for (const [name, program] of Object.entries(programs)) {
    await symlink(findProgram(program) ?? '', join(folder, name))
  }
  return folder
}

describe('a keyring that is', () => {
  test('open: stores, gives back, replaces and removes', async () => {
    const { env } = await keyringOf()
    const steps = ['read', `write:${first}`, 'read', `write:${second}`, 'read', 'remove', 'read', 'remove']
    expect(await outcomes(env, ...steps)).toEqual([
      absent,
      done,
      { value: first },
      done,
      { value: second },
      done,
      absent,
      done,
    ])
  })

  test('locked: never answers that there is no entry, whether there is one or not', async () => {
    for (const before of [[], [`write:${first}`]]) {
      const keyring = await keyringOf()
      expect(await outcomes(keyring.env, ...before)).toEqual(before.map(() => done))
      await keyring.lock()
      const locked = failed('keychain-locked')
      expect(await outcomes(keyring.env, 'read', `write:${second}`, 'remove')).toEqual([
        locked,
        locked,
        locked,
      ])
    }
  })

  test('wiped: is open and holds nothing', async () => {
    const keyring = await keyringOf()
    expect(await outcomes(keyring.env, `write:${first}`)).toEqual([done])
    await keyring.wipe()
    expect(await outcomes(keyring.env, 'read', `write:${second}`, 'read')).toEqual([
      absent,
      done,
      { value: second },
    ])
  })

  test('not there: is unavailable', async () => {
    const { env } = await keyringOf({ offers: 'bus' })
    const unavailable = failed('keychain-unavailable')
    expect(await outcomes(env, 'read', `write:${first}`, 'remove')).toEqual([
      unavailable,
      unavailable,
      unavailable,
    ])
  })

  test('on no bus: is unavailable', async () => {
    const { env } = await keyringOf()
    const unavailable = failed('keychain-unavailable')
    // Where no address is given, libdbus looks for a bus in XDG_RUNTIME_DIR.
    const elsewhere = { ...env, XDG_RUNTIME_DIR: await temporaryFolder() }
    for (const address of ['', 'unix:path=/nonexistent', 'nonsense']) {
      const lost = { ...elsewhere, DBUS_SESSION_BUS_ADDRESS: address }
      const steps = ['read', `write:${first}`, 'remove']
      expect(await outcomes(lost, ...steps), address).toEqual([unavailable, unavailable, unavailable])
    }
  })

  test('stalled: is told within 10 s, freezes no file, and is used again once it answers', async () => {
    const keyring = await keyringOf()
    expect(await outcomes(keyring.env, `write:${first}`)).toEqual([done])
    keyring.stall()
    const flooding = start(keyring.env, `flood:${second}`, 'wait', 'read')
    const writing = start(keyring.env, `write:${second}`, 'wait', 'read')
    const flood = (await flooding.next()) as {
      calls: { outcome: unknown; ms: number }[]
      slowestReadMs: number
    }
    expect(flood.calls.map(({ outcome }) => outcome)).toEqual(Array(6).fill(failed('keychain-stalled')))
    for (const { ms } of flood.calls) expect(ms).toBeLessThan(11_000)
    // Four threads that hang would make it the whole time.
    expect(flood.slowestReadMs).toBeLessThan(1_000)
    expect(await writing.next()).toEqual(failed('keychain-stalled'))

    keyring.resume()
    for (const process of [flooding, writing]) {
      process.goOn()
      // The write that nobody waited for may have been done.
      expect([{ value: first }, { value: second }]).toContainEqual(await process.next())
      expect(await process.ended).toEqual([0, null])
    }
  })
})

describe('an entry in an open keyring', () => {
  let keyring: PrivateKeyring
  beforeAll(async () => (keyring = await startKeyring()))
  afterAll(() => keyring.stop())

  describe('without dbus-send, or with one that answers something else', () => {
    test.for([{}, { 'dbus-send': 'true' }, { 'dbus-send': 'echo' }, { 'dbus-send': 'false' }])(
      'an entry is found, but none is never proven: %j',
      async (programs) => {
        const poor = { ...keyring.env, PATH: await pathWith(programs) }
        const unavailable = failed('keychain-unavailable')
        const steps = ['read', `write:${first}`, 'read', 'remove', 'read']
        expect(await outcomes(poor, ...steps)).toEqual([
          unavailable,
          done,
          { value: first },
          done,
          unavailable,
        ])
      },
    )
  })

  describe('what dbus-send answers decides whether there is no entry', () => {
    const found = '/org/freedesktop/secrets/collection/old/1'
    const search = (unlocked: string, locked: string) => `   array [ ${unlocked}  ]\n   array [ ${locked}   ]`
    const login = '   /org/freedesktop/secrets/collection/login'
    const flag = (locked: boolean) => `   variant       boolean ${String(locked)}`

    /** A dbus-send that gives these answers, as the real one prints them. */
    async function answering(answers: { search: string; alias?: string; locked?: string }): Promise<string> {
      const folder = await pathWith({ sleep: 'sleep', cat: 'cat' })
      const { alias = '', locked = '' } = answers
      const cases = Object.entries({ SearchItems: answers.search, ReadAlias: alias, Get: locked })
      const lines = cases.map(([name, text]) => `*.${name}\\ *) cat <<'END'\n${text}\nEND\n;;`)
      await writeFile(join(folder, 'dbus-send'), `#!/bin/sh\ncase "$* " in\n${lines.join('\n')}\nesac\n`, {
        mode: 0o755,
      })
      return folder
    }

    test.for([
      ['absent', { search: search('', ''), alias: login, locked: flag(false) }, absent],
      ['absent: nothing was ever stored', { search: search('', ''), alias: '   /' }, absent],
      [
        'locked in another collection',
        { search: search('', found), alias: login, locked: flag(false) },
        failed('keychain-locked'),
      ],
      [
        'locked and not searched',
        { search: search('', ''), alias: login, locked: flag(true) },
        failed('keychain-locked'),
      ],
      [
        'there after all',
        { search: search(found, ''), alias: login, locked: flag(false) },
        failed('keychain-unavailable'),
      ],
      [
        'half an answer',
        { search: '   array [ ]', alias: login, locked: flag(false) },
        failed('keychain-unavailable'),
      ],
      [
        'no path',
        { search: search('', ''), alias: '--help', locked: flag(false) },
        failed('keychain-unavailable'),
      ],
      [
        'no flag',
        { search: search('', ''), alias: login, locked: '   variant  string "false"' },
        failed('keychain-unavailable'),
      ],
    ] as const)('%s', async ([, answers, outcome]) => {
      expect(await outcomes({ ...keyring.env, PATH: await answering(answers) }, 'read')).toEqual([outcome])
    })

    test('one that never ends is ended', async () => {
      const folder = await pathWith({ sleep: 'sleep' })
      await writeFile(join(folder, 'dbus-send'), '#!/bin/sh\nexec sleep 1000\n', { mode: 0o755 })
      expect(await outcomes({ ...keyring.env, PATH: folder }, 'read')).toEqual([failed('keychain-stalled')])
    })
  })
})
