import { locale } from './locale.ts'

/** The words that go with numbers, by CLDR's categories of plurals; a language that lacks one says `other`. */
interface PluralForms {
  readonly one?: string
  readonly many?: string
  readonly other: string
}

interface Words {
  /** A number as the language writes it, in the region that the system names. */
  readonly number: (count: number) => string
  /** The form that goes with a number. */
  readonly plural: (count: number, forms: PluralForms) => string
}

/** What a language, given by its code, does with numbers. */
export function wordsOf(language: string): Words {
  const rules = new Intl.PluralRules(language)
  return {
    number: (count) => count.toLocaleString(locale.startsWith(language) ? locale : language),
    plural: (count, forms) => forms[rules.select(count) as keyof PluralForms] ?? forms.other,
  }
}
