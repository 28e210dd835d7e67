import { beforeEach, describe, expect, test } from 'vitest'
import { SafeFolder } from '../../../electron/files/safe-folder.ts'
import { type VaultMode, fernetMode, registryAccount } from '../../../electron/vault/mode.ts'
import { userFolders } from '../../../electron/vault/registry.ts'
import { createUser, openUser } from '../../../electron/vault/user.ts'
import { FernkeepError, codeOf } from '../../../shared/errors.ts'
import { strikeEach } from '../../crash/strikes.ts'
import { errorOf, quickDisk } from '../files/fault-files.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { snapshotOf } from './folder-snapshot.ts'
import { MemoryKeychain } from './memory-keychain.ts'
import { thrownBy } from './thrown.ts'

let root: string
let data: SafeFolder
let keychain: MemoryKeychain
let mode: VaultMode

beforeEach(async () => {
  root = await temporaryFolder()
  data = await SafeFolder.open(root, quickDisk)
  keychain = new MemoryKeychain()
  mode = fernetMode(keychain)
})

const namesIn = async (folder: string) => Object.keys(await snapshotOf(folder))

describe('a new user', () => {
  test('is a folder with a random name, keys, a name, and an entry in the keychain', async () => {
    const { files, structure, close } = await createUser(data, mode, 'Ada')
    close()
    expect(structure).toEqual({ name: 'Ada', notebooks: [] })
    expect((await namesIn(root)).sort()).toEqual([
      'registry.fernet',
      'users',
      `users/${files.user}`,
      `users/${files.user}/keys.json`,
      `users/${files.user}/structure.fernet`,
      'vault.json',
    ])
    expect([...keychain.entries.keys()].sort()).toEqual([files.user, registryAccount].sort())
    const other = await createUser(data, mode, 'Ada')
    expect(other.files.user).not.toBe(files.user)
  })

  test('opens again with the same name', async () => {
    const made = await createUser(data, mode, 'Ada')
    made.close()
    const opened = await openUser(data, mode, made.files.user)
    expect(opened.structure).toMatchObject({ name: 'Ada', notebooks: [] })
    expect(thrownBy(() => made.files.codec.encode(1))).toBeInstanceOf(Error)
  })

  test('leaves nothing when the keychain gives no answer', async () => {
    keychain.fail('read', new FernkeepError('keychain-locked'))
    expect(codeOf(await errorOf(createUser(data, mode, 'Ada')))).toBe('keychain-locked')
    expect(await namesIn(root)).toEqual([])
    expect(keychain.entries.size).toBe(0)
  })

  test('leaves no user when the keychain takes no key', async () => {
    keychain.entries.set(
      registryAccount,
      (await mode.registryCodec(), keychain.entries.get(registryAccount) ?? ''),
    )
    keychain.fail('write', new FernkeepError('keychain-unavailable'))
    expect(codeOf(await errorOf(createUser(data, mode, 'Ada')))).toBe('keychain-unavailable')
    expect(await namesIn(root)).toEqual(['vault.json'])
    expect([...keychain.entries.keys()]).toEqual([registryAccount])
  })

  test('is whole, or leaves no key and no file of it, whichever operation of the disk fails', async () => {
    const strikes = await strikeEach(
      { kind: 'fail', errno: 'EIO' },
      {
        prepare: async () => ({ at: await temporaryFolder(), keychain: new MemoryKeychain() }),
        flow: async (files, on) =>
          createUser(await SafeFolder.open(on.at, files), fernetMode(on.keychain), 'Ada'),
        check: async ({ error }, on) => {
          const names = await namesIn(on.at)
          const accounts = [...on.keychain.entries.keys()].filter((account) => account !== registryAccount)
          const users = await userFolders(await SafeFolder.open(on.at, quickDisk), fernetMode(on.keychain))
          expect(accounts).toEqual(users)
          expect(users).toHaveLength(error === null ? 1 : 0)
          if (error !== null) expect(names.filter((name) => /^users\/.+\//.test(name))).toEqual([])
        },
      },
    )
    expect(strikes).toBeGreaterThan(50)
  })
})

describe('opening a user', () => {
  test('opens without its notebooks when their file cannot be used, and keeps that', async () => {
    const { files } = await createUser(data, mode, 'Ada')
    await files.folder.write('structure.fernet', Buffer.from('damaged'))
    const before = await snapshotOf(root)
    expect((await openUser(data, mode, files.user)).structure).toBeNull()
    expect(await snapshotOf(root)).toEqual(before)
  })

  test('zeroes the keys when the disk does not give the rest', async () => {
    const { files } = await createUser(data, mode, 'Ada')
    await files.folder.remove('structure.fernet')
    await files.folder.write('structure.fernet/in-the-way', Buffer.from(''))
    let opened: Awaited<ReturnType<VaultMode['openUser']>> | null = null
    const watched: VaultMode = {
      ...mode,
      openUser: async (...args) => (opened = await mode.openUser(...args)),
    }
    expect(codeOf(await errorOf(openUser(data, watched, files.user)))).toBe('vault-damaged')
    expect(opened).not.toBeNull()
    expect(
      thrownBy(() => (opened as unknown as { codec: typeof files.codec }).codec.encode(1)),
    ).toBeInstanceOf(Error)
  })

  test('throws what the keys throw', async () => {
    const { files } = await createUser(data, mode, 'Ada')
    keychain.entries.delete(files.user)
    expect(codeOf(await errorOf(openUser(data, mode, files.user)))).toBe('key-missing')
  })
})
