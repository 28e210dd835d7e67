import { number } from './words.ts'

/** What the settings say. */
export const settingsText = {
  title: 'Settings',
  sections: {
    security: {
      title: 'Security',
      body: 'What protects your notes right now, measured in the running app.',
    },
    passphrase: { title: 'Passphrase', body: 'A second lock beside the keychain, which only you can open.' },
    recovery: { title: 'Recovery key', body: 'Opens your notes when the keychain has lost their key.' },
    locking: { title: 'Locking', body: 'Locking takes the keys out of memory and the notes off the screen.' },
    people: { title: 'People', body: 'Several people can keep notes on this computer.' },
    appearance: {
      title: 'Appearance',
      body: 'How Fernkeep looks on this computer, for everybody who uses it.',
    },
    spelling: { title: 'Spelling', body: 'In which languages what you write is checked.' },
    desktop: { title: 'Desktop', body: 'Fernkeep’s place in the desktop of this computer.' },
    vault: {
      title: 'Vault',
      body: 'Your vault is the folder that holds your notes, each of them an encrypted file.',
    },
    activity: {
      title: 'Activity',
      body: 'What Fernkeep did and refused, from its log on this computer. It never holds text, titles, names or keys.',
    },
    about: { title: 'About', body: 'A notes app that nobody but its owner can read.' },
  },
  about: { version: 'Version' },
  appearance: {
    label: 'Looks',
    language: 'Language',
    systemLanguage: 'Like the system',
    pseudoLanguage: 'Pseudo-locale',
    notChanged: 'Not changed: a text could not be saved yet.',
    theme: 'Theme',
    themes: { system: 'Like the system', light: 'Light', dark: 'Dark' },
    accent: 'Accent',
    accents: { green: 'Green', blue: 'Blue', violet: 'Violet' },
    zoom: 'Larger or smaller text: Zoom In and Zoom Out in the View menu. The order of the list and the toolbar are kept as you leave them.',
  },
  security: {
    measuring: 'Measuring…',
    again: 'Measure again',
    list: 'Protections',
    weak: 'Weaker than it should be',
    policy: 'The whole policy',
    fuses: 'Every fuse',
    leakTest: 'Look for leaks',
    leakTestBody:
      'Writes a note of words that stand nowhere else, uses it, and then searches every file that Fernkeep keeps, and the ' +
      'system’s temporary files that changed meanwhile, for these words: as they are, in UTF-16, base64 and hex. Then the ' +
      'note is removed for good. Compressed copies would not be found.',
  },
  activity: {
    filters: 'Narrow the activity',
    kind: 'Show',
    allKinds: 'Everything',
    reference: 'Reference',
    refresh: 'Refresh',
    entries: 'Entries',
    count: (shown: number, total: number) =>
      shown < total
        ? `The newest ${number(shown)} of ${number(total)} entries`
        : total === 1
          ? '1 entry'
          : `${number(total)} entries`,
    more: 'Show earlier entries',
    unreadable: (lines: number) =>
      lines === 1
        ? 'One line of the log could not be read.'
        : `${number(lines)} lines of the log could not be read.`,
    emptyTitle: 'Nothing yet',
    emptyBody: 'What is unlocked, refused or checked from now on is listed here.',
    nothingTitle: 'Nothing found',
    nothingBody:
      'No entry is of this kind, or has this reference. Older entries are dropped when the log is full.',
  },
} as const
