import { EditorState } from '@codemirror/state'
import { ensureSyntaxTree } from '@codemirror/language'
import { describe, expect, test } from 'vitest'
import { noteMarkdown } from '../../../renderer/editor/note-language.ts'
import { wordsIn } from '../../../renderer/editor/spelling-words.ts'

function words(doc: string): string[] {
  const state = EditorState.create({ doc, extensions: noteMarkdown })
  const tree = ensureSyntaxTree(state, doc.length, 20_000)
  expect(tree).not.toBeNull()
  return wordsIn(state, 0, doc.length, tree ?? undefined).map(({ from, to, text }) => {
    expect(state.sliceDoc(from, to)).toBe(text)
    return text
  })
}

describe('the words that can be checked', () => {
  test('are those of prose, whatever their marks', () => {
    expect(words('# A heading\n\n- **bold** and _slanted_ (in brackets), “quoted”.')).toEqual([
      'heading',
      'bold',
      'and',
      'slanted',
      'in',
      'brackets',
      'quoted',
    ])
  })

  test('keep their apostrophes and lose their hyphens', () => {
    expect(words("don't can’t well-known l’eau")).toEqual(["don't", 'can’t', 'well', 'known', 'l’eau'])
  })

  test('are those of a link, not of its address', () => {
    expect(words('see [the page](https://exmaple.org/teh "title") and <https://exmaple.org>')).toEqual([
      'see',
      'the',
      'page',
      'title',
      'and',
    ])
  })

  test.each([
    ['code', 'in `cdoe` here', ['in', 'here']],
    ['a block of code', 'before\n\n```js\nlet cdoe\n```\n\nafter', ['before', 'after']],
    ['a link to a note', 'to [[Teh nöte]] now', ['to', 'now']],
    ['tags of HTML', 'some <span class="teh">text</span>', ['some', 'text']],
    [
      'addresses and names of files',
      'ask me@exmaple.org about /usr/lcoal or notes.txt',
      ['ask', 'about', 'or'],
    ],
    ['numbers and versions', 'room B2B at 10am v1.x', ['room', 'at']],
    ['abbreviations and names', 'NATO uses JavaScript', ['uses']],
    ['other scripts', 'и 日本語 with καλά', ['with']],
    ['single letters', 'a b word', ['word']],
    ['what is too long', `${'a'.repeat(65)} short`, ['short']],
  ])('are not in %s', (_what, text, expected) => {
    expect(words(text)).toEqual(expected)
  })
})
