import { app } from 'electron'
import {
  type Language,
  type LanguageChoice,
  languageOf,
  pseudoLanguage,
  spokenLocale,
} from '../../../shared/languages.ts'
import { pseudo } from '../../../shared/pseudo.ts'
import { type MainTexts, english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { japanese } from './japanese.ts'
import { spanish } from './spanish.ts'

const all: Readonly<Record<Language, MainTexts>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ja: japanese,
}

/** Everything that the menus and the system's dialogs say, in the language that is spoken. */
export let texts: MainTexts = english

/** The language that is spoken, with the region whose dates and numbers are written: a BCP 47 tag. */
export let locale = 'en'

const listeners: (() => void)[] = []

/** Speak what was chosen, from now on. The pseudo-locale only where it is `allowed`; elsewhere it is as the system. */
export function speak(choice: LanguageChoice, allowed: boolean): void {
  const before = locale
  locale = spokenLocale(
    choice === pseudoLanguage && !allowed ? 'system' : choice,
    app.getPreferredSystemLanguages(),
  )
  const language = languageOf(locale)
  texts = language === pseudoLanguage ? pseudo(english) : all[language]
  if (locale !== before) for (const listener of listeners) listener()
}

/** Call `listener` whenever another language is spoken. */
export function whenSpoken(listener: () => void): void {
  listeners.push(listener)
}
