import { type Keychain } from '../../../electron/keychain/keychain.ts'

type Method = keyof Keychain

/** A keychain in memory. `entries` is what it holds; the next call of a method can be made to fail. */
export class MemoryKeychain implements Keychain {
  readonly entries: Map<string, string>
  /** Names of the methods called, with the account, in order. */
  readonly calls: string[] = []
  readonly #failures: { readonly method: Method; readonly account: string | null; readonly error: Error }[] =
    []

  constructor(entries: Iterable<readonly [string, string]> = []) {
    this.entries = new Map(entries)
  }

  /** Let the next call of `method`, or the next one for `account`, reject with `error` and do nothing. */
  fail(method: Method, error: Error, account: string | null = null): void {
    this.#failures.push({ method, account, error })
  }

  async read(account: string): Promise<string | null> {
    this.#call('read', account)
    return this.entries.get(account) ?? null
  }

  async write(account: string, secret: string): Promise<void> {
    this.#call('write', account)
    this.entries.set(account, secret)
  }

  async remove(account: string): Promise<void> {
    this.#call('remove', account)
    this.entries.delete(account)
  }

  #call(method: Method, account: string): void {
    this.calls.push(`${method} ${account}`)
    const at = this.#failures.findIndex(
      (failure) => failure.method === method && (failure.account ?? account) === account,
    )
    const [failure] = at < 0 ? [] : this.#failures.splice(at, 1)
    if (failure !== undefined) throw failure.error
  }
}
