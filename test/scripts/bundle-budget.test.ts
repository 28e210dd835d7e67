import { expect, test } from 'vitest'
import { type BuiltFile, budget, judged, sizesOf } from '../../scripts/bundle-budget.ts'

const file = (name: string, bytes: number, imports: readonly string[] = []): BuiltFile => ({
  fileName: `assets/${name}.js`,
  name,
  isEntry: name === 'index',
  bytes,
  imports: imports.map((imported) => `assets/${imported}.js`),
})

test('what is read first is what draws the window and all it cannot run without, each once', () => {
  const files = [
    file('index', 1, ['words']),
    file('draw-window', 10, ['words', 'editor']),
    file('editor', 100, ['draw-window']),
    file('words', 1_000),
    file('german', 10_000),
  ]
  expect(sizesOf(files)).toEqual({ main: 10, first: 1_111, total: 11_111 })
})

test('a bundle whose drawing file went under another name is no light one', () => {
  expect(() => sizesOf([file('index', 1), file('window', 10)])).toThrow('draw-window')
})

test('a figure on its budget, or a little over it, is right', () => {
  expect(judged(budget).map(({ isOver }) => isOver)).toEqual([false, false, false])
  expect(judged({ ...budget, main: budget.main * 1.04 })[0]?.isOver).toBe(false)
})

test.each(['main', 'first', 'total'] as const)('%s far over its budget is said, with its figure', (part) => {
  const over = judged({ ...budget, [part]: budget[part] * 1.06 }).filter(({ isOver }) => isOver)
  expect(over).toHaveLength(1)
  expect(over[0]?.line).toMatch(/kB \(106% of its budget\): OVER/)
})
