import { hkdfSync } from 'node:crypto'
import { FernetKey } from './fernet.ts'

/**
 * Keys of slots that are derived, by HKDF-SHA256 (RFC 5869): the salt is the user hash in ASCII, so that no two users
 * share a key, and `info` says what the key is for, so that no two purposes do. docs/vault-format.md describes it.
 */
const info = {
  passphrase: 'fernkeep 1 passphrase slot',
  recovery: 'fernkeep 1 recovery slot',
  check: 'fernkeep 1 keychain check',
} as const

/** The slot key of a passphrase: neither the keychain's key nor what Argon2id made of the passphrase alone gives it. */
export function passphraseSlotKey(user: string, keychainKey: FernetKey, stretched: Buffer): FernetKey {
  const both = keychainKey.withBytes((bytes) => Buffer.concat([bytes, stretched]))
  try {
    return FernetKey.take(derive(both, user, info.passphrase, 32))
  } finally {
    both.fill(0)
  }
}

/** The slot key of a recovery key's 20 bytes. */
export const recoverySlotKey = (user: string, recoveryKey: Buffer): FernetKey =>
  FernetKey.take(derive(recoveryKey, user, info.recovery, 32))

/**
 * 16 hex digits that tell a keychain's key from any other, so that a wrong one is not taken for a wrong passphrase. It
 * is derived from 256 random bits: nobody finds the key by it.
 */
export const keychainCheck = (user: string, keychainKey: FernetKey): string =>
  keychainKey.withBytes((bytes) => derive(bytes, user, info.check, 8)).toString('hex')

const derive = (secret: Buffer, user: string, purpose: string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.from(user, 'ascii'), Buffer.from(purpose, 'ascii'), length))
