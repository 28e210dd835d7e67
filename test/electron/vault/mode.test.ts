import { describe, expect, test } from 'vitest'
import { FernetKey } from '../../../electron/crypto/fernet.ts'
import { SafeFolder } from '../../../electron/files/safe-folder.ts'
import { fernetMode, registryAccount } from '../../../electron/vault/mode.ts'
import { FernkeepError, codeOf } from '../../../shared/errors.ts'
import { userHash } from '../../../shared/model/session.ts'
import { errorOf, quickDisk } from '../files/fault-files.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { MemoryKeychain } from './memory-keychain.ts'
import { thrownBy } from './thrown.ts'

const user = userHash.parse('0123456789abcdef'.repeat(2))
const newFolder = async () => SafeFolder.open(await temporaryFolder(), quickDisk)

describe('the encrypted mode', () => {
  test('opens what it made, and zeroes the keys when it is closed', async () => {
    const mode = fernetMode(new MemoryKeychain())
    const folder = await newFolder()
    const made = await mode.createUser(user, folder)
    const bytes = made.codec.encode({ text: 'x' })
    made.close()
    const opened = await mode.openUser(user, folder)
    expect(opened.codec.decode(bytes)).toEqual({ text: 'x' })
    expect([mode.codec, opened.codec.name, opened.codec.extension]).toEqual(['fernet', 'fernet', '.fernet'])
    opened.close()
    expect(thrownBy(() => opened.codec.encode(1))).toBeInstanceOf(Error)
    expect(thrownBy(() => opened.codec.decode(bytes))).toBeInstanceOf(Error)
    expect(thrownBy(() => opened.keys?.rootKey.toText())).toBeInstanceOf(Error)
  })

  test('forgets the key of a user whose making failed', async () => {
    const keychain = new MemoryKeychain([['another', 'entry']])
    const mode = fernetMode(keychain)
    await mode.createUser(user, await newFolder())
    await mode.forgetUser(user)
    expect([...keychain.entries.keys()]).toEqual(['another'])
  })
})

describe('the key of the registry', () => {
  test('is made once, under a name that is no user’s', async () => {
    const keychain = new MemoryKeychain()
    const bytes = (await fernetMode(keychain).registryCodec()).encode(['Ada'])
    expect((await fernetMode(keychain).registryCodec()).decode(bytes)).toEqual(['Ada'])
    expect([...keychain.entries.keys()]).toEqual([registryAccount])
    expect(userHash.safeParse(registryAccount).success).toBe(false)
  })

  test('is not made when the keychain gives no answer', async () => {
    const keychain = new MemoryKeychain()
    keychain.fail('read', new FernkeepError('keychain-locked'))
    expect(codeOf(await errorOf(fernetMode(keychain).registryCodec()))).toBe('keychain-locked')
    expect(keychain.entries.size).toBe(0)
  })

  test('is not used before the keychain has taken it', async () => {
    const keychain = new MemoryKeychain()
    keychain.fail('write', new FernkeepError('keychain-unavailable'))
    expect(codeOf(await errorOf(fernetMode(keychain).registryCodec()))).toBe('keychain-unavailable')
  })

  test('is called wrong when it is no key, and stays as it is', async () => {
    const keychain = new MemoryKeychain([[registryAccount, 'no key']])
    expect(codeOf(await errorOf(fernetMode(keychain).registryCodec()))).toBe('key-wrong')
    expect([...keychain.entries]).toEqual([[registryAccount, 'no key']])
    keychain.entries.set(registryAccount, FernetKey.generate().toText())
    expect((await fernetMode(keychain).registryCodec()).name).toBe('fernet')
  })
})
