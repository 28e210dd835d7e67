import { expect, it } from 'vitest'
import { failure, success } from '../../shared/result.ts'

it('a success carries its value and nothing else', () => {
  expect(success({ a: 1 })).toStrictEqual({ ok: true, value: { a: 1 } })
})

it('a failure carries a code, and only what more it is given', () => {
  expect(failure('not-found')).toStrictEqual({ ok: false, code: 'not-found' })
  expect(failure('rate-limited', { reference: 'FK-ABCDEF', retryAfterMs: 20 })).toStrictEqual({
    ok: false,
    code: 'rate-limited',
    reference: 'FK-ABCDEF',
    retryAfterMs: 20,
  })
})
