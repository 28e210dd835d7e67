import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { notebooksAt } from '../../../electron/index/notebook-tree.ts'
import { queryOffers } from '../../../renderer/state/query-offers.ts'
import { type KnownValues } from '../../../renderer/state/query-values.ts'
import { notebookId } from '../../../shared/model/note.ts'
import { type Notebook } from '../../../shared/model/notebook.ts'
import { parseQuery, queryLimits, queryOperators, startOfDay } from '../../../shared/model/query.ts'
import { fold } from '../../../shared/model/words.ts'
import { anyText } from '../../any-text.ts'

const idOf = (n: number) => notebookId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)

/** Notebooks from the place of the one they are in, null at the top, and their name. */
const notebooks = (...list: (readonly [number | null, string])[]): Notebook[] =>
  list.map(([parent, name], i) => ({ id: idOf(i), name, parent: parent === null ? null : idOf(parent) }))

/** 1 November 2026, two hours east of Greenwich. */
const clock = { now: Date.parse('2026-10-31T22:30:00Z'), offsetMinutes: 120 }

const known: KnownValues = {
  notebooks: notebooks([null, 'Work'], [0, 'Key clients'], [null, 'Home'], [null, 'Été']),
  tags: [
    { tag: 'brew', count: 1 },
    { tag: 'Crème brûlée', count: 5 },
    { tag: 'work/brief', count: 2 },
  ],
  clock,
}

/** What is offered where the caret (`|`) stands. */
function offered(marked: string, from: KnownValues = known) {
  const caret = marked.indexOf('|')
  return queryOffers(marked.replace('|', ''), caret, from)
}

const texts = (marked: string) => offered(marked)?.list.map(({ text }) => text) ?? []

/** The query after the first offer was taken, with its caret. */
function taken(marked: string): string | undefined {
  const first = offered(marked)?.list[0]
  return first && `${first.query.slice(0, first.caret)}|${first.query.slice(first.caret)}`
}

describe('what is offered', () => {
  test.each<[string, string[]]>([
    ['|', ['in:', 'tag:', 'is:', 'has:', 'before:', 'after:']],
    ['  |', ['in:', 'tag:', 'is:', 'has:', 'before:', 'after:']],
    ['fern i|', ['in:', 'is:']],
    ['-|', ['in:', 'tag:', 'is:', 'has:', 'before:', 'after:']],
    ['-TA|', ['tag:']],
    ['i|n', []],
    ['fern |', []],
    ['fern|', []],
    ['"in|', []],
    ['in:|', ['Été', 'Home', 'Work', 'Work/Key clients']],
    ['in:ete|', ['Été']],
    ['in:KEY|', ['Work/Key clients']],
    ['in:"work/k|', ['Work/Key clients']],
    ['in:"Key clients"|', ['Work/Key clients']],
    ['in:|work', ['Été', 'Home', 'Work', 'Work/Key clients']],
    ['i|n:', []],
    ['in:nowhere|', []],
    ['tag:|', ['Crème brûlée', 'work/brief', 'brew']],
    ['-tag:br|', ['brew', 'Crème brûlée', 'work/brief']],
    ['tag:ule|', ['Crème brûlée']],
    ['tag:brew|', []],
    ['is:|', ['pinned', 'archived', 'trashed', 'untagged', 'unfiled', 'anywhere']],
    ['is:tr|', ['trashed', 'anywhere']],
    ['is:pinned|', []],
    ['has:im|', ['image']],
    ['before:|', ['today', 'yesterday', '7d', '2026-11', '2026']],
    ['after:sta|', ['2026-11', '2026']],
    ['after:st|', ['2026-11', '2026', 'yesterday']],
    ['after:3|', ['3d', '3w', '3m', '3y']],
    ['after:2026|', ['2026-11']],
    ['word:|', []],
  ])('%s', (marked, list) => {
    expect(texts(marked)).toEqual(list)
  })

  test('is at most eight, each once', () => {
    const tags = Array.from({ length: 30 }, (_, i) => ({
      tag: `${i % 2 === 0 ? 'É' : 'e'}${i >> 1}`,
      count: 1,
    }))
    const list = offered('tag:|', { ...known, tags })?.list.map(({ text }) => fold(text))
    expect(new Set(list).size).toBe(8)
    expect(list).toHaveLength(8)
  })

  test('says how a day is called', () => {
    expect(offered('after:|')?.list.map(({ help }) => help)).toEqual([
      'Today, Nov 1, 2026',
      'Yesterday, Oct 31, 2026',
      '7 days ago, Oct 25, 2026',
      'Start of the month, Nov 1, 2026',
      'Start of the year, Jan 1, 2026',
    ])
  })

  test('the first value is wanted until what is typed is one itself; an operator never is', () => {
    const isWanted = (marked: string) => offered(marked)?.isWanted
    expect(isWanted('in:|')).toBe(true)
    expect(isWanted('in:wor|')).toBe(true)
    expect(isWanted('in:work|')).toBe(false)
    expect(isWanted('after:20|')).toBe(true)
    expect(isWanted('after:2026|')).toBe(false)
    expect(isWanted('ta|')).toBe(false)
  })
})

