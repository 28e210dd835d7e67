/** What is said of spelling. */
export const spellingTexts = {
  label: 'Check what I write in',
  dictionaries: {
    'en-US': 'English (United States)',
    'en-GB': 'English (United Kingdom)',
    de: 'German',
    fr: 'French',
    es: 'Spanish',
  },
  body: (keys: string) =>
    `The dictionaries are part of Fernkeep: none is fetched, and no word leaves this computer. Wrong words are underlined. F7 goes to the next one; ${keys} or a right click on one shows what it may have been meant to be.`,
  own: 'Your own words',
  ownBody: 'Fernkeep takes these words for right. They are encrypted with your notes.',
  noOwn: 'None yet. The menu of a wrong word puts it here.',
  remove: (word: string) => `Remove “${word}”`,
  menu: (word: string) => `Spelling of “${word}”`,
  noSuggestions: 'No suggestions',
  learn: 'Add to my words',
  none: 'No spelling mistakes found.',
} as const
