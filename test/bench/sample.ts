/** Times of one thing done many times, in ms; and the processor's time, which other programs do not lengthen as much. */
export class Sample {
  readonly #times: number[] = []
  #processor = 0

  /** Do it once and keep its time. */
  async time<T>(done: () => Promise<T> | T): Promise<T> {
    const start = performance.now()
    const before = process.cpuUsage()
    const value = await done()
    this.#times.push(performance.now() - start)
    const { user, system } = process.cpuUsage(before)
    this.#processor += (user + system) / 1_000
    return value
  }

  /** Keep a time that was taken elsewhere. */
  add(ms: number): void {
    this.#times.push(ms)
  }

  /** The time below which a share of the times lie: 0.5 is the median. */
  percentile(share: number): number {
    const sorted = this.#times.toSorted((a, b) => a - b)
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
  }

  toString(): string {
    const figure = (share: number) => this.percentile(share).toFixed(1).padStart(8)
    const processor = (this.#processor / this.#times.length).toFixed(1).padStart(8)
    return `p50 ${figure(0.5)} ms   p95 ${figure(0.95)} ms   processor ${processor} ms`
  }
}
