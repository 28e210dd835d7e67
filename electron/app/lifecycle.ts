import { type BrowserWindow, app, dialog } from 'electron'
import { appOrigin } from '../../shared/origin.ts'
import { type EventLog } from '../log/event-log.ts'
import { speak, texts } from './text/texts.ts'
import { loadPage } from './window.ts'

/**
 * A page whose process died is loaded again: what was saved is in the vault. So is one that went to about:blank, before
 * which Electron asks nobody.
 */
export function revivePage(window: BrowserWindow, log: EventLog): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.record({ event: 'page-gone', reason })
    if (reason !== 'clean-exit') void loadPage(window, log)
  })
  window.webContents.on('did-navigate', (_event, url) => {
    if (url.startsWith(`${appOrigin}/`)) return
    log.record({ event: 'navigation-blocked', scheme: 'about:' })
    void loadPage(window, log)
  })
}

/** Quit with the window, and only when `finish` (flush, lock, close) is done. */
export function quitAfter(finish: () => Promise<void>): void {
  app.on('window-all-closed', () => {
    app.quit()
  })
  app.on('will-quit', (event) => {
    event.preventDefault()
    void finish().finally(() => {
      app.exit(0)
    })
  })
}

/** A start that failed is said aloud and ends with exit code 1; the vault was not opened. Only an error's name is shown. */
export function failToStart(error: unknown): void {
  endStart(`(${error instanceof Error ? error.name : 'unknown'})`)
}

/** The same, for a switch on the command line with which the app does not start. */
export function refuseSwitch(name: string): void {
  speak('system', false)
  endStart(texts.notStarted.forbiddenSwitch(name))
}

function endStart(why: string): void {
  dialog.showErrorBox(texts.notStarted.title, texts.notStarted.body(why))
  app.exit(1)
}
