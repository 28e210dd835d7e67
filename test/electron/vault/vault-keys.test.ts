import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { FernetKey, decrypt, encrypt } from '../../../electron/crypto/fernet.ts'
import { SafeFolder } from '../../../electron/files/safe-folder.ts'
import { type KeyRing } from '../../../electron/vault/key-ring.ts'
import { createKeys, openKeys } from '../../../electron/vault/vault-keys.ts'
import { FernkeepError, codeOf } from '../../../shared/errors.ts'
import { userHash } from '../../../shared/model/session.ts'
import { strikeEach } from '../../crash/strikes.ts'
import { FaultFiles, errorOf, quickDisk } from '../files/fault-files.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { type FolderSnapshot, snapshotOf } from './folder-snapshot.ts'
import { MemoryKeychain } from './memory-keychain.ts'
import { thrownBy } from './thrown.ts'

const ada = userHash.parse('a'.repeat(32))
const bob = userHash.parse('b'.repeat(32))

const textsOf = (ring: KeyRing) => ring.keys.map((key) => key.toText())

interface KeysFile {
  format: number
  user: string
  slots: { kind: string; token: string }[]
  keyRing: string
}

let root: string
let folder: SafeFolder
let keychain: MemoryKeychain
let before: FolderSnapshot
let held: [string, string][]

beforeEach(async () => {
  root = await temporaryFolder()
  folder = await SafeFolder.open(root, quickDisk)
  keychain = new MemoryKeychain()
  await createKeys(ada, folder, keychain)
})

const path = () => join(root, 'keys.json')
const content = async () => JSON.parse(await readFile(path(), 'utf8')) as KeysFile
const change = async (edit: (file: KeysFile) => unknown) => {
  const file = await content()
  await writeFile(path(), JSON.stringify(edit(file) ?? file))
}
const slotKey = () => FernetKey.parse(keychain.entries.get(ada) ?? '')
const sealed = (key: FernetKey, payload: unknown) =>
  encrypt(key, Buffer.from(JSON.stringify(payload))).toString('ascii')

/** The code that opening fails with; nothing on disk or in the keychain may change by it. */
async function refusal(user = ada): Promise<string> {
  before = await snapshotOf(root)
  held = [...keychain.entries]
  const error = await errorOf(openKeys(user, folder, keychain))
  expect(await snapshotOf(root)).toEqual(before)
  expect([...keychain.entries]).toEqual(held)
  expect(error).toBeInstanceOf(FernkeepError)
  return codeOf(error)
}

describe('the keys of a user', () => {
  test('are wrapped by a key that only the keychain holds, with nothing secret in the file', async () => {
    const { rootKey, ring } = await openKeys(ada, folder, keychain)
    const text = await readFile(path(), 'utf8')
    const secrets = [rootKey.toText(), keychain.entries.get(ada) ?? '', ...textsOf(ring)]
    expect(secrets.every((secret) => secret.length === 44)).toBe(true)
    expect(new Set(secrets).size).toBe(3)
    for (const secret of secrets) expect(text).not.toContain(secret.slice(0, 20))
    expect([...keychain.entries.keys()]).toEqual([ada])
    expect(Object.keys(await content())).toEqual(['format', 'user', 'slots', 'keyRing'])
  })

  test('are the same each time they are opened', async () => {
    const first = await openKeys(ada, folder, keychain)
    const second = await openKeys(ada, folder, keychain)
    expect(second.rootKey.toText()).toBe(first.rootKey.toText())
    expect(textsOf(second.ring)).toEqual(textsOf(first.ring))
  })

  test('keep their slots and root key when the ring is replaced', async () => {
    const keys = await openKeys(ada, folder, keychain)
    const fresh = FernetKey.generate()
    const old = textsOf(keys.ring)
    const { slots } = await content()
    await keys.change(() => ({ ring: [fresh, ...keys.ring.keys] }))
    expect((await content()).slots).toEqual(slots)
    const opened = await openKeys(ada, folder, keychain)
    expect(textsOf(opened.ring)).toEqual([fresh.toText(), ...old])
    expect(textsOf(keys.ring)).toEqual(textsOf(opened.ring))
    expect(opened.rootKey.toText()).toBe(keys.rootKey.toText())
  })

  test('are zeroed when they are forgotten', async () => {
    const keys = await openKeys(ada, folder, keychain)
    keys.wipe()
    expect(thrownBy(() => keys.rootKey.toText())).toBeInstanceOf(Error)
    expect(thrownBy(() => textsOf(keys.ring))).toBeInstanceOf(Error)
  })
})

