import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { constants as system, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FernetKey } from '../../../electron/crypto/fernet.ts'
import { newRecoveryKey, recoveryGroupsOf } from '../../../electron/crypto/recovery-key.ts'
import { capture } from '../../../scripts/program.ts'
import { keysIn, replaceSecrets } from '../keychain/keyring-entries.ts'
import { type PrivateKeyring, startKeyring } from '../keychain/private-keyring.ts'
import type { Deed, Encounter, Meeting } from './door-process.ts'
import { snapshotOf } from './folder-snapshot.ts'

/*
 * {keychain alone, keychain and passphrase} x {the keyring as it was, locked, wiped, with a wrong key, stalled, empty beside
 * a vault that was moved here} x {right, wrong, recovery}, each with a process of its own on a real gnome-keyring.
 */

/** A keyring that does not answer is waited for this long, in ms: the ten seconds of the app are keychain-matrix.test.ts's. */
const waitMs = 2_000

interface Place {
  readonly keyring: PrivateKeyring
  readonly root: string
}

async function meet({ keyring, root }: Place, ...deeds: Deed[]): Promise<Meeting> {
  const script = join(import.meta.dirname, 'door-process.ts')
  const args = [script, root, JSON.stringify(deeds), String(waitMs)]
  const { code, output, errors } = await capture(process.execPath, args, { env: keyring.env })
  expect({ code, errors }).toEqual({ code: 128 + system.signals.SIGKILL, errors: '' })
  return JSON.parse(output) as Meeting
}

/** The accounts in the keychain that a vault's `keys.json` names. */
async function accountsOf(root: string): Promise<string[]> {
  const accounts = []
  for (const user of await readdir(join(root, 'users'))) {
    const text = await readFile(join(root, 'users', user, 'keys.json'), 'utf8')
    const { slots } = JSON.parse(text) as { slots: { kind: string; entry?: string }[] }
    for (const { kind, entry } of slots)
      if (kind !== 'recovery') accounts.push(entry === undefined ? user : `${user}.${entry}`)
  }
  return accounts
}

interface State {
  readonly name: string
  /** What keeps the vault shut, whatever is typed; null: nothing. */
  readonly shut: string | null
  /** Why the recovery key opens the vault and cannot repair the keychain; null: it can. */
  readonly unrepaired: string | null
  /** Bring the place into the state; the answer is where the vault is then. */
  readonly enter: (place: Place) => Promise<Place>
  /** Have the keyring work again. */
  readonly leave?: (keyring: PrivateKeyring) => Promise<void> | void
}

const folders: string[] = []
const keyrings: PrivateKeyring[] = []

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fernkeep-door-'))
  folders.push(folder)
  return folder
}

async function newKeyring(): Promise<PrivateKeyring> {
  const keyring = await startKeyring()
  keyrings.push(keyring)
  return keyring
}

afterAll(async () => {
  for (const keyring of keyrings) await keyring.stop()
  for (const folder of folders) await rm(folder, { recursive: true })
})

const states: readonly State[] = [
  { name: 'as it was', shut: null, unrepaired: null, enter: async (place) => Promise.resolve(place) },
  {
    name: 'locked',
    shut: 'keychain-locked',
    unrepaired: 'keychain-locked',
    enter: async (place) => {
      await place.keyring.lock()
      return place
    },
    leave: (keyring) => keyring.unlock(),
  },
  {
    name: 'wiped',
    shut: 'key-missing',
    unrepaired: null,
    enter: async (place) => {
      await place.keyring.wipe()
      return place
    },
  },
  {
    name: 'holding a wrong key',
    shut: 'key-wrong',
    unrepaired: null,
    enter: async (place) => {
      const accounts = await accountsOf(place.root)
      await replaceSecrets(place.keyring.env, accounts, FernetKey.generate().toText())
      return place
    },
  },
  {
    name: 'stalled',
    shut: 'keychain-stalled',
    unrepaired: 'keychain-stalled',
    enter: async (place) => {
      place.keyring.stall()
      return Promise.resolve(place)
    },
    leave: (keyring) => {
      keyring.resume()
    },
  },
  {
    name: 'empty, beside a vault that was moved here',
    shut: 'key-missing',
    unrepaired: null,
    enter: async ({ root }) => {
      const moved = await newFolder()
      await cp(root, moved, { recursive: true })
      return { keyring: await newKeyring(), root: moved }
    },
  },
]

