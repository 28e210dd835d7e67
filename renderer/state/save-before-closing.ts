import { limits } from '../../shared/limits.ts'
import type { App } from './app.ts'
import { pace } from './draft-record.ts'

/** Save what is typed when the window loses the focus or goes, and tell main, which waits, when that is done. */
export function saveBeforeClosing({
  client,
  drafts,
  workspace,
}: Pick<App, 'client' | 'drafts' | 'workspace'>): void {
  const flush = () => drafts.flushAll()
  window.addEventListener('blur', flush)
  window.addEventListener('pagehide', flush)
  const answer = async () => {
    const tooLate = new Promise<void>((resolve) => setTimeout(resolve, limits.closingMs))
    await Promise.race([workspace.discardUntouched().then(() => drafts.settleAll()), tooLate])
    await tellReady()
  }
  const tellReady = async () => {
    const told = await client.app.readyToClose({ unsaved: drafts.unsaved().length > 0 })
    // The saves may have used up what may be asked; a window that says nothing is closed as it is.
    if (!told.ok && told.code === 'rate-limited')
      setTimeout(() => void tellReady(), told.retryAfterMs ?? pace.refused)
  }
  client.app.onClosing(() => void answer())
}
