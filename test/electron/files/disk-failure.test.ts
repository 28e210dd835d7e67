import { expect, test } from 'vitest'
import { diskFailure } from '../../../electron/files/disk-failure.ts'
import { FernkeepError } from '../../../shared/errors.ts'
import { errnoError } from './fault-files.ts'

test.for([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'disk-read-only'],
  ['EACCES', 'disk-denied'],
  ['EPERM', 'disk-denied'],
  ['EMFILE', 'disk-busy'],
  ['ENFILE', 'disk-busy'],
  ['EBUSY', 'disk-busy'],
  ['EIO', 'disk-error'],
  ['ENOENT', 'disk-error'],
  ['E2BIG', 'disk-error'],
])('%s is told as %s, with its cause', ([errno = '', code]) => {
  const error = errnoError(errno)
  const failure = diskFailure(error)
  expect(failure).toBeInstanceOf(FernkeepError)
  expect(failure).toMatchObject({ code, cause: error })
})

test('what is no answer of the system stays what it is', () => {
  const named = new FernkeepError('vault-damaged', { cause: errnoError('EIO') })
  const bugs = [
    new TypeError('x'),
    errnoError('ERR_INVALID_ARG_TYPE'),
    new Error('EIO'),
    { code: 'EIO' },
    'EIO',
    undefined,
  ]
  for (const error of [named, ...bugs]) expect(diskFailure(error)).toBe(error)
})
