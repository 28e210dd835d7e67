import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languageOf, spokenLocale } from '../../shared/languages.ts'

test.each([
  ['system', ['de-DE', 'en-GB'], 'de-DE'],
  ['system', ['nl-NL', 'de-AT'], 'de-AT'],
  ['system', ['nl-NL', 'sv'], 'en'],
  ['system', [], 'en'],
  ['system', ['C', 'POSIX', '', 'de_DE', '-'], 'en'],
  ['system', ['de-Latn-CH-u-co-phonebk'], 'de-CH'],
  ['system', ['en-XA'], 'en'],
  ['de', ['en-GB', 'de-CH'], 'de-CH'],
  ['de', ['en-GB'], 'de'],
  ['en', ['de-DE'], 'en'],
  ['en-XA', ['de-DE'], 'en-XA'],
] as const)('%s on a system of %j is %s', (choice, preferred, locale) => {
  expect(spokenLocale(choice, preferred)).toBe(locale)
})

test('whatever a system names, the answer is a tag that dates and numbers can be written for', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (preferred) => {
      const locale = spokenLocale('system', preferred)
      expect(locale).toMatch(/^[a-z]{2}(-[A-Z0-9]{2,3})?$/)
      expect(Intl.getCanonicalLocales(locale)).toEqual([locale])
    }),
  )
})

test('a locale speaks the language it begins with', () => {
  expect(languageOf('de-AT')).toBe('de')
  expect(languageOf('en-XA')).toBe('en-XA')
  expect(languageOf('nl')).toBe('en')
})
