import { WordScanner } from './words.ts'

/**
 * Words that a text is searched for: `words[i]` stands `at[i]` places after the first (see `WordScanner`); the last may
 * be the beginning of a longer word when `prefix` is set. One word, a phrase and a run of signs are all such a term.
 */
export interface SearchTerm {
  readonly words: readonly string[]
  readonly at: readonly number[]
  readonly prefix: boolean
}

/** From `start` up to `end`, in UTF-16 units. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** The term that finds `text` as it stands, null when it holds no word. */
export function termOf(text: string, prefix: boolean): SearchTerm | null {
  const words: string[] = []
  const at: number[] = []
  const scanner = new WordScanner(text)
  while (scanner.next()) {
    words.push(scanner.word)
    at.push(scanner.at)
  }
  return words.length === 0 ? null : { words, at, prefix }
}

/** A term that was met and goes on: `next` is the word it waits for. */
interface Begun {
  readonly term: SearchTerm
  readonly next: number
  readonly start: number
  readonly at: number
}

/** Where the terms stand in `text`, in order, joined where they overlap; the search ends after `most` of them. */
export function findMatches(text: string, terms: readonly SearchTerm[], most = Infinity): TextRange[] {
  const ranges: TextRange[] = []
  const scanner = new WordScanner(text)
  let begun: Begun[] = []
  while (ranges.length < most && scanner.next()) {
    const still: Begun[] = []
    const meet = (one: Begun) => {
      if (one.next + 1 === one.term.words.length) add(ranges, one.start, scanner.end)
      else still.push({ ...one, next: one.next + 1 })
    }
    for (const one of begun) {
      const expected = one.at + (one.term.at[one.next] ?? 0)
      if (scanner.at < expected) still.push(one)
      else if (scanner.at === expected && isWord(one.term, one.next, scanner.word)) meet(one)
    }
    for (const term of terms)
      if (isWord(term, 0, scanner.word)) meet({ term, next: 0, start: scanner.start, at: scanner.at })
    begun = still
  }
  return ranges
}

function isWord(term: SearchTerm, next: number, word: string): boolean {
  const wanted = term.words[next] ?? ''
  return term.prefix && next + 1 === term.words.length ? word.startsWith(wanted) : word === wanted
}

/** Ends come in order; a longer match may begin before one that is there already. */
function add(ranges: TextRange[], start: number, end: number): void {
  let from = start
  for (let last = ranges.at(-1); last !== undefined && last.end > from; last = ranges.at(-1)) {
    from = Math.min(from, last.start)
    ranges.pop()
  }
  ranges.push({ start: from, end })
}
