import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { takeFolders } from '../../../electron/app/profile.ts'
import type { VaultMode } from '../../../electron/vault/mode.ts'

const electron = vi.hoisted(() => ({
  app: { getPath: vi.fn(() => '/data'), setName: vi.fn(), setPath: vi.fn(), setAppLogsPath: vi.fn() },
}))
vi.mock('electron', () => electron)

const staging = { environment: 'staging', keychainService: 'Fernkeep (staging)' } as const

it('tells Electron the folders of the profile before anything is written', () => {
  const base = join('/data', 'Fernkeep (staging)')
  expect(takeFolders(staging)).toMatchObject({ vault: join(base, 'vault'), logs: join(base, 'logs') })
  expect(electron.app.getPath.mock.calls).toEqual([['appData']])
  expect(electron.app.setName.mock.calls).toEqual([['Fernkeep (staging)']])
  expect(electron.app.setPath.mock.calls).toEqual([
    ['userData', base],
    ['sessionData', join(base, 'chromium')],
  ])
  expect(electron.app.setAppLogsPath.mock.calls).toEqual([[join(base, 'logs')]])
})

it('keeps a readable vault out of the encrypted one', () => {
  const plaintextMode = () => Promise.resolve({ codec: 'plaintext' } as VaultMode)
  expect(takeFolders({ ...staging, plaintextMode }).vault).not.toBe(takeFolders(staging).vault)
})
