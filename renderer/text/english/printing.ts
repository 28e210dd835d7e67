/** What is said of notes on paper. */
export const printingTexts = {
  failed: 'The system could not print. Is a printer set up?',
  saved: 'The PDF is saved. Anyone who has it can read it.',
} as const
