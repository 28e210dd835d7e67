import { cp, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type KeyChange } from '../../../electron/vault/access.ts'
import { FernetKey } from '../../../electron/crypto/fernet.ts'
import { type Session } from '../../../electron/vault/session.ts'
import { FernkeepError, codeOf } from '../../../shared/errors.ts'
import { type UserHash, userHash } from '../../../shared/model/session.ts'
import { errorOf } from '../files/fault-files.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { snapshotOf } from './folder-snapshot.ts'
import { MemoryKeychain } from './memory-keychain.ts'
import { SessionBench } from './opened-session.ts'
import { thrownBy } from './thrown.ts'

let bench: SessionBench
let session: Session
let asked: KeyChange[]
let says: boolean

beforeEach(async () => {
  asked = []
  says = true
  bench = new SessionBench(await temporaryFolder())
  bench.allow = (change) => {
    asked.push(change)
    return Promise.resolve(says)
  }
  session = await bench.open()
})

const code = async (promise: Promise<unknown>) => codeOf(await errorOf(promise))
const titles = () => session.vault.notes.list().notes.map(({ title }) => title)
const write = (title: string) => session.vault.notes.create({ title, body: '' })

function userOf(state = session.state): UserHash {
  if ('door' in state && state.door !== undefined) return state.door.user
  return session.vault.user
}

/** Propose a recovery key and type two of its groups in. */
async function makeRecoveryKey(
  passphrase: string | null = null,
  purpose: 'recovery' | 'root-key' = 'recovery',
) {
  const { groups, asked: at } = await session.vault.access.propose(purpose, passphrase)
  await session.vault.access.confirm([groups[at[0]] ?? '', (groups[at[1]] ?? '').toLowerCase()])
  return groups.join(' ')
}

describe('locking', () => {
  test('takes the keys out of memory and stands in front of the vault', async () => {
    await write('Hers')
    const { vault } = session
    const user = userOf()
    await session.lock()
    expect(session.state).toEqual({
      status: 'locked',
      door: { user, passphrase: false, recovery: false, people: [{ user, name: 'Ada' }] },
      waitMs: 0,
    })
    expect(codeOf(thrownBy(() => session.vault))).toBe('vault-locked')
    expect(await errorOf(vault.notes.create({ title: '', body: 'late' }))).toBeInstanceOf(Error)
    await session.lock()
    await session.unlock(user, null)
    expect(titles()).toEqual(['Hers'])
    await session.close()
  })

  test('nobody else’s process gets the vault while it is locked', async () => {
    await session.lock()
    const other = bench.session()
    await other.start()
    expect(other.state).toMatchObject({ status: 'blocked', code: 'vault-in-use' })
    await session.close()
  })
})

describe('a passphrase', () => {
  test('is asked for at the next start, and wrong ones wait', async () => {
    await session.vault.access.setPassphrase(null, 'right')
    expect(asked).toEqual(['set-passphrase'])
    await session.close()
    session = bench.session()
    await session.start()
    expect(session.state).toMatchObject({ status: 'locked', door: { passphrase: true }, waitMs: 0 })
    const user = userOf()
    expect(await code(session.unlock(user, null))).toBe('passphrase-needed')
    const wrong = await errorOf(session.unlock(user, 'wrong'))
    expect(wrong).toMatchObject({ code: 'passphrase-wrong' })
    expect(await errorOf(session.unlock(user, 'right'))).toMatchObject({ code: 'unlock-wait' })
    expect(session.state.status).toBe('locked')
    await session.close()
  })

  test('is changed and removed only by whoever knows it, who is then not asked', async () => {
    await session.vault.access.setPassphrase(null, 'one')
    asked.length = 0
    expect(await code(session.vault.access.setPassphrase(null, 'two'))).toBe('passphrase-needed')
    await session.vault.access.setPassphrase('one', 'two')
    expect(await code(session.vault.access.setPassphrase('one', null))).toBe('passphrase-wrong')
    expect(await code(session.vault.access.propose('recovery', null))).toBe('passphrase-needed')
    expect(asked).toEqual([])
    await session.close()
  })

  test('is not set when the person, asked by the system, says no', async () => {
    says = false
    const before = await snapshotOf(bench.root)
    expect(await code(session.vault.access.setPassphrase(null, 'one'))).toBe('declined')
    expect(await code(session.vault.access.propose('recovery', null))).toBe('declined')
    expect(await code(session.vault.access.propose('root-key', null))).toBe('declined')
    expect(await snapshotOf(bench.root)).toEqual(before)
    await session.close()
  })
})

