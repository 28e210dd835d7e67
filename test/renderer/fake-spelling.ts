import { type SpellingLanguage, type SpellingSettings } from '../../shared/model/spelling.ts'
import { success, type Result } from '../../shared/result.ts'

type Answer = <T>(name: string, work: () => Result<T>) => Promise<Result<T>>

/** What each wrong word was meant to be; all others are right. */
const meant: Readonly<Record<string, string>> = { teh: 'the', wrod: 'word' }

/** The calls about spelling, with a dictionary that knows two mistakes. */
export function fakeSpelling(answer: Answer) {
  let settings: SpellingSettings = { languages: null, words: [] }
  const set = (change: Partial<SpellingSettings>) => {
    settings = { ...settings, ...change }
    return success(undefined)
  }
  return {
    settings: () => answer('spellingSettings', () => success(settings)),
    choose: ({ languages }: { languages: readonly SpellingLanguage[] }) =>
      answer('chooseLanguages', () => set({ languages })),
    check: ({ words }: { words: readonly string[] }) =>
      answer('checkSpelling', () =>
        success(words.filter((word) => word in meant && !settings.words.includes(word))),
      ),
    suggest: ({ word }: { word: string }) =>
      answer('suggest', () => success([meant[word] ?? ''].filter(Boolean))),
    learn: ({ word }: { word: string }) => answer('learn', () => set({ words: [...settings.words, word] })),
    forget: ({ word }: { word: string }) =>
      answer('forget', () => set({ words: settings.words.filter((one) => one !== word) })),
  }
}
