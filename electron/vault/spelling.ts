import { FernkeepError } from '../../shared/errors.ts'
import { limits } from '../../shared/limits.ts'
import { type SpellingLanguage, type SpellingSettings, spellingKey } from '../../shared/model/spelling.ts'
import { Speller } from '../spelling/speller.ts'
import { type OpenStructure } from './structure-file.ts'

const untold: SpellingSettings = { languages: null, words: [] }

/**
 * Spelling in one open vault: the person's languages and own words are in the structure file. Changes throw
 * `vault-damaged` when that file cannot be used, and the disk's failures; nothing is changed then.
 */
export class Spelling {
  readonly #structure: OpenStructure
  readonly #speller: Speller | null

  /** `dictionaries` is the folder they are in; without one every word is right. */
  constructor(structure: OpenStructure, dictionaries: string | undefined) {
    this.#structure = structure
    this.#speller = dictionaries === undefined ? null : new Speller(dictionaries)
  }

  settings(): SpellingSettings {
    return this.#structure.current.spelling ?? untold
  }

  choose(languages: readonly SpellingLanguage[]): Promise<void> {
    return this.#change((settings) => ({ ...settings, languages: [...new Set(languages)] }))
  }

  /** Those of the words that are wrong in all of the languages, and not of the person's own. */
  async check(words: readonly string[], languages: readonly SpellingLanguage[]): Promise<string[]> {
    if (languages.length === 0) return []
    const own = new Set(this.settings().words.map(spellingKey))
    return (await this.#speller?.wrong(words, languages))?.filter((word) => !own.has(spellingKey(word))) ?? []
  }

  /** What the word may have been meant to be, likeliest first. */
  async suggest(word: string, languages: readonly SpellingLanguage[]): Promise<string[]> {
    return (await this.#speller?.suggest(word, languages)) ?? []
  }

  /** Take a word for right from now on. Throws `too-large` when there are as many as may be. */
  learn(word: string): Promise<void> {
    return this.#change(({ languages, words }) => {
      if (words.length >= limits.ownWords) throw new FernkeepError('too-large')
      return { languages, words: [...without(words, word), word] }
    })
  }

  forget(word: string): Promise<void> {
    return this.#change(({ languages, words }) => ({ languages, words: without(words, word) }))
  }

  /** End the thread that knows words of the notes. */
  async close(): Promise<void> {
    await this.#speller?.close()
  }

  #change(change: (settings: SpellingSettings) => SpellingSettings): Promise<void> {
    return this.#structure.change((structure) => ({
      ...structure,
      spelling: change(structure.spelling ?? untold),
    }))
  }
}

const without = (words: readonly string[], word: string): string[] =>
  words.filter((one) => spellingKey(one) !== spellingKey(word))
