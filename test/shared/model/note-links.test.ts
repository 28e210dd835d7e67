import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noteId } from '../../../shared/model/note.ts'
import {
  keysOf,
  linkKeysOf,
  linkTarget,
  noteLinkAt,
  noteLinksIn,
  titleKey,
  withTargets,
} from '../../../shared/model/note-links.ts'

const id = noteId.parse('1a2b3c4d-6c0e-4a8e-9d7a-2d1c0b9a8f7e')
const told = (body: string) => noteLinksIn(body).map(({ title, id: of, shown }) => [title, of, shown])

describe('links in a body', () => {
  test.each([
    ['a title', 'see [[Fern care]] now', [['Fern care', null, null]]],
    ['a title and what is shown', '[[Fern care|ferns]]', [['Fern care', null, 'ferns']]],
    ['an escaped bar, as in a table', '| [[Fern\\|ferns]] |', [['Fern', null, 'ferns']]],
    ['an id', '[[Fern^1a2b3c4d]]', [['Fern', '1a2b3c4d', null]]],
    ['an id and what is shown', '[[Fern ^1a2b3c4d|f]]', [['Fern', '1a2b3c4d', 'f']]],
    ['an id alone', '[[^1a2b3c4d]]', [['', '1a2b3c4d', null]]],
    ['blanks around a title', '[[  Fern   care ]]', [['Fern care', null, null]]],
    [
      'two on a line',
      '[[a]][[b]]',
      [
        ['a', null, null],
        ['b', null, null],
      ],
    ],
    ['one behind an open bracket', '[[ [[a]]', [['a', null, null]]],
    ['what is no id', '[[Fern^1A2b]]', [['Fern^1A2b', null, null]]],
    ['other scripts', '[[蕨 Ünïcode 🌿]]', [['蕨 Ünïcode 🌿', null, null]]],
  ])('are found with %s', (_name, body, expected) => {
    expect(told(body)).toEqual(expected)
  })

  test.each([
    ['nothing inside', '[[]] [[ ]] [[|x]]'],
    ['an end on the next line', '[[a\nb]]'],
    ['a bracket inside', '[[a]b]] [[a[b]]'],
    ['a backslash before', '\\[[a]]'],
    ['fenced code around', '```sh\nif [[ -f x ]]; then\n```\n'],
    ['a longer fence around', '````\n```\n[[a]]\n````'],
    ['a fence in a quote around', '> ~~~\n> [[a]]\n> ~~~'],
    ['a fence that never ends before', '```\n[[a]]'],
    ['code around', 'run `[[a]]` or ``x ` [[b]]``'],
    ['no link', 'a [b](c) [d]'],
  ])('are not found with %s', (_name, body) => {
    expect(told(body)).toEqual([])
  })

  test('are found again behind code', () => {
    expect(told('```\n[[a]]\n```\n`b` [[c]]')).toEqual([['c', null, null]])
    expect(told('`open [[a]]')).toEqual([['a', null, null]])
  })

  test('stand where they are said to stand, in any text', () => {
    const piece = fc.constantFrom(
      '[[',
      ']]',
      '|',
      'Fern',
      '\n',
      '`',
      '```',
      '^1a2b3c4d',
      '\\',
      ' ',
      '🌿',
      '>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const body = pieces.join('')
        for (const link of noteLinksIn(body)) {
          expect(noteLinkAt(body, link.from)).toEqual(link)
          expect(body.slice(link.from, link.from + 2)).toBe('[[')
          expect(body.slice(link.to - 2, link.to)).toBe(']]')
        }
      }),
    )
  })

  test('are looked for in time in a text of brackets alone', () => {
    const body = '[['.repeat(500_000)
    const start = performance.now()
    expect(noteLinksIn(body)).toEqual([])
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

test('what links name is kept once, whatever the case and the encoding of accents', () => {
  expect(linkKeysOf('[[Fern]] [[fern|x]] [[Cafe\u0301]] [[CAFÉ]] [[F^1a2b3c4d]]')).toEqual([
    '=café',
    '=fern',
    '^1a2b3c4d',
  ])
  expect(titleKey('  A\tB ')).toBe('a b')
  expect(keysOf(id, 'Fern')).toEqual(['^1a2b3c4d', '=fern'])
  expect(keysOf(id, ' ')).toEqual(['^1a2b3c4d'])
})

test('a title that brackets cannot hold is written with the id', () => {
  expect(linkTarget('Fern', id, false)).toBe('Fern')
  expect(linkTarget('Fern', id, true)).toBe('Fern^1a2b3c4d')
  expect(linkTarget('a [b] | c', id, false)).toBe('a b c^1a2b3c4d')
})

test('the links that name a note are written anew, and everything else stays', () => {
  const body = 'x [[Fern]] `[[Fern]]` [[fern|the plant]] [[Other]]\n'
  const names = ({ title }: { title: string }) => title.toLowerCase() === 'fern'
  expect(withTargets(body, names, 'Moss')).toBe('x [[Moss]] `[[Fern]]` [[Moss|the plant]] [[Other]]\n')
  expect(withTargets('[[F^1a2b3c4d]]', ({ id: of }) => of === '1a2b3c4d', 'Moss^1a2b3c4d')).toBe(
    '[[Moss^1a2b3c4d]]',
  )
})
