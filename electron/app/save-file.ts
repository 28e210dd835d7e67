import { type BrowserWindow, dialog } from 'electron'
import { writeOwnFile } from '../files/own-file.ts'
import { texts } from './text/texts.ts'

/** What no file system takes in a name, and what would lead to another folder. */
// eslint-disable-next-line no-control-regex -- control characters are among what file systems refuse
const notInName = /[\u0000-\u001f<>:"/\\|?*]/g

/** Write a file where the person says, readable by them alone. False when they say nowhere; throws the disk's failures. */
export async function saveFile(window: BrowserWindow, name: string, bytes: Uint8Array): Promise<boolean> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: texts.saveCopy,
    defaultPath: name.replace(notInName, '_'),
  })
  if (canceled || filePath === '') return false
  await writeOwnFile(filePath, bytes)
  return true
}
