import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'

/** One figure of a benchmark, in `unit`; `bar` is what it has to reach, and `met` whether it does. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly bar?: string
  readonly met?: boolean
}

/** The figures of one benchmark: printed as a table, and written as JSON to the file that `--json` names. */
export class Report {
  readonly #name: string
  readonly #figures: Figure[] = []

  constructor(name: string) {
    this.#name = name
  }

  add(what: string, value: number, unit: string): void {
    this.#figures.push({ what, value, unit })
  }

  /** A figure that has to be at least, or at most, `bar`. */
  judge(what: string, value: number, unit: string, kind: '>=' | '<=', bar: number): void {
    const met = kind === '>=' ? value >= bar : value <= bar
    this.#figures.push({ what, value, unit, bar: `${kind} ${String(bar)}`, met })
  }

  /** For each figure there is at the fewest and at the most notes, named `N notes: …`, how many times it grew. */
  addGrowth(counts: readonly number[]): void {
    const [fewest, most] = [Math.min(...counts), Math.max(...counts)]
    if (fewest === most) return
    const at = (count: number, what: string) =>
      this.#figures.find((figure) => figure.what === `${String(count)} notes: ${what}`)?.value
    const names = this.#figures.flatMap(({ what }) => what.split(`${String(most)} notes: `)[1] ?? [])
    for (const name of names) {
      const [before, after] = [at(fewest, name), at(most, name)]
      if (before === undefined || after === undefined) continue
      this.add(`${String(fewest)} to ${String(most)} notes: growth of ${name}`, after / before, 'times')
    }
  }

  close(): void {
    const machine = `${String(cpus().length)} cores, ${String(Math.round(totalmem() / 2 ** 30))} GiB, Node ${process.versions.node}`
    process.stdout.write(`\n${this.#name} (${machine})\n\n| figure | value | bar |\n|---|---:|---|\n`)
    for (const { what, value, unit, bar, met } of this.#figures) {
      const verdict = bar === undefined ? '' : `${bar}: ${met === true ? 'met' : 'MISSED'}`
      process.stdout.write(`| ${what} | ${value.toPrecision(3)} ${unit} | ${verdict} |\n`)
    }
    const { json } = parseArgs({ options: { json: { type: 'string' } }, strict: false }).values
    if (typeof json === 'string')
      writeFileSync(
        json,
        `${JSON.stringify({ name: this.#name, machine, figures: this.#figures }, null, 2)}\n`,
      )
  }
}

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
