import { type BrowserWindow, dialog, shell } from 'electron'
import { texts } from './text/texts.ts'

/** Ask, then open an https address in the system's browser. The address is parsed anew here and shown whole. */
export async function openLink(window: BrowserWindow, address: string): Promise<void> {
  const url = new URL(address)
  if (url.protocol !== 'https:') return
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: texts.link.message,
    detail: url.href,
    buttons: [texts.cancel, texts.link.open],
    defaultId: 1,
    cancelId: 0,
  })
  if (response === 1) await shell.openExternal(url.href)
}
