import { join } from 'node:path'
import { app } from 'electron'
import { keepAppearance } from './app/appearance.ts'
import { AskedAddresses } from './app/asked-addresses.ts'
import { wantNoDictionary } from './app/dictionary.ts'
import { failToStart, revivePage } from './app/lifecycle.ts'
import { lockDown } from './app/lockdown.ts'
import { setMenu } from './app/menu.ts'
import { type Profile, takeFolders } from './app/profile.ts'
import { registerScheme, serveBundle } from './app/protocol.ts'
import { runVaultCommand, vaultArguments } from './app/vault-command.ts'
import { builtFiles, loadPage, mainWindow, openWindow } from './app/window.ts'
import { keepPlace } from './app/window-place.ts'
import { LineFile } from './files/line-file.ts'
import { createEventLog } from './log/event-log.ts'

const maxLogBytes = 1024 * 1024

/** Start Fernkeep as `profile` says. `mainFolder` is where the built main process stands. */
export function start(profile: Profile, mainFolder: string): void {
  // Not awaited by the entry: Electron is ready only once its entry has been loaded.
  run(profile, mainFolder).catch(failToStart)
}

/**
 * The window first, and then what works behind it: Electron is ready only once this module is loaded with all that it
 * imports, and the system makes the page's process meanwhile. No script of the page runs before all stands that answers it.
 */
async function run(profile: Profile, mainFolder: string): Promise<void> {
  const folders = takeFolders(profile)
  const command = vaultArguments(process.argv, app.isPackaged)
  if (command !== null) {
    await runVaultCommand(command, folders.vault, async () => (await behindWindow()).modeOf(profile))
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
  const codec = profile.plaintextMode === undefined ? 'fernet' : 'plaintext'
  const facts = { version: app.getVersion(), environment: profile.environment, codec } as const
  const built = builtFiles(mainFolder)
  const devTools = profile.reportBug !== undefined

  registerScheme()
  lockDown(log)
  wantNoDictionary(folders.chromium)
  const addresses = new AskedAddresses()
  await app.whenReady()
  const serving = Promise.withResolvers<undefined>()
  serveBundle(built.renderer, serving.promise)
  const kept = await keepAppearance(folders.appearance, devTools)
  const window = openWindow(mainWindow(app.getName()), built.preload, devTools)
  revivePage(window, log)
  const loaded = loadPage(window, log)
  log.record({ event: 'start', ...facts })
  const savePlace = await keepPlace(window, folders.window)
  const { serveWindow } = await behindWindow()
  // The person may have closed it meanwhile.
  if (window.isDestroyed()) return
  const { emit, session, desktop } = await serveWindow({
    ...{ profile, folders, facts, built, window, log, logFile, kept, savePlace },
  })
  serving.resolve(undefined)
  setMenu(devTools, emit.app.command)
  await Promise.all([loaded, session.start(), desktop.start(addresses)])
}

const behindWindow = () => import('./behind-window.ts')
