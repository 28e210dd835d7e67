import { type BrowserWindow, dialog } from 'electron'
import { limits } from '../../shared/limits.ts'
import { texts } from './text/texts.ts'

/** How long a page that does not answer may hold the window open: longer than it may take to answer. */
const patienceMs = 2 * limits.closingMs

/**
 * Let the page save before its window closes: the first close asks it (`tell`), further ones wait for the same answer,
 * and `ready` goes on. A page that says it could not save makes us ask the person, and a window kept open asks the page
 * again next time. One that does not answer is closed after `patienceMs`; an answer nobody waits for does nothing.
 * `place` may hide the window in place of closing it, and is told when it is kept open.
 */
export function saveBeforeClose(
  window: BrowserWindow,
  tell: () => void,
  place: { staysInTray(): boolean; staysOpen(): void },
): { ready(unsaved: boolean): Promise<void> } {
  let state: 'open' | 'waiting-for-page' | 'waiting-for-person' | 'closing' = 'open'
  let timer: NodeJS.Timeout | undefined
  const close = () => {
    if (place.staysInTray()) return
    state = 'closing'
    if (!window.isDestroyed()) window.close()
  }
  window.on('close', (event) => {
    if (state === 'closing' || window.webContents.isCrashed() || window.webContents.isLoadingMainFrame())
      return
    event.preventDefault()
    if (state !== 'open') return
    state = 'waiting-for-page'
    timer = setTimeout(close, patienceMs)
    tell()
  })
  return {
    async ready(unsaved) {
      if (state !== 'waiting-for-page') return
      clearTimeout(timer)
      state = 'waiting-for-person'
      let leaving = false
      try {
        leaving = !unsaved || (await wantsToClose(window))
      } finally {
        // A dialog that failed must not leave a window that cannot be closed.
        state = 'open'
      }
      if (leaving) close()
      else place.staysOpen()
    },
  }
}

async function wantsToClose(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: texts.unsaved.message,
    detail: texts.unsaved.detail,
    buttons: [texts.unsaved.stay, texts.unsaved.close],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
