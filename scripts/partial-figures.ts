import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

type Counts = Readonly<Record<string, number>>

/** What a campaign counted, part by part, kept in a file as each part ends: one that was cut short goes on from there. */
export class PartialFigures {
  readonly #file: string
  readonly #parts: Record<string, Counts>

  /** `resume`: begin with what the file holds, if it is there. */
  constructor(file: string, resume: boolean) {
    this.#file = file
    this.#parts =
      resume && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Counts>) : {}
  }

  has(part: string): boolean {
    return this.#parts[part] !== undefined
  }

  add(part: string, counts: Counts): void {
    this.#parts[part] = counts
    mkdirSync(dirname(this.#file), { recursive: true })
    writeFileSync(this.#file, `${JSON.stringify(this.#parts, null, 2)}\n`)
  }

  /** Of these parts: how many points there were, and how much of what had to be 0 was not. */
  of(parts: readonly string[]): { readonly points: number; readonly wrong: number } {
    let [sum, wrong] = [0, 0]
    for (const part of parts) {
      const { points = 0, ...rest } = this.#parts[part] ?? {}
      sum += points
      wrong += Object.values(rest).reduce((all, one) => all + one, 0)
    }
    return { points: sum, wrong }
  }
}
