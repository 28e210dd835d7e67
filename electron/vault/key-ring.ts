import { FernetKey, InvalidToken, decrypt } from '../crypto/fernet.ts'
import { decryptInTurns } from '../crypto/fernet-in-turns.ts'

/** What a ring made of a token. */
export interface RingAnswer {
  readonly plaintext: Buffer
  /** Whether the token is under the newest key, so that a rotation may pass over it. */
  readonly current: boolean
}

/** The Fernet keys of a vault, newest first, as MultiFernet holds them: the first encrypts, every one decrypts. */
export class KeyRing {
  #keys: [FernetKey, ...FernetKey[]]

  private constructor(keys: [FernetKey, ...FernetKey[]]) {
    this.#keys = keys
  }

  /** A ring with one fresh key. */
  static generate(): KeyRing {
    return new KeyRing([FernetKey.generate()])
  }

  /** From key texts, newest first. Throws `InvalidKey` for a text that is no Fernet key. */
  static parse([newest, ...older]: readonly [string, ...string[]]): KeyRing {
    return new KeyRing([FernetKey.parse(newest), ...older.map((text) => FernetKey.parse(text))])
  }

  /** Of keys, newest first; the ring wipes them. */
  static of([newest, ...older]: readonly FernetKey[]): KeyRing {
    if (newest === undefined) throw new Error('a ring has a key')
    return new KeyRing([newest, ...older])
  }

  get newest(): FernetKey {
    return this.#keys[0]
  }

  get size(): number {
    return this.#keys.length
  }

  /** The plaintext of a token under any key of the ring, or null when it is under none of them. */
  decrypt(token: Buffer): RingAnswer | null {
    for (const key of this.#keys) {
      try {
        return { plaintext: decrypt(key, token), current: key === this.newest }
      } catch (error) {
        if (!(error instanceof InvalidToken)) throw error
      }
    }
    return null
  }

  /** As `decrypt`, for many MB: what else waits gets its turn meanwhile. */
  async decryptInTurns(token: Buffer): Promise<RingAnswer | null> {
    for (const key of [...this.#keys]) {
      try {
        return { plaintext: await decryptInTurns(key, token), current: key === this.newest }
      } catch (error) {
        if (!(error instanceof InvalidToken)) throw error
      }
    }
    return null
  }

  /** Hold these keys instead, newest first; those that are no longer among them are zeroed. They must be on disk already. */
  replace(keys: readonly FernetKey[]): void {
    const [newest, ...older] = keys
    if (newest === undefined) throw new Error('a ring has a key')
    for (const key of this.#keys) if (!keys.includes(key)) key.wipe()
    this.#keys = [newest, ...older]
  }

  /** The keys, newest first. They stay the ring's. */
  get keys(): readonly FernetKey[] {
    return this.#keys
  }

  /** Zero every key. The ring cannot be used afterwards. */
  wipe(): void {
    for (const key of this.#keys) key.wipe()
  }
}
