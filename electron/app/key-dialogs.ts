import { type BrowserWindow, dialog } from 'electron'
import { writeOwnFile } from '../files/own-file.ts'
import { type KeyChange } from '../vault/access.ts'
import { texts } from './text/texts.ts'

/** Ask the person in a dialog of the system, which no page can answer. */
export async function allowKeyChange(window: BrowserWindow, change: KeyChange): Promise<boolean> {
  const { message, detail, yes } = texts.keyChanges[change]
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message,
    detail,
    buttons: [texts.cancel, yes],
    defaultId: 1,
    cancelId: 0,
  })
  return response === 1
}

/** Write a recovery key where the person says. False when they say nowhere; throws the disk's failures. */
export async function saveRecoveryKey(
  window: BrowserWindow,
  name: string,
  groups: readonly string[],
): Promise<boolean> {
  const words = texts.recoveryFile
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.title,
    defaultPath: `${words.name}.txt`,
    filters: [{ name: words.kind, extensions: ['txt'] }],
  })
  if (canceled || filePath === '') return false
  const day = new Date().toISOString().slice(0, 10)
  await writeOwnFile(filePath, `${words.head(name, day)}\n\n${groups.join('-')}\n\n${words.body}\n`)
  return true
}
