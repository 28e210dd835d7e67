import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../any-text.ts'
import { findMatches, termOf } from '../../../shared/model/matches.ts'
import { WordScanner, fold } from '../../../shared/model/words.ts'

function wordsOf(text: string) {
  const words: { word: string; start: number; end: number; at: number }[] = []
  const scanner = new WordScanner(text)
  while (scanner.next())
    words.push({ word: scanner.word, start: scanner.start, end: scanner.end, at: scanner.at })
  return words
}
const plainWords = (text: string) => wordsOf(text).map(({ word }) => word)

test.each([
  ['Straße', 'strasse'],
  ['İstanbul ISPARTA ılık', 'istanbul isparta ilik'],
  ['Łódź Ærø Œuvre', 'lodz aero oeuvre'],
  ['café cafe\u0301', 'cafe cafe'],
  ['Ёлка йогурт', 'елка йогурт'],
  ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
  ['ﬁsh Ａｂｃ', 'fish abc'],
  ['שָׁלוֹם', 'שלום'],
  ['ｶﾞ カ\u3099 か\u3099', 'ガ ガ が'],
  ['so\u00ADft', 'soft'],
])('%s is compared as %s', (text, expected) => {
  expect(plainWords(text).join(' ')).toBe(expected)
})

test('folding a fold changes nothing', () => {
  fc.assert(
    fc.property(anyText(12), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
    { numRuns: 2_000 },
  )
})

test('words are runs of letters and digits; signs of scripts without spaces stand alone', () => {
  expect(plainWords("it's C++ snake_case x1 ½")).toEqual(['it', 's', 'c', 'snake', 'case', 'x1', '1⁄2'])
  expect(plainWords('iPhone手机 東京')).toEqual(['iphone', '手', '机', '東', '京'])
  expect(plainWords('한국어 \u1112\u1161\u11ab')).toEqual(['한', '국', '어', '한'])
  expect(plainWords('\0 ... \uD800 \u0301')).toEqual([])
})

test('places follow each other from word to word, but not between signs that do not touch', () => {
  expect(wordsOf('one, two').map(({ at }) => at)).toEqual([0, 1])
  expect(wordsOf('日本。東').map(({ at }) => at)).toEqual([0, 1, 3])
  expect(wordsOf('日x本').map(({ at }) => at)).toEqual([0, 1, 2])
})

test('every word is where it says, in order', () => {
  fc.assert(
    fc.property(anyText(60), (text) => {
      let last = { end: 0, at: -1 }
      for (const one of wordsOf(text)) {
        expect(one.start).toBeGreaterThanOrEqual(last.end)
        expect(one.at).toBeGreaterThan(last.at)
        expect(fold(text.slice(one.start, one.end).slice(0, 64))).toBe(one.word)
        last = one
      }
    }),
    { numRuns: 1_000 },
  )
})

test('a megabyte without a space is one short word', () => {
  const [word] = wordsOf('x'.repeat(1_000_000))
  expect(word).toEqual({ word: 'x'.repeat(64), start: 0, end: 1_000_000, at: 0 })
})

test('matches are marked where they stand, phrases as a whole, overlaps once', () => {
  const marked = (text: string, ...asked: [string, boolean][]) =>
    findMatches(
      text,
      asked.map(([words, prefix]) => termOf(words, prefix)).filter((term) => term !== null),
    ).map(({ start, end }) => text.slice(start, end))
  expect(marked('Gärten und Garten', ['garten', false])).toEqual(['Gärten', 'Garten'])
  expect(marked('gardening garden', ['gard', true])).toEqual(['gardening', 'garden'])
  expect(marked('one two, one three', ['one three', false])).toEqual(['one three'])
  expect(marked('東京都の京都', ['京都', false])).toEqual(['京都', '京都'])
  expect(marked('a b c d', ['a b', false], ['b c', false])).toEqual(['a b c'])
  expect(marked('日 本', ['日本', false])).toEqual([])
})
