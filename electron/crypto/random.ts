import { createHash, randomUUID } from 'node:crypto'

/** A new id for a note, a notebook or a user: a version 4 UUID, 122 random bits, so ids tell nothing and never meet. */
export const randomId = (): string => randomUUID()

/** The name of a user's folder and keychain account: the first 32 hex digits of SHA-256 over the user's random id. */
export const userHashOf = (userId: string): string =>
  createHash('sha256').update(userId, 'utf8').digest('hex').slice(0, 32)