describe('opening refuses, and changes nothing,', () => {
  test('a file that is missing, empty, cut, or no JSON', async () => {
    const text = await readFile(path(), 'utf8')
    for (const damaged of ['', '{', text.slice(0, -3), text.slice(1), 'null', '[]', '{}']) {
      await writeFile(path(), damaged)
      expect(await refusal()).toBe('vault-damaged')
    }
    await folder.remove('keys.json')
    expect(await refusal()).toBe('vault-damaged')
  })

  test('a file of a later version, whatever else it says', async () => {
    await change((file) => ({ ...file, format: 2 }))
    expect(await refusal()).toBe('vault-newer')
    await change(() => ({ format: 7, shape: 'unheard of' }))
    expect(await refusal()).toBe('vault-newer')
  })

  test('a file with a part that is missing, strange or too much', async () => {
    const good = await readFile(path(), 'utf8')
    const edits: ((file: KeysFile) => unknown)[] = [
      (file) => ({ ...file, format: 0 }),
      (file) => ({ ...file, format: '1' }),
      (file) => ({ ...file, slots: [] }),
      (file) => ({ ...file, slots: [{ ...file.slots[0], kind: 'passphrase' }] }),
      (file) => ({ ...file, slots: [{ kind: 'keychain', token: 'gAAAAA' }] }),
      (file) => ({ ...file, keyRing: 'plain' }),
      (file) => ({ ...file, user: '../../etc' }),
      (file) => ({ ...file, extra: true }),
    ]
    for (const edit of edits) {
      await writeFile(path(), good)
      await change(edit)
      expect(await refusal()).toBe('vault-damaged')
    }
  })

  test("another user's file", async () => {
    expect(await refusal(bob)).toBe('vault-damaged')
    await change((file) => ({ ...file, user: bob }))
    expect(await refusal()).toBe('vault-damaged')
  })

  test("another user's file that says it is this user's", async () => {
    const other = await SafeFolder.open(await temporaryFolder(), quickDisk)
    await createKeys(bob, other, keychain)
    const theirs = JSON.parse(String(await other.read('keys.json'))) as KeysFile
    await change(() => ({ ...theirs, user: ada }))
    expect(await refusal()).toBe('key-wrong')
    // Even when the same key were in both entries of the keychain.
    keychain.entries.set(ada, keychain.entries.get(bob) ?? '')
    expect(await refusal()).toBe('key-wrong')
  })

  test('a keychain without the key', async () => {
    keychain.entries.clear()
    expect(await refusal()).toBe('key-missing')
    expect(keychain.calls.filter((call) => !call.startsWith('read'))).toEqual([`write ${ada}`])
  })

  test('a key that is another one, or none at all', async () => {
    for (const wrong of [FernetKey.generate().toText(), 'x'.repeat(44), '', 'ä'.repeat(44)]) {
      keychain.entries.set(ada, wrong)
      expect(await refusal()).toBe('key-wrong')
    }
  })

  test.each(['keychain-locked', 'keychain-unavailable', 'keychain-stalled'] as const)(
    'a keychain that says %s',
    async (code) => {
      keychain.fail('read', new FernkeepError(code))
      expect(await refusal()).toBe(code)
    },
  )

  test('a slot that was altered', async () => {
    await change((file) => {
      const [slot] = file.slots
      if (slot !== undefined) slot.token = `${slot.token.slice(0, 40)}xxxx${slot.token.slice(44)}`
    })
    expect(await refusal()).toBe('key-wrong')
  })

  test('a key ring that was altered, is of another kind, or of another user', async () => {
    const { rootKey, ring } = await openKeys(ada, folder, keychain)
    const good = { format: 1, kind: 'key-ring', user: ada, keys: textsOf(ring) }
    const rings = [
      (await content()).keyRing.replace(/.{8}$/, 'AAAAAAA='),
      sealed(FernetKey.generate(), good),
      sealed(rootKey, { ...good, kind: 'root-key' }),
      sealed(rootKey, { ...good, user: bob }),
      sealed(rootKey, { ...good, keys: [] }),
      sealed(rootKey, { ...good, keys: ['short'] }),
      encrypt(rootKey, Buffer.from('no json')).toString('ascii'),
    ]
    for (const keyRing of rings) {
      await change((file) => ({ ...file, keyRing }))
      expect(await refusal()).toBe('vault-damaged')
    }
    await change((file) => ({ ...file, keyRing: sealed(rootKey, good) }))
    expect(textsOf((await openKeys(ada, folder, keychain)).ring)).toEqual(textsOf(ring))
  })

  test('a root key that stands in for another user, or for another kind', async () => {
    const payload = JSON.parse(
      String(decrypt(slotKey(), Buffer.from((await content()).slots[0]?.token ?? ''))),
    ) as object
    for (const other of [{ user: bob }, { kind: 'key-ring' }, { format: 2 }]) {
      await change((file) => ({
        ...file,
        slots: [{ kind: 'keychain', token: sealed(slotKey(), { ...payload, ...other }) }],
      }))
      expect(await refusal()).toBe('key-wrong')
    }
  })

  test('a disk that does not give the file', async () => {
    const broken = await SafeFolder.open(root, new FaultFiles({ kind: 'fail', errno: 'EIO' }, 4).operations)
    expect(codeOf(await errorOf(openKeys(ada, broken, keychain)))).toBe('disk-error')
  })
})

