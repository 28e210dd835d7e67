import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hitOf, snippetLength } from '../../../electron/index/snippet.ts'
import { traitsOf, bitOf } from '../../../electron/index/traits.ts'
import { type SearchTerm, termOf } from '../../../shared/model/matches.ts'
import { noteOf } from './notes.ts'

const terms = (...texts: string[]): SearchTerm[] =>
  texts.map((text) => termOf(text, false)).filter((term) => term !== null)

function snippet(body: string, ...texts: string[]) {
  const { body: _, ...fields } = noteOf(1)
  const hit = hitOf({ ...fields, excerpt: 'first words' }, body, terms(...texts))
  return {
    text: hit.snippet,
    marked: hit.snippetRanges.map(({ start, end }) => hit.snippet.slice(start, end)),
  }
}

const filler = 'lorem ipsum dolor sit amet '.repeat(200)

test('a snippet shows the place where most of the words stand together', () => {
  const { text, marked } = snippet(
    `apple alone. ${filler} an apple and a pear here. ${filler}`,
    'apple',
    'pear',
  )
  expect(text).toMatch(/^….*an apple and a pear here/)
  expect(marked).toEqual(['apple', 'pear'])
})

test('a hit at the start is shown from the start, without the marks of Markdown', () => {
  expect(snippet('## **Apple** pie\n- [ ] bake', 'apple')).toEqual({
    text: 'Apple pie bake',
    marked: ['Apple'],
  })
})

test('without a hit in the text the first words are shown', () => {
  expect(snippet(filler, 'absent')).toEqual({ text: 'first words', marked: [] })
})

test('a snippet is one line of bounded length and whole characters, wherever the hit is', () => {
  const around = fc.string({ unit: 'grapheme', maxLength: 400 })
  fc.assert(
    fc.property(around, around, (before, after) => {
      const { text } = snippet(`${before} apple ${after}`, 'apple')
      expect(text.length).toBeLessThanOrEqual(snippetLength + 1)
      expect(text.isWellFormed()).toBe(true)
      expect(text).not.toContain('\n')
    }),
    { numRuns: 500 },
  )
})

test('has: knows what a body holds', () => {
  const holds = (body: string) =>
    (['checkbox', 'todo', 'link', 'code', 'image', 'table'] as const).filter(
      (content) => (traitsOf(body) & bitOf(content)) !== 0,
    )
  expect(holds('- [x] done')).toEqual(['checkbox'])
  expect(holds('a\n  1. [ ] open')).toEqual(['checkbox', 'todo'])
  expect(holds('see https://example.org/x')).toEqual(['link'])
  expect(holds('[a](b)')).toEqual(['link'])
  expect(holds('![a](b)')).toEqual(['image'])
  expect(holds('run `ls` now')).toEqual(['code'])
  expect(holds('```\nx\n```')).toEqual(['code'])
  expect(holds('| a | b |\n| --- | --- |')).toEqual(['table'])
  expect(holds('plain [x] text | with -- marks')).toEqual([])
})
