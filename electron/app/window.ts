import { join } from 'node:path'
import { BrowserWindow, type BrowserWindowConstructorOptions, Menu, nativeTheme } from 'electron'
import { appOrigin } from '../../shared/origin.ts'
import { type EventLog } from '../log/event-log.ts'
import { editingTemplate } from './menu.ts'
import { whenSpoken } from './text/texts.ts'
import { smallest } from './window-place.ts'

/** The window's background before the page is drawn; the same as `--surface` in renderer/styles/tokens.css. */
const background = { light: '#ffffff', dark: '#191c1a' }

/** What makes a window Fernkeep's: its size, and whatever else is its own. */
type Own = Omit<BrowserWindowConstructorOptions, 'show' | 'backgroundColor' | 'webPreferences'>

export const mainWindow = (title: string): Own => ({
  title,
  width: 1280,
  height: 800,
  minWidth: smallest.width,
  minHeight: smallest.height,
})

const quickNoteWindow: Own = {
  width: 480,
  height: 280,
  minWidth: 320,
  minHeight: 200,
  alwaysOnTop: true,
  autoHideMenuBar: true,
  fullscreenable: false,
  maximizable: false,
}

/** Open a window, shown when its page is ready. `preload` is the path of the built preload. */
export function openWindow(own: Own, preload: string, devTools: boolean): BrowserWindow {
  const window = new BrowserWindow({
    ...own,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload,
      devTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      enableWebSQL: false,
      // A middle click would navigate; no permission guards the file picker and the list of fonts that a script can ask for.
      disableBlinkFeatures: 'Auxclick,FileSystemAccessLocal,FontAccess',
    },
  })
  window.webContents.on('context-menu', (_event, asked) => {
    const template = editingTemplate(asked)
    if (template !== null) Menu.buildFromTemplate(template).popup({ window })
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  // What is typed was saved before: the page asks for another language only then.
  whenSpoken(() => {
    if (!window.isDestroyed()) window.webContents.reload()
  })
  return window
}

/** Open the small window of the quick note; `hidden` keeps it out of screenshots, where the system can. */
export function openQuickNote(
  title: string,
  preload: string,
  devTools: boolean,
  hidden: boolean,
  log: EventLog,
): BrowserWindow {
  const window = openWindow({ ...quickNoteWindow, title }, preload, devTools)
  window.setContentProtection(hidden)
  void loadPage(window, log, 'quick-note.html')
  return window
}

/**
 * Load a page of the bundle, or its first. A load that fails is logged: mostly the person closed the window meanwhile, which looks no different
 * until the window is gone.
 */
export async function loadPage(window: BrowserWindow, log: EventLog, page = ''): Promise<void> {
  try {
    await window.loadURL(`${appOrigin}/${page}`)
  } catch (error) {
    log.record({ event: 'page-gone', reason: 'load-failed' }, error)
  }
}

/** Bring a window forward, as when the app is started a second time. */
export function focus(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** Where the build puts what the window needs, seen from `out/<flavour>/main.js`. */
export const builtFiles = (mainFolder: string) => ({
  preload: join(mainFolder, '../preload/preload.cjs'),
  renderer: join(mainFolder, '../renderer'),
  trayIcon: join(mainFolder, '../icons/tray.png'),
  dictionaries: join(mainFolder, '../dictionaries'),
})
