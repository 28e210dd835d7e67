import { type BrowserWindow, powerMonitor } from 'electron'
import { limits } from '../../shared/limits.ts'
import { type Preferences, defaultPreferences } from '../../shared/model/access.ts'

/** How long a page that does not answer may keep a session open: longer than it may take to answer. */
const patienceMs = 2 * limits.closingMs

/** After a page could not save, it is asked again this much later. */
const againMs = 30_000

/** How often it is looked whether the window has been left alone for long enough. */
const lookMs = 5_000

interface LockTriggersOptions {
  /** Ask the page to save, and then to lock. */
  readonly tell: () => void
  /** Lock, whatever the page says. */
  readonly lock: () => Promise<void>
  readonly isUnlocked: () => boolean
  /** Milliseconds that no setting of the clock moves. */
  readonly now?: () => number
}

/**
 * Lock when the window was left alone, the computer sleeps or its screen is locked, as the person prefers. The page
 * saves first. One that says it cannot save is asked again later: an unsaved text is not given up for a lock. One that
 * does not answer is locked as it is.
 */
export class LockTriggers {
  readonly #options: LockTriggersOptions
  readonly #now: () => number
  #preferences = defaultPreferences
  #usedAt: number
  #waiting: NodeJS.Timeout | undefined

  constructor(options: LockTriggersOptions) {
    this.#options = options
    this.#now = options.now ?? (() => performance.now())
    this.#usedAt = this.#now()
  }

  /** Begin to listen. */
  watch(window: BrowserWindow): void {
    window.webContents.on('input-event', () => {
      this.#usedAt = this.#now()
    })
    const withSystem = () => {
      if (this.#preferences.lockWithSystem) this.ask()
    }
    powerMonitor.on('suspend', withSystem)
    powerMonitor.on('lock-screen', withSystem)
    // A timer stands still while the computer sleeps: it is looked at once when it wakes.
    powerMonitor.on('resume', () => this.look())
    setInterval(() => this.look(), lookMs).unref()
  }

  /** What holds from now on. The window counts as used just now. */
  prefer(preferences: Preferences): void {
    this.#preferences = preferences
    this.#usedAt = this.#now()
  }

  /** Lock if the window was left alone for long enough. */
  look(): void {
    const { lockAfter } = this.#preferences
    if (lockAfter !== null && this.#now() - this.#usedAt >= lockAfter * 60_000) this.ask()
  }

  /** Ask the page to save and lock, unless it is being asked. */
  ask(): void {
    if (!this.#options.isUnlocked() || this.#waiting !== undefined) return
    this.#options.tell()
    this.#wait(patienceMs, () => void this.#options.lock())
  }

  /** The page has text that it could not save. */
  stayUnlocked(): void {
    if (this.#waiting !== undefined) this.#wait(againMs, () => this.ask())
  }

  /** It is locked. */
  done(): void {
    clearTimeout(this.#waiting)
    this.#waiting = undefined
  }

  #wait(ms: number, then: () => void): void {
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => {
      this.#waiting = undefined
      then()
    }, ms)
  }
}
