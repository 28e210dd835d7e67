import { type BrowserWindow, dialog } from 'electron'

/** How long a page that does not answer may hold the window open. */
const patienceMs = 5_000

/**
 * Let the page save before its window closes: the first close asks it (`tell`), and `ready` goes on. A page that says it
 * could not save makes us ask the person; one that does not answer is closed after `patienceMs`.
 */
export function saveBeforeClose(
  window: BrowserWindow,
  tell: () => void,
): { ready(unsaved: boolean): Promise<void> } {
  let allowed = false
  let timer: NodeJS.Timeout | undefined
  const close = () => {
    allowed = true
    window.close()
  }
  window.on('close', (event) => {
    if (allowed || window.webContents.isCrashed() || window.webContents.isLoadingMainFrame()) return
    event.preventDefault()
    timer ??= setTimeout(close, patienceMs)
    tell()
  })
  return {
    async ready(unsaved) {
      clearTimeout(timer)
      timer = undefined
      if (!unsaved || (await wantsToClose(window))) close()
    },
  }
}

async function wantsToClose(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Some text could not be saved.',
    detail:
      'If you close Fernkeep now, what you wrote since the last save is lost. The notes on disk are safe.',
    buttons: ['Keep open', 'Close without saving'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
