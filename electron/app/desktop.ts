import { type BrowserWindow, app, clipboard, globalShortcut } from 'electron'
import type { CommandId } from '../../shared/commands.ts'
import type { contract } from '../../shared/ipc/contract.ts'
import type { Handlers } from '../../shared/ipc/define.ts'
import {
  type DesktopSettings,
  type DesktopState,
  addressOfNote,
  defaultDesktopSettings,
  desktopSettings,
  noteOfAddress,
} from '../../shared/model/desktop.ts'
import type { NoteId } from '../../shared/model/note.ts'
import type { SessionState, UserHash } from '../../shared/model/session.ts'
import type { AskedAddresses } from './asked-addresses.ts'
import type { QuickNote } from './quick-note.ts'
import { readSettings, writeSettings } from './settings-file.ts'
import { TrayIcon } from './tray.ts'
import { focus } from './window.ts'

/** Starts the quick note: for shortcuts that a person sets in the system, where an app cannot take keys by itself. */
const quickNoteArgument = '--quick-note'

interface DesktopOptions {
  readonly window: BrowserWindow
  /** The file of the settings. */
  readonly path: string
  /** The path of the tray's icon, a PNG. */
  readonly icon: string
  readonly quickNote: QuickNote
  readonly command: (id: CommandId) => void
  /** Tell the page that a note was asked for. */
  readonly asked: () => void
  readonly lock: () => void
  /** Open a vault that has no passphrase. */
  readonly unlock: (user: UserHash) => Promise<void>
}

/** Fernkeep's place in the desktop: the tray, the keys of the quick note, and addresses of notes that others open. */
export class Desktop {
  readonly #options: DesktopOptions
  readonly #tray: TrayIcon
  #settings = defaultDesktopSettings
  #shortcutTaken = false
  #session: SessionState = { status: 'starting' }
  #wantsQuickNote = false
  #askedNote: NoteId | null = null
  #isQuitting = false

  constructor(options: DesktopOptions) {
    this.#options = options
    const { window, command, lock, icon } = options
    const open = () => focus(window)
    this.#tray = new TrayIcon(icon, {
      open,
      newNote: () => {
        open()
        command('new-note')
      },
      quickNote: () => this.quickNote(),
      lock,
      quit: () => app.quit(),
    })
  }

  readonly handlers: Handlers<typeof contract>['desktop'] = {
    state: () => Promise.resolve(this.#state()),
    change: async (settings) => {
      await writeSettings(this.#options.path, settings)
      this.#apply(settings)
      return this.#state()
    },
    copyAddress: async ({ id }) => Promise.resolve(clipboard.writeText(addressOfNote(id))),
    takeAsked: () => {
      if (this.#session.status !== 'unlocked') return Promise.resolve(null)
      const id = this.#askedNote
      this.#askedNote = null
      return Promise.resolve(id)
    },
  }

  /** Take what was set, and what the app was started with: words of its command line, and on macOS addresses. */
  async start(addresses: AskedAddresses): Promise<void> {
    this.#apply((await readSettings(this.#options.path, desktopSettings)) ?? defaultDesktopSettings)
    app.on('before-quit', () => {
      this.#isQuitting = true
    })
    app.on('will-quit', () => globalShortcut.unregisterAll())
    app.on('second-instance', (_event, words) => this.#startedAgain(words))
    this.#follow(process.argv)
    addresses.follow((address) => this.#follow([address]))
  }

  /** Hide the window instead of closing it, and lock: true if that is what is wanted. */
  staysInTray(): boolean {
    if (!this.#tray.isShown || this.#isQuitting) return false
    this.#options.window.hide()
    this.#options.lock()
    return true
  }

  /** The window stays open after all. */
  staysOpen(): void {
    this.#isQuitting = false
  }

  /** Open the quick note; a locked vault is opened first, by the person if it has a passphrase. */
  quickNote(): void {
    if (this.#session.status === 'unlocked') {
      this.#options.quickNote.open()
      return
    }
    this.#wantsQuickNote = true
    const door = this.#session.status === 'locked' ? this.#session.door : undefined
    if (door?.passphrase === false) void this.#options.unlock(door.user)
    else focus(this.#options.window)
  }

  /** Follow the session: a quick note that waited for it to be unlocked is opened; the page asks for notes by itself. */
  follow(state: SessionState): void {
    this.#session = state
    if (state.status !== 'unlocked') {
      // No text of one person may become a note of another.
      this.#options.quickNote.discard()
      return
    }
    if (this.#wantsQuickNote) this.#options.quickNote.open()
    this.#wantsQuickNote = false
  }

  /** Starting the app again brings the running one forward, unless all that is wanted is a quick note. */
  #startedAgain(words: readonly string[]): void {
    if (!words.includes(quickNoteArgument)) this.#bringForward()
    this.#follow(words)
  }

  #bringForward(): void {
    if (!this.#options.window.isDestroyed()) focus(this.#options.window)
  }

  /** Do what the words of a command line ask for: a quick note, or a note by its address. */
  #follow(words: readonly string[]): void {
    if (words.includes(quickNoteArgument)) this.quickNote()
    const id = words.map(noteOfAddress).findLast((one) => one !== null) ?? undefined
    if (id === undefined) return
    this.#askedNote = id
    this.#bringForward()
    this.#options.asked()
  }

  #apply(settings: DesktopSettings): void {
    this.#settings = settings
    if (settings.tray) this.#tray.show()
    else this.#tray.hide()
    globalShortcut.unregisterAll()
    this.#shortcutTaken =
      settings.quickNote !== null && !globalShortcut.register(settings.quickNote, () => this.quickNote())
  }

  #state(): DesktopState {
    return { settings: this.#settings, shortcutTaken: this.#shortcutTaken }
  }
}