describe('a recovery key', () => {
  test('works once two of its groups were typed in, and not before', async () => {
    const { access } = session.vault
    const { groups, asked: at } = await access.propose('recovery', null)
    expect(at[0]).toBeLessThan(at[1])
    expect(await code(access.confirm(['0000', '0000']))).toBe('recovery-mistyped')
    expect((await access.state()).recovery).toBe(false)
    await access.confirm([groups[at[0]] ?? '', groups[at[1]] ?? ''])
    expect((await access.state()).recovery).toBe(true)
    expect(access.proposed).toBeNull()
    expect(await code(access.confirm(['', '']))).toBe('not-found')
    await session.close()
  })

  test.each([
    ['wiped', (keychain: MemoryKeychain): void => keychain.entries.clear(), 'key-missing'],
    [
      'holding other keys',
      ({ entries }: MemoryKeychain): void => {
        for (const account of entries.keys()) entries.set(account, FernetKey.generate().toText())
      },
      'key-wrong',
    ],
  ] as const)('opens the vault with a keychain %s, and repairs it', async (_, spoil, reason) => {
    await write('Kept')
    const key = await makeRecoveryKey()
    await session.close()
    spoil(bench.keychain)
    session = bench.session()
    await session.start()
    expect(session.state).toMatchObject({ status: 'blocked', code: reason, door: { recovery: true } })
    const user = userOf()
    expect(await code(session.recover(user, 'nonsense', null))).toBe('recovery-mistyped')
    await session.recover(user, key, null)
    expect(titles()).toEqual(['Kept'])
    expect((await session.vault.access.state()).unrepaired).toBeNull()
    await session.close()
    session = await bench.open()
    expect(titles()).toEqual(['Kept'])
    await session.close()
  })

  test.each(['keychain-locked', 'keychain-unavailable', 'keychain-stalled'] as const)(
    'opens the vault while the keychain says %s, changes nothing, and is repaired later',
    async (reason) => {
      const key = await makeRecoveryKey()
      await session.lock()
      const keys = (await snapshotOf(bench.root))[`users/${userOf()}/keys.json`]
      bench.keychain.fail('write', new FernkeepError(reason))
      await session.recover(userOf(), key, null)
      expect((await session.vault.access.state()).unrepaired).toBe(reason)
      expect((await snapshotOf(bench.root))[`users/${userOf()}/keys.json`]).toBe(keys)
      asked.length = 0
      await session.vault.access.setPassphrase(null, null)
      expect(asked).toEqual(['repair'])
      expect((await session.vault.access.state()).unrepaired).toBeNull()
      await session.close()
    },
  )

  test('sets a new passphrase for who forgot it, and that of another vault opens nothing', async () => {
    await session.vault.access.setPassphrase(null, 'forgotten')
    const key = await makeRecoveryKey('forgotten')
    await session.lock()
    const user = userOf()
    const other = new SessionBench(await temporaryFolder())
    other.allow = () => Promise.resolve(true)
    const theirs = await other.open()
    const { groups } = await theirs.vault.access.propose('recovery', null)
    expect(await code(session.recover(user, groups.join(''), null))).toBe('recovery-wrong')
    await theirs.close()
    await session.recover(user, key, 'remembered')
    await session.lock()
    await session.unlock(user, 'remembered')
    await session.close()
  })

  test('of a vault without one is refused', async () => {
    const { groups } = await session.vault.access.propose('recovery', null)
    await session.lock()
    expect(await code(session.recover(userOf(), groups.join(''), null))).toBe('recovery-absent')
    await session.close()
  })

  test('opens a vault folder that was moved to another data folder with an empty keychain', async () => {
    await write('Moved')
    const key = await makeRecoveryKey()
    await session.close()
    const root = await temporaryFolder()
    await cp(bench.root, root, { recursive: true })
    const moved = new SessionBench(root, new MemoryKeychain())
    session = moved.session()
    await session.start()
    await session.recover(userOf(), key, null)
    expect(titles()).toEqual(['Moved'])
    await session.close()
    await moved.within((vault) => expect(vault.name).toBe('Ada'))
    await bench.within((vault) => expect(vault.name).toBe('Ada'))
  })

  test('is a new one after a change of the root key, and the one before opens nothing', async () => {
    await write('Same')
    const before = await makeRecoveryKey()
    const after = await makeRecoveryKey(null, 'root-key')
    await session.lock()
    expect(await code(session.recover(userOf(), before, null))).toBe('recovery-wrong')
    await session.recover(userOf(), after, null)
    expect(titles()).toEqual(['Same'])
    await session.close()
  })
})

