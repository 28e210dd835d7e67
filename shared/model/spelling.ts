import * as z from 'zod/mini'
import { limits } from '../limits.ts'

/** The languages there are dictionaries for. */
export const spellingLanguages = ['en-US', 'en-GB', 'de', 'fr', 'es'] as const
export type SpellingLanguage = (typeof spellingLanguages)[number]

/** Those that a text is checked in; a word is right that is right in one of them. None: nothing is checked. */
export const chosenLanguages = z.readonly(
  z.array(z.enum(spellingLanguages)).check(z.maxLength(spellingLanguages.length)),
)

/** A word as it stands in a note: letters, with apostrophes and hyphens between them. */
export const spellingWord = z
  .string()
  .check(z.minLength(1), z.maxLength(limits.spellingWordLength), z.regex(/^[\p{L}\p{M}'’-]+$/u))

/** What a person said about spelling: languages (null: not asked yet), and words that are right. */
export const spellingSettings = z.readonly(
  z.strictObject({
    languages: z.nullable(chosenLanguages),
    words: z.readonly(z.array(spellingWord).check(z.maxLength(limits.ownWords))),
  }),
)
export type SpellingSettings = z.infer<typeof spellingSettings>

/** One form of a word for its variants: composed letters, small, and the apostrophe of keyboards. */
export const spellingKey = (word: string): string => word.normalize('NFC').replaceAll('’', "'").toLowerCase()
