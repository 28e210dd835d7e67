import { describe, expect, it } from 'vitest'
import { FernkeepError, codeOf, errorCodes } from '../../shared/errors.ts'

describe('codeOf', () => {
  it.each(errorCodes)('answers %s for a failure that was given it', (code) => {
    expect(codeOf(new FernkeepError(code))).toBe(code)
  })

  it.each([
    ['an Error', new Error('disk-full')],
    ['an error with a code of its own', Object.assign(new Error('x'), { code: 'disk-full' })],
    ['an object in the shape of a failure', { name: 'FernkeepError', code: 'disk-full' }],
    ['a string', 'disk-full'],
    ['null', null],
    ['undefined', undefined],
  ])('answers internal for %s', (_name, thrown) => {
    expect(codeOf(thrown)).toBe('internal')
  })
})

it('a failure says no more than its code, and keeps its cause for the log', () => {
  const cause = new Error('/home/pat/secret')
  const error = new FernkeepError('disk-full', { cause })
  expect(error.message).toBe('disk-full')
  expect(error.cause).toBe(cause)
})