describe('several people', () => {
  const trashed: string[] = []

  /** Ada's vault with a note, then Bob's, open. */
  async function both() {
    const note = await write('Of Ada')
    const ada = userOf()
    await session.addUser('Bob')
    return { ada, note, bob: userOf() }
  }

  test('have vaults of their own, and are asked who they are at the next start', async () => {
    const { ada, bob, note } = await both()
    expect(bench.states.map(({ status }) => status)).toEqual(['new', 'unlocked', 'starting', 'unlocked'])
    expect(titles()).toEqual([])
    expect(await code(session.vault.notes.open(note.id))).toBe('not-found')
    await session.close()
    session = bench.session()
    await session.start()
    expect(session.state).toMatchObject({
      status: 'locked',
      door: {
        people: [
          { user: ada, name: 'Ada' },
          { user: bob, name: 'Bob' },
        ],
      },
    })
    await session.choose(ada)
    await session.unlock(ada, null)
    expect(titles()).toEqual(['Of Ada'])
    await session.close()
  })

  test('one is not opened over another, and nobody is found who is not here', async () => {
    const { ada } = await both()
    expect(await code(session.unlock(ada, null))).toBe('bad-request')
    await session.lock()
    const nobody = userHash.parse('f'.repeat(32))
    expect(await code(session.unlock(nobody, null))).toBe('not-found')
    expect(await code(session.choose(nobody))).toBe('not-found')
    expect(await code(session.recover(nobody, '', null))).toBe('not-found')
    await session.close()
  })

  test('names are on disk in no file in clear, and change in the registry too', async () => {
    await both()
    await session.rename('Quillbright')
    expect(session.state).toEqual({ status: 'unlocked', name: 'Quillbright' })
    await session.lock()
    const files = await snapshotOf(bench.root)
    for (const bytes of Object.values(files))
      expect(Buffer.from(bytes).toString()).not.toContain('Quillbright')
    expect(await session.people()).toMatchObject([{ name: 'Ada' }, { name: 'Quillbright' }])
    await session.close()
  })

  test('one is removed by name into the trash, and opens when the folder is put back', async () => {
    const { ada, bob } = await both()
    bench.trash = async (path) => {
      const aside = await temporaryFolder()
      trashed.push(aside)
      await rename(path, join(aside, 'vault'))
    }
    expect(await code(session.remove('bob'))).toBe('name-differs')
    await session.remove('Bob')
    expect(session.state).toMatchObject({ status: 'locked', door: { user: ada, people: [{ user: ada }] } })
    expect(await readdir(join(bench.root, 'users'))).toEqual([ada])
    await rename(join(trashed.at(-1) ?? '', 'vault'), join(bench.root, 'users', bob))
    await session.choose(bob)
    await session.unlock(bob, null)
    expect(session.state).toEqual({ status: 'unlocked', name: 'Bob' })
    await session.close()
  })

  test('a trash that refuses leaves the vault where it is', async () => {
    const { bob } = await both()
    bench.trash = () => Promise.reject(new Error('no trash here'))
    expect(await errorOf(session.remove('Bob'))).toBeInstanceOf(Error)
    await session.unlock(bob, null)
    expect(session.state).toMatchObject({ status: 'unlocked' })
    await session.close()
  })

  test('one whose keychain was reset keeps nobody else out', async () => {
    const { ada, bob } = await both()
    await session.lock()
    bench.keychain.entries.delete(bob)
    await session.unlock(bob, null)
    expect(session.state).toMatchObject({ status: 'blocked', code: 'key-missing' })
    await session.unlock(ada, null)
    expect(titles()).toEqual(['Of Ada'])
    await session.close()
  })
})
