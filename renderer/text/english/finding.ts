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
