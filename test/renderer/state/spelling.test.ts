import { beforeEach, expect, test } from 'vitest'
import { createSpelling, spokenFirst, type Spelling } from '../../../renderer/state/spelling.ts'
import { createToasts, type Toasts } from '../../../renderer/state/toasts.ts'
import { createFakeBridge, type FakeBridge } from '../fake-bridge.ts'

let fake: FakeBridge
let toasts: Toasts
let spelling: Spelling
beforeEach(async () => {
  fake = createFakeBridge()
  toasts = createToasts()
  spelling = createSpelling(fake.bridge, toasts)
  await spelling.load()
})

const asked = () => fake.calls.filter((name) => name === 'checkSpelling').length

test('words are asked for once, until what was said about them may be another', async () => {
  expect(await spelling.judge(['teh', 'fern', 'teh'])).toBe(true)
  expect([spelling.isWrong('teh'), spelling.isWrong('fern')]).toEqual([true, false])
  await spelling.judge(['fern', 'teh'])
  expect(asked()).toBe(1)
  await spelling.learn('teh')
  await spelling.judge(['teh'])
  expect([asked(), spelling.isWrong('teh')]).toEqual([2, false])
  await spelling.forget('teh')
  await spelling.judge(['teh'])
  expect(spelling.isWrong('teh')).toBe(true)
})

test('many words are asked for in parts', async () => {
  await spelling.judge([...Array.from({ length: 401 }, (_, i) => `w${i}`), 'wrod'])
  expect([asked(), spelling.isWrong('wrod')]).toEqual([3, true])
})

test('without a language nothing is asked', async () => {
  await spelling.choose([])
  expect(await spelling.judge(['teh'])).toBe(false)
  expect(asked()).toBe(0)
})

test('a failure is told once, and another choice of languages tries again', async () => {
  fake.failNext('checkSpelling', { ok: false, code: 'internal' })
  expect(await spelling.judge(['teh'])).toBe(false)
  expect(await spelling.judge(['teh'])).toBe(false)
  expect([asked(), toasts.list.get().length]).toEqual([1, 1])
  expect([spelling.languages(), spelling.chosen()]).toEqual([[], ['en-US']])
  await spelling.choose(['en-GB'])
  expect(await spelling.judge(['teh'])).toBe(true)
})

test('what is judged while the vault is locked does not matter any more', async () => {
  const judging = spelling.judge(['teh'])
  spelling.clear()
  expect(await judging).toBe(false)
  expect(spelling.isWrong('teh')).toBe(false)
  expect(spelling.languages()).toEqual([])
})

test.each([
  ['en', ['en-US']],
  ['en-US', ['en-US']],
  ['en-AU', ['en-GB']],
  ['de-AT', ['de']],
  ['fr', ['fr']],
  ['es-MX', ['es']],
  ['ja', []],
])('a window that speaks %s checks %j until one chooses', (tag, languages) => {
  expect(spokenFirst(tag)).toEqual(languages)
})
