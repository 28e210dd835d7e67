import { counted, number, quoted } from './words.ts'

/** What the find box says. */
export const findingTexts = {
  label: 'Find notes',
  placeholder: 'Find',
  clear: 'Clear',
  hint: 'Words, "phrases", -not, tag:, in:, is:, has:, before:, after:',
  told: (total: number, forgiven: boolean, isComplete: boolean) =>
    [
      total === 0 ? 'Nothing found' : counted(total, 'note'),
      isComplete ? '' : ' so far',
      forgiven ? ', similar words too' : '',
    ].join(''),
  catchingUp: {
    reading: (done: number, total: number) =>
      total === 0 ? 'Reading your notes…' : `Reading your notes: ${number(done)} of ${number(total)}`,
    indexing: (done: number, total: number) => `Still indexing: ${number(done)} of ${counted(total, 'note')}`,
  },
  /** What is offered while a query is typed. */
  offers: {
    label: 'Suggestions',
    operators: {
      in: 'In a notebook, or in one inside it',
      tag: 'With a tag, or with one below it',
      is: 'Pinned, archived, in the Trash and more',
      has: 'With tasks, links, code, images or tables',
      before: 'Last changed before a day',
      after: 'Last changed on a day or later',
    },
    states: {
      pinned: 'Pinned to the top',
      archived: 'In the archive',
      trashed: 'In the Trash',
      untagged: 'Without a tag',
      unfiled: 'In no notebook',
      anywhere: 'In the archive and the Trash too',
    },
    contents: {
      checkbox: 'With tasks, done or not',
      todo: 'With tasks still to do',
      link: 'With links',
      code: 'With code',
      image: 'With images',
      table: 'With tables',
    },
    startOfMonth: 'Start of the month',
    startOfYear: 'Start of the year',
    day: (name: string, date: string) => `${name}, ${date}`,
  },
  nothingTitle: 'Nothing found',
  nothingBody: 'Try fewer words, or the beginning of one. "…" finds a phrase, -word leaves notes out.',
} as const

/** What saved searches say. */
export const savedSearchTexts = {
  title: 'Searches',
  save: 'Save this search',
  saveAction: 'Save',
  saved: 'Saved search',
  name: 'Name',
  finds: 'Finds',
  rename: 'Rename',
  remove: 'Remove',
  more: (name: string) => `More for ${quoted(name)}`,
  full: (most: number) => `There can be ${most} saved searches. Remove one first.`,
  removed: (name: string) => `The search ${quoted(name)} was removed.`,
} as const
