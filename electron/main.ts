import { join } from 'node:path'
import { type BrowserWindow, app, ipcMain, shell } from 'electron'
import { type ErrorCode, codeOf } from '../shared/errors.ts'
import { keepAppearance } from './app/appearance.ts'
import { saveBeforeClose } from './app/closing.ts'
import { failToStart, focusOnSecondStart, quitAfter, revivePage } from './app/lifecycle.ts'
import { openLink } from './app/link.ts'
import { allowKeyChange, saveRecoveryKey } from './app/key-dialogs.ts'
import { Locking } from './app/locking.ts'
import { lockDown } from './app/lockdown.ts'
import { setMenu } from './app/menu.ts'
import { type Profile, takeFolders } from './app/profile.ts'
import { registerScheme, serveBundle } from './app/protocol.ts'
import { saveFile } from './app/save-file.ts'
import { runVaultCommand, vaultArguments } from './app/vault-command.ts'
import { runningProtections, storeProtection } from './app/running-protections.ts'
import { surroundings } from './app/surroundings.ts'
import { builtFiles, loadPage, openWindow } from './app/window.ts'
import { keepPlace } from './app/window-place.ts'
import { LineFile } from './files/line-file.ts'
import { createEmitters } from './ipc/emit.ts'
import { createHandlers } from './ipc/handlers.ts'
import { RateLimit } from './ipc/rate-limit.ts'
import { serve } from './ipc/serve.ts'
import { isTrustedSender } from './ipc/trusted-sender.ts'
import { type Keychain, systemKeychain } from './keychain/keychain.ts'
import { type Protections } from '../shared/model/protections.ts'
import { type SecurityEvent } from '../shared/model/security-event.ts'
import { createEventLog, sessionFailure } from './log/event-log.ts'
import { activityOf } from './log/activity.ts'
import { type VaultMode, fernetMode, registryAccount } from './vault/mode.ts'
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
  const logFile = new LineFile(join(folders.logs, 'events.log'), maxLogBytes)
  const log = createEventLog((line) => {
    logFile.append(line)
  })
  const report = (event: SecurityEvent & { readonly code: ErrorCode }, error: unknown) => {
    if (event.code === 'internal') profile.reportBug?.(error)
    return log.record(event, error)
  }
  const onUpkeepFailure = (error: unknown) => void report(sessionFailure(codeOf(error)), error)
  const facts = { version: app.getVersion(), environment: profile.environment, codec: mode.codec }
  const { preload, renderer } = builtFiles(mainFolder)

  registerScheme()
  lockDown(log)
  await app.whenReady()
  log.record({ event: 'start', ...facts })
  serveBundle(renderer)
  const kept = await keepAppearance(folders.appearance, profile.reportBug !== undefined)
  const window = openWindow(app.getName(), preload, profile.reportBug !== undefined)
  const savePlace = await keepPlace(window, folders.window)
  const emit = createEmitters(() => (window.isDestroyed() ? null : window.webContents))
  setMenu(profile.reportBug !== undefined, emit.app.command)
  const locking = new Locking(window, {
    tell: emit.app.locking,
    lock: () => session.lock(),
  })
  const session: Session = new Session({
    root: folders.vault,
    mode,
    report: (code, error) => report(sessionFailure(code), error),
    onState: (state) => {
      log.record({ event: 'session', status: state.status })
      emit.session.changed(state)
      if (locking.follow(state, () => session.vault.preferences)) session.vault.startUpkeep(onUpkeepFailure)
    },
    onNoteChange: emit.notes.changed,
    onNotesFound: (changes) => emit.notes.found([...changes]),
    onIndexState: emit.index.changed,
    patienceMs: unlockPatienceMs,
    onProblems: emit.notes.problems,
    allowKeyChange: (change) => allowKeyChange(window, change),
    trashFolder: (path) => shell.trashItem(path),
  })
  const closing = saveBeforeClose(window, emit.app.closing)
  serve({
    ipcMain,
    handlers: createHandlers(
      session,
      {
        facts: () => Promise.resolve(facts),
        openLink: ({ url }) => openLink(window, url),
        readyToClose: ({ unsaved }) => closing.ready(unsaved),
        copied: () => locking.clipboard.copied(),
        reportViolation: async ({ directive }) => void log.record({ event: 'policy-violated', directive }),
        activity: async (request) => activityOf(await logFile.lines(), request),
        ...kept,
        protections: () => protectionsOf(window, mode, keychain, session),
      },
      emit,
      log,
      {
        saveRecoveryKey: (groups) => saveRecoveryKey(window, session.vault.name, groups),
        saveFile: (name, bytes) => saveFile(window, name, bytes),
        copySecret: (text) => locking.clipboard.copySecret(text),
        stayUnlocked: () => locking.stayUnlocked(),
        applyPreferences: (preferences) => locking.prefer(preferences),
      },
      surroundings(folders, window, async (text) => {
        log.record({ event: 'leak-test-begun' }, new Error(text))
        await logFile.settled()
      }),
    ),
    rateLimit: new RateLimit(),
    isTrustedSender: (event) => isTrustedSender(event, window.isDestroyed() ? null : window.webContents),
    report: (channel, code, error) => report({ event: 'call-refused', channel, code }, error),
  })
  focusOnSecondStart(window)
  revivePage(window, log)
  quitAfter(async () => {
    await session.close()
    await savePlace().catch(onUpkeepFailure)
    log.settle()
    await logFile.settled()
  })
  await Promise.all([loadPage(window, log), session.start()])
}

/** What is in force now: around the page, in the keychain, and for the open vault. Throws `vault-locked`. */
const protectionsOf = async (
  window: BrowserWindow,
  { codec }: VaultMode,
  keychain: Keychain,
  { vault }: Session,
): Promise<Protections> => ({
  ...(await runningProtections(window)),
  ...(await storeProtection(codec === 'fernet' ? () => keychain.read(registryAccount) : null)),
  codec,
  ways: await vault.ways(),
  checks: vault.checks.current,
})
