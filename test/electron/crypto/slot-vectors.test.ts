import { describe, expect, test } from 'vitest'
import { FernetKey } from '../../../electron/crypto/fernet.ts'
import { parseRecoveryKey, recoveryGroupsOf } from '../../../electron/crypto/recovery-key.ts'
import { keychainCheck, passphraseSlotKey, recoverySlotKey } from '../../../electron/crypto/slot-key.ts'
import { stretch } from '../../../electron/crypto/stretch.ts'
import vectors from '../../vectors/slots.json' with { type: 'json' }

/* What keys are derived with, against what other implementations made of the same. */

const hex = (text: string) => Buffer.from(text, 'hex')
const hexOf = (key: FernetKey) => key.withBytes((bytes) => bytes.toString('hex'))
const { user, keychainKey, stretched, recoveryKey, ...expected } = vectors.slots

describe('Argon2id', () => {
  test.each(vectors.argon2id)(
    'of a passphrase with $memory KiB, $passes passes and $lanes lanes is what others make of it',
    async ({ passphrase, salt, output, ...cost }) => {
      expect((await stretch(passphrase, { ...cost, salt: hex(salt) })).toString('hex')).toBe(output)
    },
  )

  test('takes a passphrase for the same however its characters were composed', async () => {
    const cost = { salt: Buffer.alloc(16, 1), memory: 65_536, passes: 3, lanes: 4 }
    const of = async (text: string) => (await stretch(text, cost)).toString('hex')
    const composed = await of('caf\u00e9 \ufb01')
    expect(await of('cafe\u0301 fi')).toBe(composed)
    expect(await of('cafe fi')).not.toBe(composed)
  })
})

describe('HKDF', () => {
  test('makes the slot key of a passphrase out of the keychain’s key and the stretched passphrase', () => {
    const key = FernetKey.take(hex(keychainKey))
    expect(hexOf(passphraseSlotKey(user, key, hex(stretched)))).toBe(expected.passphraseSlotKey)
    expect(hexOf(passphraseSlotKey(user, FernetKey.generate(), hex(stretched)))).not.toBe(
      expected.passphraseSlotKey,
    )
    expect(keychainCheck(user, key)).toBe(expected.keychainCheck)
  })

  test('makes the slot key of a recovery key, another one for each user', () => {
    expect(hexOf(recoverySlotKey(user, hex(recoveryKey)))).toBe(expected.recoverySlotKey)
    expect(hexOf(recoverySlotKey('f'.repeat(32), hex(recoveryKey)))).not.toBe(expected.recoverySlotKey)
  })
})

test('a recovery key is written as others write it', () => {
  expect(recoveryGroupsOf(hex(recoveryKey)).join('-')).toBe(expected.recoveryText)
  expect(parseRecoveryKey(expected.recoveryText)?.toString('hex')).toBe(recoveryKey)
})