describe('making keys', () => {
  test('leaves no file when the keychain takes no key', async () => {
    const empty = await SafeFolder.open(await temporaryFolder(), quickDisk)
    keychain.fail('write', new FernkeepError('keychain-locked'))
    expect(codeOf(await errorOf(createKeys(bob, empty, keychain)))).toBe('keychain-locked')
    expect(await empty.entries('')).toEqual([])
    expect(keychain.entries.has(bob)).toBe(false)
  })

  test('leaves neither file nor key, whichever operation of the disk fails', async () => {
    const strikes = await strikeEach(
      { kind: 'fail', errno: 'ENOSPC' },
      {
        prepare: async () => ({ at: await temporaryFolder(), keychain: new MemoryKeychain() }),
        flow: async (files, on) => createKeys(bob, await SafeFolder.open(on.at, files), on.keychain),
        check: async ({ error }, on) => {
          expect(codeOf(error)).toBe('disk-full')
          expect(await snapshotOf(on.at)).toEqual({})
          expect(on.keychain.entries.size).toBe(0)
        },
      },
    )
    expect(strikes).toBeGreaterThan(10)
  })

  test('keeps the key when the file is in place and cannot be taken back', async () => {
    const at = await temporaryFolder()
    const log = new FaultFiles()
    await createKeys(ada, await SafeFolder.open(at, log.operations), new MemoryKeychain())
    const renamed = log.log.indexOf('rename') + 1
    // The disk takes the name and nothing after it.
    const files = new FaultFiles({ kind: 'crash-after' }, renamed)
    const other = await temporaryFolder()
    const error = await errorOf(createKeys(bob, await SafeFolder.open(other, files.operations), keychain))
    await files.finish()
    expect(error).not.toBeNull()
    expect((await openKeys(bob, await SafeFolder.open(other, quickDisk), keychain)).ring.size).toBe(1)
  })
})
