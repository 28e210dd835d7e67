import { SeededRandom } from '../../scripts/seed/random.ts'
import { type Note } from '../../shared/model/note.ts'
import { WordScanner } from '../../shared/model/words.ts'

export type Kind = 'word' | 'two words' | 'prefix' | 'typo' | 'phrase' | 'substring' | 'operator'

const operators = [
  'tag:work',
  'is:archived',
  'has:todo',
  'after:90d',
  'before:2025',
  'in:work',
  '-the',
  'is:pinned',
]

/** `count` queries of each kind, made of words that stand in the notes: common ones as often as they are written. */
export function findQueries(notes: readonly Note[], count: number, seed: number): Map<Kind, string[]> {
  const random = new SeededRandom(seed)
  const spaced = notes.filter(({ body }) => /[a-zа-я]{4}/i.test(body))
  const unspaced = notes.filter(({ body }) => !/[a-zа-я]{4}/i.test(body))
  const words = (from: readonly Note[], length: number) =>
    wordsOf(from[random.below(from.length)], length, random)
  const long = () => {
    for (;;) {
      const [word] = words(spaced, 1)
      if (word !== undefined && /^\p{L}{5,12}$/u.test(word)) return word
    }
  }
  const made: Record<Kind, () => string> = {
    word: () => `${words(spaced, 1).join(' ')} `,
    'two words': () => `${[...words(spaced, 1), ...words(spaced, 1)].join(' ')} `,
    prefix: () => long().slice(0, 1 + random.below(4)),
    typo: () => `${withTypo(long(), random)} `,
    phrase: () => `"${words(spaced, 2 + random.below(3)).join(' ')}"`,
    substring: () => `${words(unspaced, 2 + random.below(2)).join('')} `,
    operator: () => `${operators[random.below(operators.length)] ?? ''} ${words(spaced, 1).join(' ')} `,
  }
  return new Map(
    Object.entries(made).map(([kind, make]) => [kind as Kind, Array.from({ length: count }, make)]),
  )
}

/** Words that follow each other somewhere in a note. */
function wordsOf(note: Note | undefined, length: number, random: SeededRandom): string[] {
  const all: string[] = []
  const scanner = new WordScanner(note?.body.slice(0, 4_000) ?? '')
  while (scanner.next()) all.push(scanner.word)
  const start = random.below(Math.max(1, all.length - length))
  return all.slice(start, start + length)
}

/** A letter of `word` doubled, lost, or swapped with the next. */
function withTypo(word: string, random: SeededRandom): string {
  const at = 1 + random.below(word.length - 2)
  const [before, one, two, after] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ]
  return before + random.pick([one + one + two, one, two + one]) + after
}
