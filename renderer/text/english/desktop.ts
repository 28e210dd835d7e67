/** What is said of the tray, the quick note and addresses of notes. */
export const desktopTexts = {
  label: 'Tray and quick note',
  tray: 'Stay in the tray when the window is closed',
  trayBody:
    'Closing the window then locks your notes and leaves Fernkeep in the tray. Some desktops show no tray.',
  shortcut: 'Open the quick note from anywhere with',
  noShortcut: 'No keys',
  shortcutTaken:
    'Another program has these keys, or the system gives none to apps. Choose others, or see below.',
  shortcutBody:
    'A quick note takes a few lines without opening the window. Where the system gives apps no keys of their own, set a ' +
    'shortcut in its settings that runs fernkeep --quick-note.',
  addressCopied: 'The link to the note is in the clipboard.',
  quickNote: {
    name: 'Quick note',
    label: 'Text of the quick note',
    placeholder: 'A short first line is the title.',
    hint: 'Esc or closing keeps it too.',
    discard: 'Discard',
    keep: 'Keep',
  },
} as const
