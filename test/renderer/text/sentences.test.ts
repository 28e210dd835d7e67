import { expect, test } from 'vitest'
import { sentences } from '../../../renderer/text/texts.ts'

const { checked, changed } = sentences.vault

test('a check says how many files it looked at, and how many are not as they should be', () => {
  expect(checked(true, 12, 0)).toBe('12 files checked, all as they should be.')
  expect(checked(true, 1, 0)).toBe('1 file checked, all as they should be.')
  expect(checked(true, 12, 1)).toBe('12 files checked. 1 file is not as it should be:')
  expect(checked(true, 12, 2)).toBe('12 files checked. 2 files are not as they should be:')
})

test('a cancelled check claims nothing about what it did not look at', () => {
  expect(checked(false, 3, 0)).toBe('Cancelled after 3 files, all as they should be so far.')
  expect(checked(false, 3, 1)).toBe('Cancelled after 3 files. 1 file is not as it should be:')
})

test('a change of keys says whether it is finished, and what was left out', () => {
  expect(changed(true, 5, 0)).toBe('The keys are changed: 5 files under the new key.')
  expect(changed(true, 5, 1)).toBe(
    'The keys are changed: 5 files under the new key. 1 file was left out, because no key opens it:',
  )
  expect(changed(false, 2, 0)).toContain(
    'Not finished: 2 files under the new key so far. Everything opens as before.',
  )
})

test('a version says how long it is beside the note', () => {
  const { length } = sentences.history
  expect([length(0), length(1), length(-20)]).toEqual([
    'as long as now',
    '1 character more than now',
    '20 characters fewer than now',
  ])
})
