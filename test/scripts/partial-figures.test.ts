import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PartialFigures } from '../../scripts/partial-figures.ts'
import { temporaryFolder } from '../electron/files/temporary-folder.ts'

test('a campaign that was cut short goes on with the parts that are missing, and adds up all', async () => {
  const file = join(await temporaryFolder(), 'results', 'figures.json')
  const first = new PartialFigures(file, false)
  first.add('rotate', { points: 7, lost: 0, torn: 0 })
  const second = new PartialFigures(file, true)
  expect([second.has('rotate'), second.has('save')]).toEqual([true, false])
  second.add('save', { points: 5, lost: 1, torn: 2 })
  expect(second.of(['rotate', 'save'])).toEqual({ points: 12, wrong: 3 })
  expect(new PartialFigures(file, false).has('rotate')).toBe(false)
})
