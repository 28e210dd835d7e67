import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appDataFolder } from '../../../electron/cli/app-folder.ts'

test('the data folder is where Electron has it', () => {
  expect(appDataFolder('linux', {})).toBe(join(homedir(), '.config'))
  expect(appDataFolder('linux', { XDG_CONFIG_HOME: '' })).toBe(join(homedir(), '.config'))
  expect(appDataFolder('linux', { XDG_CONFIG_HOME: '/somewhere' })).toBe('/somewhere')
  expect(appDataFolder('darwin', { XDG_CONFIG_HOME: '/x' })).toBe(
    join(homedir(), 'Library/Application Support'),
  )
  expect(appDataFolder('win32', { APPDATA: 'C:\\Roaming' })).toBe('C:\\Roaming')
  expect(appDataFolder('win32', {})).toBe(join(homedir(), 'AppData/Roaming'))
})
