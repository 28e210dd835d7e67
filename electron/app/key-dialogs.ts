import { type BrowserWindow, dialog } from 'electron'
import { writeOwnFile } from '../files/own-file.ts'
import { type KeyChange } from '../vault/access.ts'

const questions: Readonly<Record<KeyChange, { message: string; detail: string; yes: string }>> = {
  'set-passphrase': {
    message: 'Set this passphrase?',
    detail:
      'From now on your notes open only with it. If you forget it, only a recovery key opens them; without one they are lost.',
    yes: 'Set passphrase',
  },
  repair: {
    message: 'Let the keychain open your notes again?',
    detail: 'A new key is put into the keychain of this computer.',
    yes: 'Repair',
  },
  recovery: {
    message: 'Show a recovery key?',
    detail: 'Whoever has it can open your notes. See that nobody is looking at your screen.',
    yes: 'Show it',
  },
  'root-key': {
    message: 'Change the root key?',
    detail:
      'You get a new recovery key, and the one before opens nothing any more. See that nobody is looking at your screen.',
    yes: 'Go on',
  },
}

/** Ask the person in a dialog of the system, which no page can answer. */
export async function allowKeyChange(window: BrowserWindow, change: KeyChange): Promise<boolean> {
  const { message, detail, yes } = questions[change]
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message,
    detail,
    buttons: ['Cancel', yes],
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
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the recovery key',
    defaultPath: 'Fernkeep recovery key.txt',
    filters: [{ name: 'Text', extensions: ['txt'] }],
  })
  if (canceled || filePath === '') return false
  const day = new Date().toISOString().slice(0, 10)
  await writeOwnFile(
    filePath,
    `Fernkeep recovery key${name === '' ? '' : ` of ${name}`}, ${day}\n\n${groups.join('-')}\n\n` +
      'It opens the notes when the keychain has lost their key, and on another computer together with the vault\n' +
      'folder. It works once it is confirmed in Fernkeep, and until another one is made. Keep it where the notes are not.\n',
  )
  return true
}
