/** What the editor says; a part of the window's texts. */

/** The entries of the menu that `/` opens. */
export const slashTexts = {
  heading1: 'Heading 1',
  heading2: 'Heading 2',
  heading3: 'Heading 3',
  list: 'Bulleted list',
  numbers: 'Numbered list',
  task: 'To do',
  quote: 'Quote',
  code: 'Code block',
  table: 'Table',
  rule: 'Divider',
  date: 'Today’s date',
} as const

export const editorTexts = {
  words: (count: number) => `${count.toLocaleString()} ${count === 1 ? 'word' : 'words'}`,
  linkToNew: (title: string) => `Link to a new note “${title}”`,
  linkedFrom: 'Linked from',
  linkedFromCount: (count: number) =>
    `Linked from ${count.toLocaleString()} ${count === 1 ? 'note' : 'notes'}`,
  moreLinks: (count: number) => `Show ${count.toLocaleString()} more`,
} as const
