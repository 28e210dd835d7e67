/** Bounds that both sides of the bridge hold to. Sizes are in UTF-8 bytes unless they say otherwise. */
export const limits = {
  /** A note's body. */
  bodyBytes: 5 * 1024 * 1024,
  /** One IPC message, all strings and keys added up: a full body and its title fit. */
  messageBytes: 5 * 1024 * 1024 + 64 * 1024,
  /** Values and keys in one IPC message, so that a deep or wide object cannot stall the main process. */
  messageValues: 10_000,
  /**
   * Characters: Unicode code points, as zod counts. A text field's maxLength counts UTF-16 code units, which are never
   * fewer, so what a field lets through always fits.
   */
  titleLength: 200,
  nameLength: 60,
  tagLength: 60,
  tagsPerNote: 50,
  excerptLength: 160,
  /** Notes that the list begins with. */
  firstPage: 200,
  /** Hits in one page of a search: each one's text is read for its snippet. */
  hitsPerPage: 50,
  /** An attached file, and the parts it crosses the bridge and lies on disk in. */
  attachmentBytes: 50 * 1024 * 1024,
  attachmentPartBytes: 1024 * 1024,
  fileNameLength: 200,
  notebooks: 2_000,
  /** A passphrase, in NFKC. What is judged of its strength is its beginning: judging takes time. */
  passphraseLength: 1_024,
  judgedPassphraseLength: 100,
  savedSearches: 200,
  /** A word that is checked, in UTF-16 code units, and how many of them one call checks. */
  spellingWordLength: 64,
  spellingWords: 200,
  /** What a person added to the dictionaries. */
  ownWords: 5_000,
  /** Entries of the log in one answer. */
  activityPerPage: 100,
  /** Notes that one call changes: more are changed by several calls, between which a person can stop. */
  notesPerCall: 100,
  /** How long a page that is about to be closed may save before it answers, in ms. */
  closingMs: 5_000,
} as const
