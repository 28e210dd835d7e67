import { uptime } from 'node:os'
import * as z from 'zod/mini'
import { FernkeepError } from '../../shared/errors.ts'
import { type SafeFolder } from '../files/safe-folder.ts'
import { decodedOrNull, parseJson } from './codec.ts'

/** Wrong passphrases in a row, and the machine's uptime in ms at the last one. */
const attemptsFile = z.strictObject({
  failures: z.int().check(z.minimum(0), z.maximum(1_000_000)),
  at: z.number().check(z.minimum(0)),
})
type Counted = z.infer<typeof attemptsFile>

export const attemptsFileName = 'attempts.json'

const firstWaitMs = 1_000
const longestWaitMs = 5 * 60_000

/**
 * The wrong passphrases of one user. After each the next one is taken later: after 1 s, 2 s, 4 s and so on, 5 minutes at
 * most. Nothing is ever deleted or closed for good.
 *
 * Counted on disk, so that starting again does not help. Time is the machine's uptime, which nobody sets: when it is less
 * than it was, the machine was started since, and the uptime itself is how long ago that was at least.
 */
export class Attempts {
  readonly #folder: SafeFolder
  readonly #uptimeMs: () => number
  #known: Counted | null = null

  constructor(folder: SafeFolder, uptimeMs: () => number = () => uptime() * 1_000) {
    this.#folder = folder
    this.#uptimeMs = uptimeMs
  }

  /** How long no passphrase is taken yet, in ms. */
  async waitMs(): Promise<number> {
    const { failures, at } = await this.#counted()
    if (failures === 0) return 0
    const now = this.#uptimeMs()
    const passed = now >= at ? now - at : now
    return Math.ceil(Math.max(0, Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - 1)) - passed))
  }

  /**
   * Try a passphrase. It is counted as wrong before it is tried, so that ending the process in between does not help, and
   * forgiven when something else was the matter. Throws `unlock-wait` while none is taken, and what `attempt` throws;
   * both with `retryAfterMs`.
   */
  async charge<T>(attempt: () => Promise<T>): Promise<T> {
    const waitMs = await this.waitMs()
    if (waitMs > 0) throw new FernkeepError('unlock-wait', { retryAfterMs: waitMs })
    const before = await this.#counted()
    await this.#count({ failures: before.failures + 1, at: this.#uptimeMs() })
    try {
      const result = await attempt()
      await this.#count({ failures: 0, at: 0 })
      return result
    } catch (error) {
      if (!(error instanceof FernkeepError) || error.code !== 'passphrase-wrong') {
        await this.#count(before)
        throw error
      }
      await this.#count({ failures: before.failures + 1, at: this.#uptimeMs() })
      throw new FernkeepError('passphrase-wrong', { cause: error, retryAfterMs: await this.waitMs() })
    }
  }

  /** A file that cannot be understood counts nothing: who can write it can remove it. */
  async #counted(): Promise<Counted> {
    if (this.#known !== null) return this.#known
    const bytes = await this.#folder.read(attemptsFileName)
    const parsed = attemptsFile.safeParse(bytes && decodedOrNull(() => parseJson(bytes)))
    return (this.#known = parsed.data ?? { failures: 0, at: 0 })
  }

  /** On a disk that takes nothing, this process counts alone: a vault that can be read can be opened. */
  async #count(counted: Counted): Promise<void> {
    const before = this.#known
    this.#known = counted
    if (before?.failures === counted.failures && counted.failures === 0) return
    try {
      await this.#folder.write(attemptsFileName, Buffer.from(`${JSON.stringify(counted)}\n`))
    } catch (error) {
      if (!(error instanceof FernkeepError)) throw error
    }
  }
}