describe('what is taken replaces what was typed, the caret behind it', () => {
  test.each<[string, string]>([
    ['fern ta|', 'fern tag:|'],
    ['-ta| fern', '-tag:| fern'],
    ['tag:cr|', 'tag:"Crème brûlée" |'],
    ['-tag:bre| fern', '-tag:brew |fern'],
    ['in:ke|y fern', 'in:"Work/Key clients" |fern'],
    ['in:"ke| fern', 'in:"Work/Key clients" |fern'],
    ['in:"ke|y"fern', 'in:"Work/Key clients" |fern'],
    ['is:pi|', 'is:pinned |'],
    ['before:y|', 'before:yesterday |'],
  ])('%s', (marked, after) => {
    expect(taken(marked)).toBe(after)
  })

  test('in the range that is told', () => {
    expect(offered('fern -tag:br| x')).toMatchObject({ start: 10, end: 12 })
    expect(offered('fern -ta| x')).toMatchObject({ start: 6, end: 8 })
  })
})

/** Names with all that has a meaning in a query. */
const hostileName = fc.oneof(
  anyText(12),
  fc
    .array(
      fc.constantFrom('a', 'É', ' ', '\u3000', '"', '“', '/', '-', ':', 'in:', '\u0301', '\n', '\ud800'),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((parts) => parts.join('')),
)
const hostileNotebooks = fc
  .array(
    fc.tuple(
      fc.option(fc.nat(8)),
      hostileName.filter((name) => name !== ''),
    ),
    { maxLength: 9 },
  )
  .map((list) => notebooks(...list))
const hostileTags = fc.array(hostileName.map((tag) => ({ tag, count: 1 })))
const hostileQuery = fc
  .array(
    fc.oneof(
      hostileName,
      fc.constantFrom(' ', ' ', '"', '-', ...queryOperators.map((operator) => `${operator}:`)),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))

test('whatever notes, tags and queries are called, what is taken asks for what was offered', () => {
  let count = 0
  fc.assert(
    fc.property(
      hostileQuery,
      fc.nat(),
      hostileNotebooks,
      hostileTags,
      fc.constantFrom('', ...queryOperators.map((operator) => ` ${operator}:`)),
      (before, at, list, tags, operator) => {
        const text = before + operator
        const caret = operator === '' ? at % (text.length + 1) : text.length
        const offers = queryOffers(text, caret, { notebooks: list, tags, clock })
        for (const { text: shown, query, caret: behind } of offers?.list ?? []) {
          count++
          expect(query.startsWith(text.slice(0, offers?.start))).toBe(true)
          expect(query.endsWith(text.slice(offers?.end))).toBe(true)
          if (offers?.kind === 'operators') {
            expect(query.slice(0, behind).endsWith(shown)).toBe(true)
            continue
          }
          expect(query.charAt(behind - 1)).toMatch(/\s/)
          const part = parseQuery(query.slice(0, behind)).at(-1)
          // What stands behind it is read as it was.
          expect(parseQuery(query)).toContainEqual(part)
          if (part?.kind === 'notebook') {
            expect(part).toMatchObject({ value: shown, open: false })
            const name = fold(shown.split('/').at(-1) ?? '')
            const found = notebooksAt(list, part.value, false)
            expect(list.filter(({ id }) => found.has(id)).map((one) => fold(one.name))).toContain(name)
          } else if (part?.kind === 'tag') expect(part).toMatchObject({ value: shown, open: false })
          else if (part?.kind === 'is') expect(part.state).toBe(shown)
          else if (part?.kind === 'has') expect(part.content).toBe(shown)
          else if (part?.kind === 'before' || part?.kind === 'after')
            expect(startOfDay(part.day, clock.now, clock.offsetMinutes)).toBeLessThanOrEqual(clock.now)
          else expect(part).toBe('a condition of an operator')
        }
      },
    ),
    { numRuns: 500 },
  )
  expect(count).toBeGreaterThan(200)
})

test('every notebook with an ordinary name is offered by a path that finds it', () => {
  const list = notebooks(
    [null, 'a/b'],
    [0, 'c'],
    [1, 'd e'],
    [null, 'The “old” one'],
    [3, 'kept'],
    [null, 'plain'],
  )
  const offers = queryOffers('in:', 3, { ...known, notebooks: list })?.list.map(({ query }) => query)
  // No query can ask for a name with a slash, nor for one with quotation marks and spaces.
  expect(offers).toEqual(['in:c ', 'in:"c/d e" ', 'in:plain ', 'in:kept '])
})

test('nothing is offered that would not be read any more', () => {
  expect(offered(`${'a '.repeat(queryLimits.parts)}tag:|`)).toBeNull()
  expect(offered(`${'a'.repeat(queryLimits.length - 6)} tag:|`)).toBeNull()
})
