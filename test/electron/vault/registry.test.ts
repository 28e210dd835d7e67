import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { SafeFolder } from '../../../electron/files/safe-folder.ts'
import { type VaultMode, fernetMode, registryAccount } from '../../../electron/vault/mode.ts'
import { plaintextMode } from '../../../electron/vault/plaintext-mode.ts'
import { registerUser, userFolders } from '../../../electron/vault/registry.ts'
import { FernkeepError, codeOf } from '../../../shared/errors.ts'
import { userHash } from '../../../shared/model/session.ts'
import { strikeEach } from '../../crash/strikes.ts'
import { errorOf, quickDisk } from '../files/fault-files.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { MemoryKeychain } from './memory-keychain.ts'

const ada = userHash.parse('a'.repeat(32))
const bob = userHash.parse('b'.repeat(32))

let folder: SafeFolder
let keychain: MemoryKeychain
let mode: VaultMode

beforeEach(async () => {
  folder = await SafeFolder.open(await temporaryFolder(), quickDisk)
  keychain = new MemoryKeychain()
  mode = fernetMode(keychain)
})

/** The names in the registry, in order; null when there is none or it cannot be read. */
async function registered(from = folder): Promise<string[] | null> {
  const bytes = await from.read('registry.fernet')
  if (bytes === null) return null
  const { users } = (await mode.registryCodec()).decode(bytes) as { users: { name: string }[] }
  return users.map(({ name }) => name)
}

describe('the registry', () => {
  test('holds each user once, under the latest name, and not in clear', async () => {
    await registerUser(folder, mode, ada, 'Ada canary')
    await registerUser(folder, mode, bob, 'Bob')
    expect(await registered()).toEqual(['Ada canary', 'Bob'])
    await registerUser(folder, mode, ada, 'Countess')
    expect(await registered()).toEqual(['Bob', 'Countess'])
    expect(await readFile(join(folder.root, 'registry.fernet'), 'latin1')).not.toContain('canary')
  })

  test('is begun anew when it cannot be read: every vault opens without it', async () => {
    for (const damaged of ['', 'gAAAAA', 'no token']) {
      await writeFile(join(folder.root, 'registry.fernet'), damaged)
      await registerUser(folder, mode, ada, 'Ada')
      expect(await registered()).toEqual(['Ada'])
    }
    keychain.entries.delete(registryAccount)
    await registerUser(folder, mode, bob, 'Bob')
    expect(await registered()).toEqual(['Bob'])
  })

  test('is left alone when its key cannot be had', async () => {
    await registerUser(folder, mode, ada, 'Ada')
    keychain.fail('read', new FernkeepError('keychain-locked'))
    expect(codeOf(await errorOf(registerUser(folder, mode, bob, 'Bob')))).toBe('keychain-locked')
    expect(await registered()).toEqual(['Ada'])
  })

  test('is the old or the new one, whichever operation of the disk fails', async () => {
    const strikes = await strikeEach(
      { kind: 'fail', errno: 'EIO' },
      {
        prepare: async () => {
          const root = await temporaryFolder()
          await registerUser(await SafeFolder.open(root, quickDisk), mode, ada, 'Ada')
          return root
        },
        flow: async (files, root) => registerUser(await SafeFolder.open(root, files), mode, bob, 'Bob'),
        check: async ({ error }, root) => {
          const names = await registered(await SafeFolder.open(root, quickDisk))
          expect(error).not.toBeNull()
          expect([['Ada'], ['Ada', 'Bob']]).toContainEqual(names)
        },
      },
    )
    expect(strikes).toBeGreaterThan(10)
  })
})

describe('the users of a data folder', () => {
  test('are the folders with keys, in the same order each time', async () => {
    expect(await userFolders(folder, mode)).toEqual([])
    for (const user of [bob, ada]) await folder.write(`users/${user}/keys.json`, Buffer.from('{}'))
    await folder.write(`users/${'c'.repeat(32)}/structure.fernet`, Buffer.from(''))
    await folder.write('users/not-a-hash/keys.json', Buffer.from('{}'))
    expect(await userFolders(folder, mode)).toEqual([ada, bob])
  })

  test('need no keys in plaintext', async () => {
    await mkdir(join(folder.root, 'users', ada), { recursive: true })
    expect(await userFolders(folder, plaintextMode)).toEqual([ada])
    expect(await userFolders(folder, mode)).toEqual([])
  })
})
