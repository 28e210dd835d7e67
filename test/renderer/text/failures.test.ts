import { describe, expect, test } from 'vitest'
import { errorCodes } from '../../../shared/errors.ts'
import { problemKind } from '../../../shared/model/problem.ts'
import { failureTexts, sentences } from '../../../renderer/text/texts.ts'

describe.each(errorCodes)('%s', (code) => {
  test('says what happened, what is safe and what to do, in whole sentences', () => {
    const { title, body, action } = failureTexts[code]
    for (const text of [title, body, action]) expect(text).toMatch(/^\p{Lu}.*\.$/u)
    expect(body.split('. ').length).toBeGreaterThanOrEqual(2)
  })

  test('says nothing that only a programmer understands', () => {
    const { title, body, action } = failureTexts[code]
    expect(`${title} ${body} ${action}`).not.toMatch(
      /\b(error code|exception|null|undefined|token|EIO|ENOSPC|IPC|renderer)\b|[{}<>_]/i,
    )
  })
})

test('there is a text for each code and no other', () => {
  expect(Object.keys(failureTexts).sort()).toEqual([...errorCodes].sort())
})

test('no two codes read the same', () => {
  expect(new Set(Object.values(failureTexts).map(({ title }) => title)).size).toBe(errorCodes.length)
})

test('a refused call says the words of a refused request', () => {
  expect(failureTexts['rate-limited'].title).toBe('Rate limit exceeded. Try again later.')
})

test('each kind of file problem has a sentence', () => {
  expect(Object.keys(sentences.problem).sort()).toEqual([...problemKind.options].sort())
})
