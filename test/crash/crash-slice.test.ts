import { expect, test } from 'vitest'
import { temporaryFolder } from '../electron/files/temporary-folder.ts'
import { faultCampaign } from './fault-campaign.ts'
import { killCampaign } from './kill-campaign.ts'

/* A slice of `npm run test:crash`. */

const silent = () => undefined

test('whatever happens at whichever file operation of a rename of a notebook, nothing is lost, torn or left', async () => {
  const { points, ...wrong } = await faultCampaign(await temporaryFolder(), ['rename notebook'], silent)
  expect(points).toBeGreaterThan(300)
  expect(wrong).toEqual({ lost: 0, torn: 0, litter: 0, readable: 0 })
}, 180_000)

test('killed while it writes, a process has lost nothing that it said was saved', async () => {
  const { points, ...wrong } = await killCampaign(await temporaryFolder(), 10, silent)
  expect(points).toBe(10)
  expect(wrong).toEqual({ lost: 0, torn: 0, litter: 0, readable: 0 })
}, 180_000)
