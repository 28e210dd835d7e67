import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { electronFloor, storeProtection } from '../../../electron/app/running-protections.ts'
import { FernkeepError } from '../../../shared/errors.ts'

vi.mock('electron', () => ({ app: {}, net: {} }))

it('asks no less of Electron than the version that is pinned', () => {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>
  }
  expect(electronFloor).toBe(manifest.devDependencies['electron'])
})

it('says how the keychain answers', async () => {
  const failing = (code: 'keychain-locked' | 'keychain-stalled' | 'keychain-unavailable') =>
    storeProtection(() => Promise.reject(new FernkeepError(code)))
  expect(await storeProtection(() => Promise.resolve(null))).toMatchObject({ storeState: 'open' })
  expect(await failing('keychain-locked')).toMatchObject({ storeState: 'locked' })
  expect(await failing('keychain-stalled')).toMatchObject({ storeState: 'stalled' })
  expect(await failing('keychain-unavailable')).toMatchObject({ storeState: 'unavailable' })
  expect(await storeProtection(null)).toEqual({ store: 'none', storeState: 'unused' })
  await expect(storeProtection(() => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug')
})
