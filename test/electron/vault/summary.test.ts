import fc from 'fast-check'
import { expect, test } from 'vitest'
import { summaryOf } from '../../../electron/vault/summary.ts'
import { excerptOf } from '../../../shared/model/excerpt.ts'
import { limits } from '../../../shared/limits.ts'
import { noteSummary } from '../../../shared/model/note.ts'
import { idOf, noteWith } from './note-rows.ts'

test('a summary is the note with an excerpt for its body', () => {
  const { body, ...fields } = noteWith(idOf(1), { body: 'First words', tags: ['a'] })
  expect(summaryOf({ ...fields, body })).toEqual({ ...fields, excerpt: 'First words' })
})

test.each([
  ['# Heading\n\ntext', 'Heading text'],
  ['- [ ] milk\n- [x] eggs\n* tea\n1. one', 'milk eggs tea one'],
  ['> quoted **bold** _it_ `code` ~~old~~', 'quoted bold it code old'],
  ['[a link](https://example.org) and ![alt](x.png)', 'a link and alt'],
  ['```ts\nconst a = 1\n```\n---\nafter', 'const a = 1 after'],
  ['  several   spaces\n\n\n and lines\t', 'several spaces and lines'],
  ['', ''],
  ['\n \n', ''],
  ['#hashtag and 3 > 2', '#hashtag and 3 > 2'],
])('an excerpt of %j is %j', (body, excerpt) => {
  expect(excerptOf(body)).toBe(excerpt)
})

test('every body gives an excerpt that a summary takes, on one line, well formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (body) => {
      const excerpt = excerptOf(body)
      expect(excerpt.length).toBeLessThanOrEqual(limits.excerptLength)
      expect(excerpt.isWellFormed()).toBe(true)
      expect(excerpt).not.toMatch(/[\n\r\t]/)
      expect(noteSummary.safeParse(summaryOf(noteWith(idOf(1), { body }))).success).toBe(true)
    }),
  )
})

test('no character is cut in two', () => {
  expect(excerptOf(`${'x'.repeat(limits.excerptLength - 1)}😀 tail`)).toBe(
    'x'.repeat(limits.excerptLength - 1),
  )
  expect(excerptOf('😀'.repeat(1_000))).toBe('😀'.repeat(limits.excerptLength / 2))
})
