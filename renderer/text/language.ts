import { languageOf } from '../../shared/languages.ts'
import { english, type Texts } from './english/texts.ts'

/** The texts of a locale, a BCP 47 tag. Those of the language that is spoken are loaded, and no others but English. */
export async function textsOf(locale: string): Promise<Texts> {
  switch (languageOf(locale)) {
    case 'en':
      return english
    case 'de':
      return (await import('./german/texts.ts')).german
    case 'fr':
      return (await import('./french/texts.ts')).french
    case 'es':
      return (await import('./spanish/texts.ts')).spanish
    case 'ja':
      return (await import('./japanese/texts.ts')).japanese
    case 'en-XA':
      return (await import('../../shared/pseudo.ts')).pseudo(english)
  }
}
