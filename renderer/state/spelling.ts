import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import { limits } from '../../shared/limits.ts'
import {
  type SpellingLanguage,
  type SpellingSettings,
  spellingLanguages,
} from '../../shared/model/spelling.ts'
import type { Result } from '../../shared/result.ts'
import { locale } from '../text/locale.ts'
import { spellingTexts } from '../text/texts.ts'
import { patiently } from './patience.ts'
import { createStore, type Store } from './store.ts'
import type { Toasts } from './toasts.ts'

/** A wrong word in the text, and what is offered instead of it. */
export interface Misspelling {
  readonly word: string
  /** What it may have been meant to be, likeliest first. */
  readonly suggestions: readonly string[]
  /** Where it stands on screen. */
  readonly place: DOMRectReadOnly
  /** Put another word in its place. */
  readonly replace: (by: string) => void
  /** Give the keyboard back to the text. */
  readonly leave: () => void
}

/** What is known of words, and what a person says about them. */
export interface Spelling {
  /** Null until the vault's are known. */
  readonly settings: Store<SpellingSettings | null>
  /** Replaced whenever words that were judged may be judged otherwise. */
  readonly judged: Store<object>
  /** The word whose menu is open. */
  readonly asked: Store<Misspelling | null>
  /** The person's choice. */
  readonly chosen: () => readonly SpellingLanguage[]
  /** Those that a text is checked in; none: it is not checked, as after a check that failed. */
  readonly languages: () => readonly SpellingLanguage[]
  /** Find out which words are wrong; false when that could not be found out, or no longer matters. */
  readonly judge: (words: Iterable<string>) => Promise<boolean>
  /** Whether a word was judged wrong. */
  readonly isWrong: (word: string) => boolean
  readonly suggest: (word: string) => Promise<readonly string[]>
  readonly choose: (languages: readonly SpellingLanguage[]) => Promise<void>
  readonly learn: (word: string) => Promise<void>
  readonly forget: (word: string) => Promise<void>
  readonly tellNone: () => void
  readonly load: () => Promise<void>
  readonly clear: () => void
}

/** Words that are remembered: more than the longest note has. */
const mostJudged = 100_000

export function createSpelling(client: FernkeepBridge, toasts: Toasts): Spelling {
  const settings = createStore<SpellingSettings | null>(null)
  const judged = createStore<object>({})
  const asked = createStore<Misspelling | null>(null)
  const wrong = new Map<string, boolean>()
  let isBroken = false

  const chosen = () => (settings.get() === null ? [] : (settings.get()?.languages ?? spokenFirst(locale)))
  const languages = () => (isBroken ? [] : chosen())

  function judgeAnew() {
    wrong.clear()
    judged.set({})
  }

  /** What is chosen is shown at once, and no longer when it could not be kept. */
  async function change(
    keep: () => Promise<Result<void>>,
    next: (before: SpellingSettings) => SpellingSettings,
  ) {
    const before = settings.get()
    if (before === null) return
    settings.set(next(before))
    const answer = await patiently(keep)
    if (settings.get() === null) return
    if (!answer.ok) {
      toasts.refuse(answer)
      settings.set(before)
    }
    isBroken = false
    judgeAnew()
  }

  async function judge(words: Iterable<string>) {
    const state = judged.get()
    const checked = languages()
    const isWanted = () => judged.get() === state
    if (checked.length === 0) return false
    if (wrong.size > mostJudged) wrong.clear()
    const unknown = [...new Set(words)].filter((word) => !wrong.has(word))
    for (let at = 0; at < unknown.length; at += limits.spellingWords) {
      const some = unknown.slice(at, at + limits.spellingWords)
      const answer = await patiently(
        () => client.spelling.check({ words: some, languages: checked }),
        isWanted,
      )
      if (!isWanted()) return false
      if (!answer.ok) {
        // Once is enough: it would be said again at each key.
        isBroken = true
        toasts.refuse(answer)
        return false
      }
      for (const word of some) wrong.set(word, false)
      for (const word of answer.value) wrong.set(word, true)
    }
    return true
  }

  return {
    settings,
    judged,
    asked,
    chosen,
    languages,
    judge,
    isWrong: (word) => wrong.get(word) === true,
    async suggest(word) {
      const answer = await patiently(() => client.spelling.suggest({ word, languages: languages() }))
      if (answer.ok) return answer.value
      toasts.refuse(answer)
      return []
    },
    choose: (next) =>
      change(
        () => client.spelling.choose({ languages: next }),
        (before) => ({ ...before, languages: next }),
      ),
    learn: (word) =>
      change(
        () => client.spelling.learn({ word }),
        (before) => ({ ...before, words: [...before.words.filter((one) => one !== word), word] }),
      ),
    forget: (word) =>
      change(
        () => client.spelling.forget({ word }),
        (before) => ({ ...before, words: before.words.filter((one) => one !== word) }),
      ),
    tellNone: () => toasts.show(spellingTexts.none),
    async load() {
      const answer = await patiently(() => client.spelling.settings())
      if (!answer.ok) {
        toasts.refuse(answer)
        return
      }
      settings.set(answer.value)
      judgeAnew()
    },
    clear() {
      isBroken = false
      asked.set(null)
      settings.set(null)
      judgeAnew()
    },
  }
}

/** The dictionary of the language that the window speaks, of its region where there is one. */
export function spokenFirst(tag: string): readonly SpellingLanguage[] {
  const { language, region } = new Intl.Locale(tag)
  if (language === 'en') return [region === 'US' || region === undefined ? 'en-US' : 'en-GB']
  return spellingLanguages.filter((one) => one === language)
}
