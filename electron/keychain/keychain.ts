import { FernkeepError } from '../../shared/errors.ts'
import { standingOf } from './entry-standing.ts'
import { inTurn, withinTime } from './turn.ts'

/** The three calls of keytar that are safe. `findCredentials` crashes the process on a locked keyring. */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>
  setPassword(service: string, account: string, password: string): Promise<void>
  deletePassword(service: string, account: string): Promise<boolean>
}

/**
 * The operating system's credential store. Each method rejects with `FernkeepError` keychain-locked (a person has to
 * unlock it), keychain-unavailable (nothing there, or it refused) or keychain-stalled (no answer within 10 s, or an
 * earlier call is still without one; the store may be asking a person for a password).
 */
export interface Keychain {
  /** The secret, or null only when the store was open and holds none: a locked one is never null. */
  read(account: string): Promise<string | null>
  /**
   * Store `secret`: 44 characters of A-Z a-z 0-9 _ = -. It was read back when this resolves. After keychain-stalled the
   * old or the new one may be there: `read` before relying on either.
   */
  write(account: string, secret: string): Promise<void>
  /** When it resolves, there is no such entry. */
  remove(account: string): Promise<void>
}

/** Loaded at the first call: without libsecret it cannot be, which is the keychain's failure and not the app's. */
const load = async (): Promise<Keytar> => (await import('keytar')).default

const systemKeytar: Keytar = {
  getPassword: async (service, account) => (await load()).getPassword(service, account),
  setPassword: async (service, account, password) => (await load()).setPassword(service, account, password),
  deletePassword: async (service, account) => (await load()).deletePassword(service, account),
}

/** How long one call may take. */
const answerMs = 10_000

/**
 * The keychain's entries under `service`. Service and account are of A-Z a-z 0-9 . _ ( ) - and space (Windows joins
 * them with a slash); anything else is a bug and throws. One call at a time in the whole process.
 */
export function systemKeychain(service: string, keytar: Keytar = systemKeytar, waitMs = answerMs): Keychain {
  checkName(service)
  const entry = (account: string) => new Entry({ keytar, waitMs, service, account: checkName(account) })
  return {
    read: async (account) => entry(account).read(),
    write: async (account, secret) => entry(account).write(checkSecret(secret)),
    remove: async (account) => entry(account).remove(),
  }
}

function checkName(name: string): string {
  if (!/^[A-Za-z0-9._() -]{1,120}$/.test(name)) throw new Error('not a name for the keychain')
  return name
}

/** NUL would cut it, lone surrogates would change, an empty one is refused, and Windows holds 2,560 bytes. */
function checkSecret(secret: string): string {
  if (!/^[A-Za-z0-9_=-]{44}$/.test(secret)) throw new Error('not a secret for the keychain')
  return secret
}

interface Place {
  readonly keytar: Keytar
  readonly waitMs: number
  readonly service: string
  readonly account: string
}

class Entry {
  readonly #at: Place

  constructor(at: Place) {
    this.#at = at
  }

  read(): Promise<string | null> {
    return inTurn(async () => {
      const secret = await this.#get()
      if (secret === null) await this.#proveAbsent()
      return secret
    })
  }

  write(secret: string): Promise<void> {
    const { keytar, service, account } = this.#at
    return inTurn(async () => {
      await this.#ask(() => keytar.setPassword(service, account, secret))
      if ((await this.#get()) !== secret) throw new FernkeepError('keychain-unavailable')
    })
  }

  remove(): Promise<void> {
    const { keytar, service, account } = this.#at
    return inTurn(async () => {
      const removed = await this.#ask(() => keytar.deletePassword(service, account))
      if (!removed) await this.#proveAbsent()
    })
  }

  #get(): Promise<string | null> {
    const { keytar, service, account } = this.#at
    return this.#ask(() => keytar.getPassword(service, account))
  }

  async #ask<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await withinTime(call, this.#at.waitMs)
    } catch (error) {
      if (error instanceof FernkeepError) throw error
      throw await this.#refusal(error)
    }
  }

  /** keytar hands on a sentence in the person's language; whether the store is locked has to be asked. */
  async #refusal(cause: unknown): Promise<FernkeepError> {
    const locked = process.platform === 'linux' && (await this.#standing()) === 'locked'
    return new FernkeepError(locked ? 'keychain-locked' : 'keychain-unavailable', { cause })
  }

  /**
   * keytar's "no entry" is true on macOS and Windows, which answer a locked store with an error; on Linux it has to be
   * proven.
   */
  async #proveAbsent(): Promise<void> {
    if (process.platform !== 'linux') return
    const standing = await this.#standing()
    if (standing === 'absent') return
    if (standing === 'locked') throw new FernkeepError('keychain-locked')
    throw new FernkeepError(standing === 'stalled' ? 'keychain-stalled' : 'keychain-unavailable')
  }

  #standing() {
    return standingOf(this.#at.service, this.#at.account)
  }
}
