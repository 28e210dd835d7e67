import { type BrowserWindow, app, ipcMain, shell } from 'electron'
import { type ErrorCode, codeOf } from '../shared/errors.ts'
import type { AppFacts } from '../shared/model/app-facts.ts'
import type { SecurityEvent } from '../shared/model/security-event.ts'
import { createAppHandlers, createDesk } from './app/app-handlers.ts'
import type { KeptAppearance } from './app/appearance.ts'
import { saveBeforeClose } from './app/closing.ts'
import { Desktop } from './app/desktop.ts'
import type { Folders } from './app/environment.ts'
import { allowKeyChange } from './app/key-dialogs.ts'
import { quitAfter } from './app/lifecycle.ts'
import { Locking } from './app/locking.ts'
import type { Profile } from './app/profile.ts'
import { QuickNote } from './app/quick-note.ts'
import { surroundings } from './app/surroundings.ts'
import { type builtFiles, openQuickNote } from './app/window.ts'
import type { LineFile } from './files/line-file.ts'
import { createEmitters } from './ipc/emit.ts'
import { createHandlers } from './ipc/handlers.ts'
import { RateLimit } from './ipc/rate-limit.ts'
import { serve } from './ipc/serve.ts'
import { isTrustedSender } from './ipc/trusted-sender.ts'
import { systemKeychain } from './keychain/keychain.ts'
import { type createEventLog, sessionFailure } from './log/event-log.ts'
import { type VaultMode, fernetMode } from './vault/mode.ts'
import { Session } from './vault/session.ts'

/** Reading a folder that takes longer goes on behind the open window. */
const unlockPatienceMs = 500

/** What stands before the window is served (main.ts). */
interface Opened {
  readonly profile: Profile
  readonly folders: Folders
  readonly facts: AppFacts
  readonly built: ReturnType<typeof builtFiles>
  readonly window: BrowserWindow
  readonly log: ReturnType<typeof createEventLog>
  readonly logFile: LineFile
  readonly kept: KeptAppearance
  readonly savePlace: () => Promise<void>
}

/** How the profile writes its vault. */
export const modeOf = async (
  { keychainService, plaintextMode }: Profile,
  keychain = systemKeychain(keychainService),
): Promise<VaultMode> => (await plaintextMode?.()) ?? fernetMode(keychain)

/**
 * Everything behind the window: session, locking, desktop, and the answers to the page's calls. It is loaded when the
 * window is open; when this resolves, the page may ask.
 */
export async function serveWindow(opened: Opened) {
  const { profile, folders, facts, built, window, log, logFile, kept, savePlace } = opened
  const keychain = systemKeychain(profile.keychainService)
  const mode = await modeOf(profile, keychain)
  const report = reportTo(log, profile.reportBug)
  const onUpkeepFailure = (error: unknown) => void report(sessionFailure(codeOf(error)), error)
  const devTools = profile.reportBug !== undefined
  const emit = createEmitters(() => (window.isDestroyed() ? null : window.webContents))
  const locking = new Locking(window, { tell: emit.app.locking, lock: () => session.lock() })
  const quickNote = new QuickNote({
    make: () => openQuickNote(app.getName(), built.preload, devTools, locking.isHidden, log),
    save: (draft) => session.vault.notes.create(draft),
    askToFinish: (page) => createEmitters(() => page).quick.finish(),
    isFrom: isTrustedSender,
  })
  const desktop = new Desktop({
    window,
    path: folders.desktop,
    icon: built.trayIcon,
    quickNote,
    command: emit.app.command,
    asked: emit.desktop.asked,
    lock: () => locking.ask(),
    unlock: (user) => session.unlock(user, null),
  })
  const session: Session = new Session({
    root: folders.vault,
    mode,
    report: (code, error) => report(sessionFailure(code), error),
    onState: (state) => {
      log.record({ event: 'session', status: state.status })
      emit.session.changed(state)
      desktop.follow(state)
      if (locking.follow(state, () => session.vault.preferences)) session.vault.startUpkeep(onUpkeepFailure)
    },
    onNoteChange: emit.notes.changed,
    onNotesFound: (changes) => emit.notes.found([...changes]),
    onIndexState: emit.index.changed,
    patienceMs: unlockPatienceMs,
    dictionaries: built.dictionaries,
    onProblems: emit.notes.problems,
    allowKeyChange: (change) => allowKeyChange(window, change),
    trashFolder: (path) => shell.trashItem(path),
  })
  const closing = saveBeforeClose(window, emit.app.closing, desktop)
  const running = {
    ...{ facts, window, mode, keychain, session, log, logFile },
    ...{ kept, locking, closing, desktop, quickNote },
  }
  serve({
    ipcMain,
    handlers: createHandlers(
      session,
      createAppHandlers(running),
      emit,
      log,
      createDesk(running),
      surroundings(folders, window, async (text) => {
        log.record({ event: 'leak-test-begun' }, new Error(text))
        await logFile.settled()
      }),
    ),
    rateLimit: new RateLimit(),
    isTrustedSender: (event, channel) =>
      isTrustedSender(event, window.isDestroyed() ? null : window.webContents) ||
      quickNote.isTrusted(event, channel),
    report: (channel, code, error) => report({ event: 'call-refused', channel, code }, error),
  })
  quitAfter(async () => {
    await session.close().finally(() => locking.clipboard.settled())
    await savePlace().catch(onUpkeepFailure)
    log.settle()
    await logFile.settled()
  })
  return { emit, session, desktop }
}

/** Writes a failure into the log and answers its reference; an unexpected one is also shown, where that is wanted. */
const reportTo =
  (log: Opened['log'], reportBug: Profile['reportBug']) =>
  (event: SecurityEvent & { readonly code: ErrorCode }, error: unknown) => {
    if (event.code === 'internal') reportBug?.(error)
    return log.record(event, error)
  }
