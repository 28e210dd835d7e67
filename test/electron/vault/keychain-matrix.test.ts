import { readdir } from 'node:fs/promises'
import { constants as system } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { FernetKey } from '../../../electron/crypto/fernet.ts'
import { capture } from '../../../scripts/program.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { keysIn, replaceSecrets } from '../keychain/keyring-entries.ts'
import { type PrivateKeyring, startKeyring } from '../keychain/private-keyring.ts'
import { type FolderSnapshot, snapshotOf } from './folder-snapshot.ts'
import type { UnlockOutcome } from './unlock-process.ts'

/* A vault on a real gnome-keyring in every state it can be in, for a person who has no vault yet and for one who has. */

type Environment = Readonly<Record<string, string>>

/** Unlock the vault in `root`, or make its user, in a process of its own. */
async function unlock(env: Environment, root: string, step: 'open' | 'create'): Promise<UnlockOutcome> {
  const script = join(import.meta.dirname, 'unlock-process.ts')
  const { code, output, errors } = await capture(process.execPath, [script, root, step], { env })
  expect({ code, errors }).toEqual({ code: 128 + system.signals.SIGKILL, errors: '' })
  return JSON.parse(output) as UnlockOutcome
}

async function keyringOf(offers: 'keyring' | 'bus' = 'keyring'): Promise<PrivateKeyring> {
  const keyring = await startKeyring({ offers })
  onTestFinished(() => keyring.stop())
  return keyring
}

interface State {
  readonly name: string
  /** What a new person and one with a vault are told. */
  readonly create: string
  readonly open: string
  readonly offers?: 'keyring' | 'bus'
  /** Bring the keyring into the state; the answer is the environment to be in. */
  readonly enter: (keyring: PrivateKeyring, users: readonly string[]) => Promise<Environment>
}

const states: readonly State[] = [
  { name: 'open', create: 'unlocked', open: 'unlocked', enter: async ({ env }) => env },
  {
    name: 'locked',
    create: 'keychain-locked',
    open: 'keychain-locked',
    enter: async (keyring) => {
      await keyring.lock()
      return keyring.env
    },
  },
  {
    name: 'without a service',
    create: 'keychain-unavailable',
    open: 'keychain-unavailable',
    offers: 'bus',
    enter: async ({ env }) => env,
  },
  {
    name: 'without a bus',
    create: 'keychain-unavailable',
    open: 'keychain-unavailable',
    enter: async ({ env }) => ({
      ...env,
      XDG_RUNTIME_DIR: await temporaryFolder(),
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
    }),
  },
  {
    name: 'wiped',
    create: 'unlocked',
    open: 'key-missing',
    enter: async (keyring) => {
      await keyring.wipe()
      return keyring.env
    },
  },
  {
    name: 'holding the wrong key',
    create: 'unlocked',
    open: 'key-wrong',
    enter: async ({ env }, users) => {
      await replaceSecrets(env, ['registry', ...users], FernetKey.generate().toText())
      return env
    },
  },
  {
    name: 'holding something that is no key',
    create: 'key-wrong',
    open: 'key-wrong',
    enter: async ({ env }, users) => {
      await replaceSecrets(env, ['registry', ...users], 'x'.repeat(44))
      return env
    },
  },
  {
    name: 'stalled',
    create: 'keychain-stalled',
    open: 'keychain-stalled',
    enter: async (keyring) => {
      keyring.stall()
      return keyring.env
    },
  },
]

describe.each(states)('with a keyring $name', ({ create, open, offers, enter }) => {
  test(`a new person is told: ${create}`, async () => {
    const keyring = await keyringOf(offers)
    const root = await temporaryFolder()
    const env = await enter(keyring, [])
    await checkUnlock({ keyring, env, root, step: 'create', expected: create, before: {} })
  })

  test(`a person with a vault is told: ${open}`, async () => {
    const root = await temporaryFolder()
    const keyring = await keyringOf()
    expect((await unlock(keyring.env, root, 'create')).result).toBe('unlocked')
    const users = await readdir(join(root, 'users'))
    const other = offers === 'bus' ? await keyringOf('bus') : keyring
    const env = await enter(other, users)
    const before = await snapshotOf(root)
    await checkUnlock({ keyring: other, env, root, step: 'open', expected: open, before })
  })
})

interface Case {
  readonly keyring: PrivateKeyring
  readonly env: Environment
  readonly root: string
  readonly step: 'create' | 'open'
  readonly expected: string
  readonly before: FolderSnapshot
}

/** The right answer, nothing written, no key made, and files read meanwhile as if nothing were. */
async function checkUnlock({ keyring, env, root, step, expected, before }: Case): Promise<void> {
  const keys = await keysIn(keyring)
  const { result, slowestReadMs } = await unlock(env, root, step)
  expect(result).toBe(expected)
  // Threads that hang would make it the keychain's ten seconds; a busy machine holds up a read for a moment.
  expect(slowestReadMs).toBeLessThan(1_000)
  if (step === 'create' && expected === 'unlocked') return
  expect(await snapshotOf(root)).toEqual(before)
  expect(await keysIn(keyring)).toEqual(keys)
}
