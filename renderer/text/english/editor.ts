import { counted, number } from './words.ts'

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
  attachment: 'Image or file…',
  template: 'Template…',
  date: 'Today’s date',
} as const

/** The toolbar over the text, and the outline beside it. */
export const toolbarTexts = {
  label: 'Formatting',
  heading1: 'Heading',
  heading2: 'Smaller heading',
  bold: 'Bold',
  italic: 'Italic',
  strike: 'Struck through',
  code: 'Code',
  link: 'Link',
  bullets: 'Bulleted list',
  numbers: 'Numbered list',
  tasks: 'To do',
  quote: 'Quote',
  outline: 'Outline',
  leaveFocus: 'Leave focus mode',
  noHeadings: 'No headings yet. # at the beginning of a line makes one.',
} as const

/** What the editor says. */
export const editorTexts = {
  words: (count: number) => counted(count, 'word'),
  linkToNew: (title: string) => `Link to a new note “${title}”`,
  linkedFrom: 'Linked from',
  linkedFromCount: (count: number) => `Linked from ${counted(count, 'note')}`,
  moreLinks: (count: number) => `Show ${number(count)} more`,
  /** What the editor tells screen readers; `$` is a number. */
  told: {
    offers: 'Offers',
    match: 'Match',
    onLine: 'on line',
    replacedOne: 'Replaced the match on line $',
    replacedAll: 'Replaced $ matches',
    deleted: 'Selection deleted',
  },
} as const
