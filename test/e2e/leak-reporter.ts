import { type Reporter, type TestCase } from '@playwright/test/reporter'

/** Closes a run with what the search for typed texts in every machine's files came to (fernkeep.ts). */
export default class LeakReporter implements Reporter {
  #tests = 0
  readonly #sums = [0, 0, 0]

  onTestEnd({ annotations }: TestCase): void {
    for (const { type, description = '' } of annotations) {
      if (type !== 'leaks') continue
      this.#tests++
      for (const [i, part] of description.split(' ').entries())
        this.#sums[i] = (this.#sums[i] ?? 0) + Number(part)
    }
  }

  onEnd(): void {
    const [texts, files, hits] = this.#sums
    process.stdout.write(
      `\n${texts} typed texts of ${this.#tests} tests looked for in ${files} files: ${hits} hits\n`,
    )
  }
}
