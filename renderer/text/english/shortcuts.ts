/** What keys do that mean something in one place only, and are no commands. */
export const shortcutTexts = {
  trash: 'Move the chosen notes to the Trash',
  several: 'Choose several notes of the list',
  all: 'Choose all notes of the list',
  saveSearch: 'Save the search, in the find box',
  offers: 'See what the find box offers, and choose from it',
  rename: 'Rename a notebook, a tag or a saved search',
  notebookIn: 'Move a notebook into the one above',
  notebookOut: 'Move a notebook out one level',
  nextHit: 'Next place that was found in the note',
  undo: 'Undo',
  redo: 'Redo',
  bold: 'Bold',
  italic: 'Italic',
  link: 'Link',
  task: 'Tick off a task, or make one',
  slash: 'What can be put into the note',
  tab: 'Indent a list item; next cell of a table',
  openLink: 'Open the link at the cursor',
} as const

/** What is written on keys. */
export const keyNames = {
  Ctrl: 'Ctrl',
  Alt: 'Alt',
  Shift: 'Shift',
  Enter: 'Enter',
  Esc: 'Esc',
  Delete: 'Delete',
  Tab: 'Tab',
  Space: 'Space',
} as const
