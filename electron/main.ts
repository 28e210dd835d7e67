import { join } from 'node:path'
import { app, ipcMain, shell } from 'electron'
import { type ErrorCode, codeOf } from '../shared/errors.ts'
import { createAppHandlers, createDesk } from './app/app-handlers.ts'
import { keepAppearance } from './app/appearance.ts'
import { saveBeforeClose } from './app/closing.ts'
import { AskedAddresses, Desktop } from './app/desktop.ts'
import { wantNoDictionary } from './app/dictionary.ts'
import { failToStart, quitAfter, revivePage } from './app/lifecycle.ts'
import { allowKeyChange } from './app/key-dialogs.ts'
import { Locking } from './app/locking.ts'
import { lockDown } from './app/lockdown.ts'
import { setMenu } from './app/menu.ts'
import { type Profile, takeFolders } from './app/profile.ts'
import { registerScheme, serveBundle } from './app/protocol.ts'
import { QuickNote } from './app/quick-note.ts'
import { runVaultCommand, vaultArguments } from './app/vault-command.ts'
import { surroundings } from './app/surroundings.ts'
import { builtFiles, loadPage, mainWindow, openQuickNote, openWindow } from './app/window.ts'
import { keepPlace } from './app/window-place.ts'
import { LineFile } from './files/line-file.ts'
import { createEmitters } from './ipc/emit.ts'
import { createHandlers } from './ipc/handlers.ts'
import { RateLimit } from './ipc/rate-limit.ts'
import { serve } from './ipc/serve.ts'
import { isTrustedSender } from './ipc/trusted-sender.ts'
import { systemKeychain } from './keychain/keychain.ts'
import { type SecurityEvent } from '../shared/model/security-event.ts'
import { createEventLog, sessionFailure } from './log/event-log.ts'
import { fernetMode } from './vault/mode.ts'
import { Session } from './vault/session.ts'

/** Reading a folder that takes longer goes on behind the open window. */
const unlockPatienceMs = 500
const maxLogBytes = 1024 * 1024

/** Start Fernkeep as `profile` says. `mainFolder` is where the built main process stands. */
export function start(profile: Profile, mainFolder: string): void {
  // Not awaited by the entry: Electron is ready only once its entry has been loaded.
  run(profile, mainFolder).catch(failToStart)
}

async function run(profile: Profile, mainFolder: string): Promise<void> {
  const folders = takeFolders(profile)
  const keychain = systemKeychain(profile.keychainService)
  const mode = profile.plaintextMode ?? fernetMode(keychain)
  const command = vaultArguments(process.argv, app.isPackaged)
  if (command !== null) {
    await runVaultCommand(command, folders.vault, mode)
    return
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  const { log, logFile, report } = openLog(folders.logs, profile.reportBug)
  const onUpkeepFailure = (error: unknown) => void report(sessionFailure(codeOf(error)), error)
  const facts = { version: app.getVersion(), environment: profile.environment, codec: mode.codec }
  const { preload, renderer, trayIcon, dictionaries } = builtFiles(mainFolder)
  const devTools = profile.reportBug !== undefined

  registerScheme()
  lockDown(log)
  wantNoDictionary(folders.chromium)
  const addresses = new AskedAddresses()
  await app.whenReady()
  log.record({ event: 'start', ...facts })
  serveBundle(renderer)
  const kept = await keepAppearance(folders.appearance, devTools)
  const window = openWindow(mainWindow(app.getName()), preload, devTools)
  const savePlace = await keepPlace(window, folders.window)
  const emit = createEmitters(() => (window.isDestroyed() ? null : window.webContents))
  setMenu(devTools, emit.app.command)
  const locking = new Locking(window, { tell: emit.app.locking, lock: () => session.lock() })
  const quickNote = new QuickNote({
    make: () => openQuickNote(app.getName(), preload, devTools, locking.isHidden, log),
    save: (draft) => session.vault.notes.create(draft),
    askToFinish: (page) => createEmitters(() => page).quick.finish(),
    isFrom: isTrustedSender,
  })
  const desktop = new Desktop({
    window,
    path: folders.desktop,
    icon: trayIcon,
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
    dictionaries,
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
  revivePage(window, log)
  await desktop.start(addresses)
  quitAfter(async () => {
    await session.close().finally(() => locking.clipboard.settled())
    await savePlace().catch(onUpkeepFailure)
    log.settle()
    await logFile.settled()
  })
  await Promise.all([loadPage(window, log), session.start()])
}

/** The log of security events in `folder`; `report` writes a failure into it and answers its reference. */
function openLog(folder: string, reportBug: Profile['reportBug']) {
  const logFile = new LineFile(join(folder, 'events.log'), maxLogBytes)
  const log = createEventLog((line) => {
    logFile.append(line)
  })
  const report = (event: SecurityEvent & { readonly code: ErrorCode }, error: unknown) => {
    if (event.code === 'internal') reportBug?.(error)
    return log.record(event, error)
  }
  return { log, logFile, report }
}
