import { english as commandLabels } from '../../../shared/command-labels/english.ts'
import type { Wording } from '../../../shared/wording.ts'

/** Everything that the menus and the system's dialogs say in English. */
export const english = {
  commandLabels,
  menus: { file: 'File', edit: 'Edit', note: 'Note', view: 'View', window: 'Window', help: 'Help' },
  /** What the system does itself, by Electron's names. */
  roles: {
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    pasteAndMatchStyle: 'Paste as plain text',
    selectAll: 'Select all',
    resetZoom: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    togglefullscreen: 'Full screen',
    toggleDevTools: 'Developer tools',
    about: 'About Fernkeep',
    services: 'Services',
    hide: 'Hide Fernkeep',
    hideOthers: 'Hide others',
    unhide: 'Show all',
    quit: 'Quit Fernkeep',
    minimize: 'Minimise',
    zoom: 'Zoom',
    front: 'Bring all to front',
    close: 'Close',
  },
  cancel: 'Cancel',
  unsaved: {
    message: 'Some text could not be saved.',
    detail:
      'If you close Fernkeep now, what you wrote since the last save is lost. The notes on disk are safe.',
    stay: 'Keep open',
    close: 'Close without saving',
  },
  link: { message: 'Open this link in your browser?', open: 'Open link' },
  keyChanges: {
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
  },
  recoveryFile: {
    title: 'Save the recovery key',
    /** The file's name, without its ending. */
    name: 'Fernkeep recovery key',
    kind: 'Text',
    /** The first line; `owner` is empty when nobody gave a name. */
    head: (owner: string, day: string) =>
      `Fernkeep recovery key${owner === '' ? '' : ` of ${owner}`}, ${day}`,
    body:
      'It opens the notes when the keychain has lost their key, and on another computer together with the vault\n' +
      'folder. It works once it is confirmed in Fernkeep, and until another one is made. Keep it where the notes are not.',
  },
  saveCopy: 'Save a copy',
  untitled: 'Untitled',
  tray: { open: 'Open Fernkeep', newNote: 'New note', quickNote: 'Quick note', lock: 'Lock', quit: 'Quit' },
  notStarted: {
    title: 'Fernkeep could not start',
    body: (why: string) => `Your notes are untouched. ${why}`,
    forbiddenSwitch: (name: string) =>
      `It does not run with --${name}, which would leave your notes less protected.`,
  },
} as const

/** What every language has to have. */
export type MainTexts = Wording<typeof english>
