import { hitCount } from '../../shared/hit-count.ts'
import { type LastChecks } from '../../shared/model/last-checks.ts'
import { type LeakReport } from '../../shared/model/leak-report.ts'
import { type VerifyReport } from '../../shared/model/problem.ts'
import { type OpenStructure } from './structure-file.ts'

const never: LastChecks = { verified: null, leakTested: null }

/**
 * When the vault was last looked through, kept inside it. The checks themselves write nothing: the window's handlers
 * remember what it asked for.
 */
export class CheckRecord {
  readonly #structure: OpenStructure
  readonly #onFailure: (error: unknown) => void

  constructor(structure: OpenStructure, onFailure: (error: unknown) => void) {
    this.#structure = structure
    this.#onFailure = onFailure
  }

  get current(): LastChecks {
    return this.#structure.current.checks ?? never
  }

  /** A check that was finished is remembered. What it found counts also when it cannot be written down. */
  async verified<R extends VerifyReport>(report: R): Promise<R> {
    const { finished, checked, problems } = report
    if (finished) await this.#put({ verified: { at: now(), checked, problems: problems.length } })
    return report
  }

  /** As `verified`. */
  async leakTested(report: LeakReport): Promise<LeakReport> {
    const { finished, files, hits } = report
    if (finished) await this.#put({ leakTested: { at: now(), files, hits: hitCount(hits) } })
    return report
  }

  async #put(change: Partial<LastChecks>): Promise<void> {
    try {
      await this.#structure.change((structure) => ({
        ...structure,
        checks: { ...(structure.checks ?? never), ...change },
      }))
    } catch (error) {
      this.#onFailure(error)
    }
  }
}

const now = () => new Date().toISOString()
