import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type SpellingLanguage } from '../../shared/model/spelling.ts'
import { AskedThread, threadFile } from '../threads/asked-thread.ts'
import { type Questions } from './questions.ts'

/**
 * Tells right words from wrong ones, in a thread that starts when it is first asked and ends with `close`: it knows words
 * of the notes. Dictionaries come from `folder` (`de.aff`, `de.dic`, `hunspell.wasm`) and are read when they are needed.
 * Every call rejects with the disk's failures, and with `ThreadClosed`.
 */
export class Speller {
  readonly #folder: string
  #thread: AskedThread<Questions> | null = null
  readonly #loaded = new Map<SpellingLanguage, Promise<void>>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Those of the words that are wrong in all of the languages. */
  async wrong(words: readonly string[], languages: readonly SpellingLanguage[]): Promise<string[]> {
    return (await this.#knowing(languages)).ask('wrong', { words, languages })
  }

  /** What the word may have been meant to be, likeliest first. */
  async suggest(word: string, languages: readonly SpellingLanguage[]): Promise<string[]> {
    return (await this.#knowing(languages)).ask('suggest', { word, languages })
  }

  /** It starts anew when it is asked again. */
  async close(): Promise<void> {
    const thread = this.#thread
    this.#thread = null
    this.#loaded.clear()
    await thread?.close()
  }

  async #knowing(languages: readonly SpellingLanguage[]): Promise<AskedThread<Questions>> {
    const thread = (this.#thread ??= new AskedThread(threadFile(import.meta.url, 'spelling-worker')))
    try {
      await Promise.all(languages.map((language) => this.#load(thread, language)))
      return thread
    } catch (error) {
      // Nothing half loaded: the next question begins from the start.
      if (this.#thread === thread) await this.close()
      throw error
    }
  }

  #load(thread: AskedThread<Questions>, language: SpellingLanguage): Promise<void> {
    const loading = this.#loaded.get(language) ?? this.#give(thread, language)
    this.#loaded.set(language, loading)
    return loading
  }

  async #give(thread: AskedThread<Questions>, language: SpellingLanguage): Promise<void> {
    const of = (ending: string) => readFile(join(this.#folder, `${language}.${ending}`), 'utf8')
    const [program, affixes, words] = await Promise.all([
      readFile(join(this.#folder, 'hunspell.wasm')),
      of('aff'),
      of('dic'),
    ])
    await thread.ask('load', { language, program, dictionary: { affixes, words } })
  }
}