const doors = [
  { door: 'the keychain alone', passphrase: null },
  { door: 'the keychain and a passphrase', passphrase: 'Grüße, 世界' },
] as const
const rows = states.flatMap((state) => doors.map((door) => ({ ...state, ...door })))

/** What the start and each deed comes to, the recovery key last. */
interface Answers {
  readonly started: string
  readonly right: Encounter
  readonly wrong: Encounter
  readonly foreignKey: Encounter
}

describe.each(rows)('a vault behind $door, with a keyring $name', ({ shut, unrepaired, ...row }) => {
  const { enter, leave, passphrase } = row
  const opened = { refused: null, state: 'unlocked', titles: ['Kept'], name: 'Ada', greeted: 'Ada' }
  let before: Place
  let place: Place
  let recoveryKey: string
  let answers: Answers

  /** Do it, and see that nothing was written and no key was made. */
  async function untouched(...deeds: Deed[]): Promise<Meeting> {
    const now = async () => [await filesOf(place), await keysIn(place.keyring)]
    const then = await now()
    const meeting = await meet(place, ...deeds)
    expect(await now()).toEqual(then)
    return meeting
  }

  beforeAll(async () => {
    before = { keyring: await newKeyring(), root: await newFolder() }
    const [made] = (await meet(before, { do: 'make', passphrase })).encounters
    recoveryKey = made?.recoveryKey ?? ''
    expect(made).toMatchObject({ refused: null, state: 'unlocked' })
    place = await enter(before)
    const foreign = recoveryGroupsOf(newRecoveryKey()).join('-')
    const { started, encounters } = await untouched(
      { do: 'unlock', passphrase },
      { do: 'unlock', passphrase: 'wrong' },
      { do: 'recover', key: foreign, passphrase: null },
    )
    const [right, wrong, foreignKey] = encounters
    if (!right || !wrong || !foreignKey) throw new Error('each deed has an answer')
    answers = { started, right, wrong, foreignKey }
  })

  test(`the right secret: ${shut ?? 'it opens'}`, () => {
    expect(answers.started).toBe(shut ?? (passphrase === null ? 'unlocked' : 'locked'))
    if (shut === null) expect(answers.right).toMatchObject({ ...opened, unrepaired: null })
    else expect(answers.right).toMatchObject({ refused: null, state: shut })
  })

  if (passphrase !== null)
    test(`a wrong passphrase: ${shut ?? 'it is refused'}`, () => {
      const refusal = { refused: 'passphrase-wrong', state: 'locked' }
      expect(answers.wrong).toMatchObject(shut === null ? refusal : { refused: null, state: shut })
    })

  test('a wrong recovery key: it is refused', () => {
    expect(answers.foreignKey).toMatchObject({ refused: 'recovery-wrong', state: shut ?? 'locked' })
  })

  if (unrepaired === null)
    test('the recovery key: it opens, and repairs the keychain', async () => {
      const next = passphrase === null ? null : 'another'
      const [recovered] = (await meet(place, { do: 'recover', key: recoveryKey, passphrase: next }))
        .encounters
      expect(recovered).toMatchObject({ ...opened, unrepaired: null })
      const { encounters } = await meet(place, { do: 'unlock', passphrase: next })
      expect(encounters).toMatchObject([opened])
    })
  else
    test('the recovery key: it opens, and the keychain opens it as before when it is back', async () => {
      const recover = { do: 'recover', key: recoveryKey, passphrase: null } as const
      const { encounters } = await untouched(recover)
      expect(encounters).toMatchObject([{ ...opened, greeted: '', unrepaired }])
      await leave?.(place.keyring)
      expect((await meet(place, { do: 'unlock', passphrase })).encounters).toMatchObject([opened])
    })

  if (row.name.startsWith('empty'))
    test('the vault that was moved still opens where it was', async () => {
      expect((await meet(before, { do: 'unlock', passphrase })).encounters).toMatchObject([opened])
    })
})

/** All but the count of wrong passphrases and the index, a cache that each lock saves. */
async function filesOf({ root }: Place) {
  const files = Object.entries(await snapshotOf(root))
  return Object.fromEntries(files.filter(([file]) => !/\/(attempts\.json|index\.fernet)$/.test(file)))
}
