import { FernetKey } from '../crypto/fernet.ts'
import { NotDecodable, decryptWith } from './codec.ts'

/** The Fernet keys of a vault, newest first, as MultiFernet holds them: the first encrypts, every one decrypts. */
export class KeyRing {
  readonly #keys: readonly FernetKey[]

  private constructor(keys: readonly FernetKey[]) {
    this.#keys = keys
  }

  /** A ring with one fresh key. */
  static generate(): KeyRing {
    return new KeyRing([FernetKey.generate()])
  }

  /** From key texts, newest first. Throws `InvalidKey` for a text that is no Fernet key. */
  static parse(texts: readonly string[]): KeyRing {
    if (texts.length === 0) throw new RangeError('a key ring holds at least one key')
    return new KeyRing(texts.map((text) => FernetKey.parse(text)))
  }

  get newest(): FernetKey {
    const [key] = this.#keys
    if (key === undefined) throw new RangeError('a key ring holds at least one key')
    return key
  }

  get size(): number {
    return this.#keys.length
  }

  /** The plaintext of a token under any key of the ring. Throws `NotDecodable`. */
  decrypt(token: Buffer): Buffer {
    for (const [i, key] of this.#keys.entries()) {
      try {
        return decryptWith(key, token)
      } catch (error) {
        if (i === this.#keys.length - 1) throw error
      }
    }
    throw new NotDecodable()
  }

  /** Whether `token` is under the newest key, so that a rotation may pass over it. */
  isCurrent(token: Buffer): boolean {
    try {
      decryptWith(this.newest, token).fill(0)
      return true
    } catch (error) {
      if (error instanceof NotDecodable) return false
      throw error
    }
  }

  /** A ring with a fresh key in front of these. */
  withNewKey(): KeyRing {
    return new KeyRing([FernetKey.generate(), ...this.#keys])
  }

  /** A ring of the newest key alone. */
  onlyNewest(): KeyRing {
    return new KeyRing([this.newest])
  }

  /** Key texts, newest first; for the key ring's own token only. */
  toTexts(): string[] {
    return this.#keys.map((key) => key.toText())
  }

  /** Zero every key. The ring cannot be used afterwards. */
  wipe(): void {
    for (const key of this.#keys) key.wipe()
  }
}
