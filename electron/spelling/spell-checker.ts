import { Hunspell } from 'hunspell-wasm'
import createModule from 'hunspell-wasm/wasm/hunspell.js'
import { type SpellingLanguage } from '../../shared/model/spelling.ts'
import { type Dictionary } from './questions.ts'

/** What a word may have been meant to be, at most. */
const suggestionCount = 6

/** Dictionaries by language, each in a Hunspell of its own. */
export class SpellChecker {
  readonly #dictionaries = new Map<SpellingLanguage, Hunspell>()

  /** Throws when the program or the dictionary is not one. */
  async load(language: SpellingLanguage, program: Uint8Array, dictionary: Dictionary): Promise<void> {
    if (this.#dictionaries.has(language)) return
    const module: unknown = await createModule({ wasmBinary: program })
    this.#dictionaries.set(language, new Hunspell(module, dictionary.affixes, dictionary.words))
  }

  /** Those of the words that are wrong in all of the languages. */
  wrong(words: readonly string[], languages: readonly SpellingLanguage[]): string[] {
    const dictionaries = this.#of(languages)
    return words.filter((word) => {
      const plain = plainly(word)
      return !dictionaries.some((dictionary) => dictionary.testSpelling(plain))
    })
  }

  /** What the word may have been meant to be: the likeliest of each language first. */
  suggest(word: string, languages: readonly SpellingLanguage[]): string[] {
    const plain = plainly(word)
    const lists = this.#of(languages).map((dictionary) => dictionary.getSpellingSuggestions(plain))
    const longest = Math.max(0, ...lists.map(({ length }) => length))
    const ranked = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1)))
    return [...new Set(ranked.flat())].slice(0, suggestionCount)
  }

  #of(languages: readonly SpellingLanguage[]): readonly Hunspell[] {
    return languages.map((language) => {
      const dictionary = this.#dictionaries.get(language)
      if (dictionary === undefined) throw new Error(`no dictionary was loaded for ${language}`)
      return dictionary
    })
  }
}

/** As dictionaries write it: composed letters, and the apostrophe of keyboards. */
const plainly = (word: string): string => word.normalize('NFC').replaceAll('’', "'")
