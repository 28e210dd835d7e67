import { type BrowserWindow } from 'electron'
import { type Preferences } from '../../shared/model/access.ts'
import { type SessionState } from '../../shared/model/session.ts'
import { collectSoon } from './collection.ts'
import { LockTriggers } from './lock-triggers.ts'
import { OwnClipboard } from './own-clipboard.ts'

interface LockingOptions {
  /** Ask the page to save, and then to lock. */
  readonly tell: () => void
  readonly lock: () => Promise<void>
}

/** What locks the session, and what of it the system still has afterwards. */
export class Locking {
  readonly clipboard = new OwnClipboard()
  readonly #window: BrowserWindow
  readonly #triggers: LockTriggers
  #isUnlocked = false
  #isHidden = false

  constructor(window: BrowserWindow, options: LockingOptions) {
    this.#window = window
    this.#triggers = new LockTriggers({ ...options, isUnlocked: () => this.#isUnlocked })
    this.#triggers.watch(window)
  }

  /** Follow the session; the answer is whether somebody has come just now. */
  follow({ status }: SessionState, preferences: () => Preferences): boolean {
    const before = this.#isUnlocked
    this.#isUnlocked = status === 'unlocked'
    if (before && !this.#isUnlocked) this.#clear()
    if (before || !this.#isUnlocked) return false
    this.prefer(preferences())
    return true
  }

  /** Whether windows are kept out of screenshots. */
  get isHidden(): boolean {
    return this.#isHidden
  }

  prefer(preferences: Preferences): void {
    this.#triggers.prefer(preferences)
    this.#isHidden = preferences.hideFromCapture
    this.#window.setContentProtection(this.#isHidden)
  }

  /** Ask the page to save and lock. */
  ask(): void {
    this.#triggers.ask()
  }

  /** The page could not save. */
  stayUnlocked(): void {
    this.#triggers.stayUnlocked()
  }

  #clear(): void {
    this.#triggers.done()
    void this.clipboard.clear()
    collectSoon()
    // Whatever the page has kept of the notes goes with it.
    if (!this.#window.isDestroyed()) this.#window.webContents.reload()
  }
}
