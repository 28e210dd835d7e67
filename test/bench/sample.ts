/** Times of one thing done many times, in ms. */
export class Sample {
  readonly #times: number[] = []

  /** Do it once and keep its time. */
  async time<T>(done: () => Promise<T> | T): Promise<T> {
    const start = performance.now()
    const value = await done()
    this.#times.push(performance.now() - start)
    return value
  }

  /** The time below which a share of the times lie: 0.5 is the median. */
  percentile(share: number): number {
    const sorted = this.#times.toSorted((a, b) => a - b)
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
  }

  toString(): string {
    const figure = (share: number) => this.percentile(share).toFixed(1).padStart(8)
    return `p50 ${figure(0.5)} ms   p95 ${figure(0.95)} ms`
  }
}
