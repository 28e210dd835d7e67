import type { BrowserWindow, IpcMainInvokeEvent, WebContents } from 'electron'
import type { contract } from '../../shared/ipc/contract.ts'
import type { Handlers } from '../../shared/ipc/define.ts'
import { limits } from '../../shared/limits.ts'
import { noteOfText } from '../../shared/model/quick-note.ts'
import type { NoteDraft } from '../../shared/model/note.ts'
import { focus } from './window.ts'

/** How long a page that does not answer may hold its window open: longer than it may take to answer. */
const patienceMs = 2 * limits.closingMs

/** All that the quick note's page can ask: a page that takes one text has no business with the others. */
const channels: readonly string[] = [
  'quick.save',
  'quick.close',
  'app.appearance',
  'app.copied',
  'app.reportViolation',
]

interface QuickNoteOptions {
  /** Make its window, hidden until it is drawn, and load its page. */
  readonly make: () => BrowserWindow
  /** Make a note in the open vault. Throws what that throws. */
  readonly save: (draft: NoteDraft) => Promise<unknown>
  /** Ask a page to save what is typed and to close. */
  readonly askToFinish: (page: WebContents) => void
  /** Whether a call comes from a page of ours that `page` shows. */
  readonly isFrom: (event: IpcMainInvokeEvent, page: WebContents | null) => boolean
}

/** The small window that takes a note from anywhere. Whatever closes it, what was typed becomes a note first. */
export class QuickNote {
  readonly #options: QuickNoteOptions
  #window: BrowserWindow | null = null
  #settling: { readonly promise: Promise<boolean>; readonly done: (saved: boolean) => void } | null = null

  constructor(options: QuickNoteOptions) {
    this.#options = options
  }

  readonly handlers: Handlers<typeof contract>['quick'] = {
    save: async ({ text }) => void (await this.#options.save(noteOfText(text))),
    close: ({ unsaved }) => {
      if (unsaved) {
        if (this.#window !== null) focus(this.#window)
        this.#settling?.done(false)
        // After the answer, which a page that is gone could not take.
      } else setImmediate(() => this.discard())
      return Promise.resolve()
    },
  }

  /** Whether a call is one that the quick note's page may make, and comes from it. */
  isTrusted(event: IpcMainInvokeEvent, channel: string): boolean {
    return channels.includes(channel) && this.#options.isFrom(event, this.#contents)
  }

  open(): void {
    if (this.#window !== null) {
      focus(this.#window)
      return
    }
    const window = this.#options.make()
    this.#window = window
    window.on('close', (event) => {
      event.preventDefault()
      void this.settle()
    })
    window.webContents.on('render-process-gone', () => this.discard())
    window.on('closed', () => {
      this.#window = null
      this.#settling?.done(true)
    })
  }

  /**
   * Save what is typed and close the window; false when it could not be saved: the window says so and stays. A page that
   * does not answer is closed as it is.
   */
  settle(): Promise<boolean> {
    const page = this.#contents
    if (page === null) return Promise.resolve(true)
    if (page.isLoadingMainFrame()) {
      this.discard()
      return Promise.resolve(true)
    }
    if (this.#settling !== null) return this.#settling.promise
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const timer = setTimeout(() => this.discard(), patienceMs)
    const done = (saved: boolean) => {
      clearTimeout(timer)
      this.#settling = null
      resolve(saved)
    }
    this.#settling = { promise, done }
    this.#options.askToFinish(page)
    return promise
  }

  /** Close the window whatever is in it. */
  discard(): void {
    if (this.#window?.isDestroyed() === false) this.#window.destroy()
  }

  get #contents(): WebContents | null {
    return this.#window === null || this.#window.isDestroyed() ? null : this.#window.webContents
  }
}
