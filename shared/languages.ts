import * as z from 'zod/mini'

/** The languages that Fernkeep speaks, by their codes in ISO 639. */
export const languages = ['en', 'de', 'fr', 'es', 'ja'] as const
export type Language = (typeof languages)[number]

/**
 * English with accents, brackets and more letters, which shows a text that was not taken from the language's texts. The
 * code is CLDR's for it; only unpackaged builds speak it.
 */
export const pseudoLanguage = 'en-XA'

/** What can be chosen; `system` is the first language of the system that Fernkeep speaks. */
export const languageChoice = z.enum(['system', ...languages, pseudoLanguage])
export type LanguageChoice = z.infer<typeof languageChoice>

/** What each calls itself: whoever looks for a language reads it. */
export const ownNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ja: '日本語',
}

/**
 * The language to speak, with the region whose dates and numbers to write: a BCP 47 tag such as `de-AT`. `preferred` are
 * the system's, in its order; what is no language tag there counts for nothing. English when none of them is spoken.
 */
export function spokenLocale(choice: LanguageChoice, preferred: readonly string[]): string {
  if (choice === pseudoLanguage) return pseudoLanguage
  const locales = preferred.flatMap(localeOf).filter(({ language }) => isLanguage(language))
  const wanted = choice === 'system' ? locales[0] : locales.find(({ language }) => language === choice)
  if (wanted === undefined) return choice === 'system' ? 'en' : choice
  return wanted.region === undefined ? wanted.language : `${wanted.language}-${wanted.region}`
}

/** The language of a tag that `spokenLocale` made. */
export function languageOf(locale: string): Language | typeof pseudoLanguage {
  if (locale === pseudoLanguage) return pseudoLanguage
  const [language = ''] = locale.split('-')
  return isLanguage(language) ? language : 'en'
}

interface Locale {
  readonly language: string
  readonly region: string | undefined
}

function localeOf(tag: string): readonly Locale[] {
  try {
    const { language, region } = new Intl.Locale(tag)
    // Only a person who develops Fernkeep asks for the pseudo-locale, and does so in the settings.
    return [{ language, region: region === 'XA' ? undefined : region }]
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

const isLanguage = (code: string): code is Language => (languages as readonly string[]).includes(code)
