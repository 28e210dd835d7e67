import { expect, test } from 'vitest'
import { checkDamagedVault } from '../../crash/damaged-check.ts'
import { temporaryFolder } from '../files/temporary-folder.ts'
import { SessionBench } from './opened-session.ts'

test('of 1,000 notes with one in a hundred damaged, every good one opens and every bad one is named', async () => {
  const figures = await checkDamagedVault(new SessionBench(await temporaryFolder()), 1_000)
  // Ten are damaged; two of the ways are swaps, which take a note more each.
  expect(figures).toEqual({ notes: 1_000, good: 989, bad: 11 })
}, 120_000)
