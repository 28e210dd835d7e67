import { type SpellingLanguage } from '../../shared/model/spelling.ts'

/** A Hunspell dictionary: rules and words, as in its `.aff` and `.dic`, in UTF-8. */
export interface Dictionary {
  readonly affixes: string
  readonly words: string
}

/** What the spelling thread can be asked. A language must have been loaded before it is asked for. */
export interface Questions {
  /** `program` is Hunspell in WebAssembly. */
  load: [
    { readonly language: SpellingLanguage; readonly program: Uint8Array; readonly dictionary: Dictionary },
    void,
  ]
  /** Those of the words that are wrong in all of the languages. */
  wrong: [{ readonly words: readonly string[]; readonly languages: readonly SpellingLanguage[] }, string[]]
  suggest: [{ readonly word: string; readonly languages: readonly SpellingLanguage[] }, string[]]
}
