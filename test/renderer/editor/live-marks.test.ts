import type { EditorState } from '@codemirror/state'
import { describe, expect, test } from 'vitest'
import { drawMarkdown } from '../../../renderer/editor/live-marks.ts'
import { noteState, plainState } from './note-state.ts'

interface Drawn {
  readonly hidden: readonly string[]
  readonly lines: Readonly<Record<string, readonly number[]>>
  readonly widgets: readonly string[]
}

/** What of the text is hidden, which classes its lines have (by line number), and what widgets stand for. */
function drawn(state: EditorState, focused = false): Drawn {
  const found = { hidden: [] as string[], lines: {} as Record<string, number[]>, widgets: [] as string[] }
  const cursors = focused ? state.selection.ranges : []
  drawMarkdown(state, [{ from: 0, to: state.doc.length }], cursors).between(
    0,
    state.doc.length,
    (from, to, value) => {
      const spec = value.spec as { class?: string; widget?: object }
      const isLine = from === to && spec.class !== undefined
      if (isLine)
        for (const name of spec.class?.split(' ') ?? [])
          (found.lines[name] ??= []).push(state.doc.lineAt(from).number)
      else if (spec.widget) found.widgets.push(state.sliceDoc(from, to))
      else if (spec.class === undefined) found.hidden.push(state.sliceDoc(from, to))
    },
  )
  return found
}

const away = (text: string) => drawn(noteState(text))
const near = (text: string) => drawn(noteState(text), true)

describe('away from the cursor marks are hidden', () => {
  test.each([
    ['heading', '# Title', ['# ']],
    ['bold', 'a **b** c', ['**', '**']],
    ['italic', 'a *b* c', ['*', '*']],
    ['bold and italic', '***b***', ['*', '**', '**', '*']],
    ['struck', 'a ~~b~~ c', ['~~', '~~']],
    ['inline code', 'a `b` c', ['`', '`']],
    ['quote', '> said', ['> ']],
    ['link', '[text](https://example.org)', ['[', '](https://example.org)']],
    ['rule', '---', ['---']],
  ])('%s', (_name, text, hidden) => {
    expect(away(text).hidden).toEqual(hidden)
  })

  test.each([
    ['the fences of code', '```ts\ncode\n```'],
    ['the line under a heading', 'Title\n==='],
    ['a link over two lines', '[a\nb](https://example.org)'],
    ['a link without an address', '[text]'],
    ['marks inside code', '    **a**'],
  ])('%s is not hidden', (_name, text) => {
    expect(away(text).hidden).toEqual([])
  })
})

describe('at the cursor marks are shown', () => {
  test.each([
    ['heading', '# Ti|tle'],
    ['bold', 'a **b|** c'],
    ['just before', 'a |**b** c'],
    ['just behind', 'a **b**| c'],
    ['link', '[te|xt](https://example.org)'],
    ['a selection over it', '⟨a **b** c⟩'],
  ])('%s', (_name, text) => {
    expect(near(text).hidden).toEqual([])
  })

  test('and only there', () => {
    expect(near('**a|** **b**').hidden).toEqual(['**', '**'])
  })
})

test('lines are drawn by what they are', () => {
  const text = '# One\n\n## Two\n\n> quote\n> more\n\n```\ncode\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |'
  expect(drawn(plainState(text)).lines).toEqual({
    'cm-note-h1': [1],
    'cm-note-h2': [3],
    'cm-note-quote': [5, 6],
    'cm-note-block': [8, 9, 10],
    'cm-note-block-first': [8],
    'cm-note-block-last': [10],
    'cm-note-table': [12, 13, 14],
  })
})

test('bullets and boxes stand for their marks', () => {
  expect(away('- a\n- [ ] b\n  - [x] c\n\n1. d').widgets).toEqual(['-', '- [ ]', '- [x]'])
})

test('the raw task is shown while the cursor is in its mark, not while it is in its text', () => {
  expect(near('- [ |] a').widgets).toEqual([])
  expect(near('- [ ] a|').widgets).toEqual(['- [ ]'])
})

test('a done task is drawn as done', () => {
  expect(away('- [x] a\n- [ ] b').lines['cm-note-done']).toEqual([1])
})

test('items know how deep they are, their further lines too', () => {
  const { lines } = away('- a\n  goes on\n  - b\n    - c\n\n1. d')
  expect([lines['cm-note-item-1'], lines['cm-note-item-2'], lines['cm-note-item-3']]).toEqual([
    [1, 2, 6],
    [3],
    [4],
  ])
})

test('only what is on screen is looked at, however long the block is', () => {
  const state = noteState(`\`\`\`\n${'code\n'.repeat(20_000)}\`\`\``)
  const set = drawMarkdown(state, [{ from: 50_000, to: 50_100 }], [])
  expect(set.size).toBeLessThan(30)
})
