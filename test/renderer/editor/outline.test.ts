import { expect, test } from 'vitest'
import { currentHeading, headingsOf } from '../../../renderer/editor/outline.ts'
import { plainState } from './note-state.ts'

const doc =
  '# One **bold** #\n\ntext\n\n```\n# code\n```\n\nTwo\n---\n\n> # quoted\n\n### [Three](https://example.org)\n\n#\n'

test('the headings of a note are found in their order, without marks, and none in code or quotes', () => {
  const headings = headingsOf(plainState(doc))
  expect(headings.map(({ level, text }) => [level, text])).toEqual([
    [1, 'One bold'],
    [2, 'Two'],
    [3, 'Three'],
    [1, ''],
  ])
  expect(headings.map(({ from }) => from)).toEqual(
    ['# One', 'Two', '### [', '#\n'].map((text) => doc.lastIndexOf(text)),
  )
})

test('the heading that the cursor is below is the current one', () => {
  const headings = headingsOf(plainState(doc))
  expect(currentHeading(headings, 0)).toBe(0)
  expect(currentHeading(headings, doc.indexOf('quoted'))).toBe(1)
  expect(currentHeading(headingsOf(plainState('a\n\n# b')), 0)).toBe(-1)
})
