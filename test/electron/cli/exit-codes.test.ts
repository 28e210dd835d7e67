import { expect, test } from 'vitest'
import { exitCodeFor, exitCodes } from '../../../electron/cli/exit-codes.ts'
import { type ErrorCode, errorCodes } from '../../../shared/errors.ts'

test('each code is one number', () => {
  expect(exitCodes).toEqual({
    done: 0,
    failed: 1,
    notUnderstood: 2,
    noSuchNote: 3,
    inUse: 4,
    keychain: 5,
    problems: 6,
  })
})

test('a failure says which kind it is', () => {
  const special: Partial<Record<ErrorCode, number>> = {
    'not-found': 3,
    'vault-in-use': 4,
    'keychain-locked': 5,
    'keychain-unavailable': 5,
    'keychain-stalled': 5,
    'key-missing': 5,
    'key-wrong': 5,
    'passphrase-needed': 5,
    'passphrase-wrong': 5,
    'unlock-wait': 5,
    'recovery-mistyped': 5,
    'recovery-wrong': 5,
    'recovery-absent': 5,
    'note-damaged': 6,
    'attachment-damaged': 6,
  }
  for (const code of errorCodes) expect([code, exitCodeFor(code)]).toEqual([code, special[code] ?? 1])
})
