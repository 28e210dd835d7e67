import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFinding } from '../../../renderer/state/finding.ts'
import type { FernkeepBridge } from '../../../shared/ipc/contract.ts'
import { type Result, failure, success } from '../../../shared/result.ts'
import type { SearchRequest, SearchResult } from '../../../shared/model/search.ts'

type Answer = Result<SearchResult | null>

let asked: { readonly request: SearchRequest; readonly answer: (answer: Answer) => void }[]
const result = (total: number): SearchResult => ({ total, hits: [], terms: [], forgiven: false })

const bench = (scope = '') => {
  const search = (request: SearchRequest) =>
    new Promise<Answer>((answer) => {
      asked.push({ request, answer })
    })
  return createFinding({ notes: { search } } as unknown as FernkeepBridge, () => scope)
}
const answered = async (index: number, answer: Answer) => {
  asked[index]?.answer(answer)
  await vi.advanceTimersByTimeAsync(0)
}

beforeEach(() => {
  asked = []
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('asks at each key, with the scope of the place before what is typed', () => {
  const finding = bench('is:trashed ')
  finding.type('f')
  finding.type('fe')
  expect(asked.map(({ request }) => request.text)).toEqual(['is:trashed f', 'is:trashed fe'])
})

test('white space asks nothing and shows nothing', async () => {
  const finding = bench()
  finding.type('fern')
  await answered(0, success(result(3)))
  finding.type('  ')
  expect(asked).toHaveLength(1)
  expect(finding.state.get()).toEqual({ text: '  ', result: null, failure: null })
})

test('an answer that comes after a later question, or after clearing, is dropped', async () => {
  const finding = bench()
  finding.type('a')
  finding.type('ab')
  await answered(1, success(result(1)))
  await answered(0, success(result(9)))
  expect(finding.state.get().result?.total).toBe(1)
  finding.type('abc')
  finding.clear()
  await answered(2, success(result(5)))
  expect(finding.state.get()).toEqual({ text: '', result: null, failure: null })
})

test('keeps the last hits on screen while it asks, and when a later question took its place', async () => {
  const finding = bench()
  finding.type('a')
  await answered(0, success(result(4)))
  finding.type('ab')
  expect(finding.state.get()).toMatchObject({ text: 'ab', result: { total: 4 } })
  await answered(1, success(null))
  expect(finding.state.get()).toMatchObject({ text: 'ab', result: { total: 4 } })
})

test('asks again after the wait when there were too many calls, and tells of any other failure', async () => {
  const finding = bench()
  finding.type('a')
  await answered(0, failure('rate-limited', { retryAfterMs: 120 }))
  expect(finding.state.get().failure).toBeNull()
  await vi.advanceTimersByTimeAsync(120)
  expect(asked).toHaveLength(2)
  await answered(1, failure('internal'))
  expect(finding.state.get().failure?.code).toBe('internal')
})

test('follows changes of notes once they pause, and only while something is asked', async () => {
  const finding = bench()
  finding.refresh()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(asked).toHaveLength(0)
  finding.type('a')
  await answered(0, success(result(1)))
  for (let i = 0; i < 5; i++) finding.refresh()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(asked).toHaveLength(2)
})

test('the next page is asked from where the hits end, and none when there is no more', async () => {
  const finding = bench()
  finding.type('a')
  await answered(0, success({ ...result(2), hits: [{} as never] }))
  finding.more()
  expect(asked[1]?.request.offset).toBe(1)
  await answered(1, success({ ...result(2), hits: [{} as never] }))
  expect(finding.state.get().result?.hits).toHaveLength(2)
  finding.more()
  expect(asked).toHaveLength(2)
})
