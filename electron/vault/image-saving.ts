/** What is saved now and then. */
interface Saved {
  /** When it last changed, by `performance.now`; null when there is nothing to save. */
  readonly changedAt: number | null
  save(): Promise<void>
}

/**
 * The image of an index is as large as a tenth of the notes, and losing it costs time and no note: it is written at most
 * this often, when nothing was changed for a while, and at the latest after the longest time. In ms.
 */
export const savingTimes = { look: 10_000, between: 3 * 60_000, quiet: 20_000, longest: 15 * 60_000 } as const

/** Saves an index now and then, so that little has to be taken in anew after a crash. */
export class ImageSaving {
  readonly #saved: Saved
  readonly #onFailure: (error: unknown) => void
  readonly #timer: NodeJS.Timeout
  #savedAt = performance.now()
  #saving: Promise<void> = Promise.resolve()

  /** Begins at once. `onFailure` hears what the disk throws; it is tried again. */
  constructor(saved: Saved, onFailure: (error: unknown) => void) {
    this.#saved = saved
    this.#onFailure = onFailure
    this.#timer = setInterval(() => this.#look(), savingTimes.look)
    this.#timer.unref()
  }

  /** Save no more. Resolves when what is being saved is on disk. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#saving
  }

  #look(): void {
    const now = performance.now()
    const { changedAt } = this.#saved
    const since = now - this.#savedAt
    if (changedAt === null || since < savingTimes.between) return
    if (now - changedAt < savingTimes.quiet && since < savingTimes.longest) return
    this.#savedAt = now
    this.#saving = this.#saved.save().catch(this.#onFailure)
  }
}
