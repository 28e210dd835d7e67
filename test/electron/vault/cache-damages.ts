import { FernetKey, encrypt } from '../../../electron/crypto/fernet.ts'

const middle = (bytes: Buffer) => bytes.length >> 1

/** What may become of the file of a cache, by name; null when it is gone. None of it may cost more than time. */
export const cacheDamages: readonly (readonly [string, (bytes: Buffer) => Buffer | null])[] = [
  ['gone', () => null],
  ['empty', () => Buffer.alloc(0)],
  ['cut', (bytes) => bytes.subarray(0, middle(bytes))],
  ['altered', (bytes) => Buffer.from(bytes).fill('A', middle(bytes), middle(bytes) + 60)],
  ['another vault’s', (bytes) => encrypt(FernetKey.generate(), bytes)],
  ['no token', () => Buffer.from('hello')],
]
