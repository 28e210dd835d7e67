import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepAppearance } from '../../../electron/app/appearance.ts'
import { defaultAppearance } from '../../../shared/model/appearance.ts'

const electron = vi.hoisted(() => ({
  nativeTheme: { themeSource: 'system' },
  app: { getPreferredSystemLanguages: () => ['fr-CH', 'de-AT', 'en-GB'] },
}))
vi.mock('electron', () => electron)

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fernkeep-test-'))
  path = join(folder, 'appearance.json')
})

afterEach(() => rm(folder, { recursive: true }))

const wanted = {
  theme: 'dark',
  accent: 'violet',
  sort: 'title-ascending',
  toolbar: false,
  language: 'de',
} as const

test('what is changed holds at once, and at the next start', async () => {
  const kept = await keepAppearance(path, true)
  expect(await kept.appearance()).toEqual(defaultAppearance)
  await kept.changeAppearance(wanted)
  expect(electron.nativeTheme.themeSource).toBe('dark')
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  electron.nativeTheme.themeSource = 'system'
  expect(await (await keepAppearance(path, true)).appearance()).toEqual(wanted)
  expect(electron.nativeTheme.themeSource).toBe('dark')
})

test.each(['', '{', '[]', 'null', '{"theme":"dark"}', JSON.stringify({ ...wanted, theme: 'pink' })])(
  'a file that says %j is as none, and is not touched before something is changed',
  async (text) => {
    await writeFile(path, text)
    expect(await (await keepAppearance(path, true)).appearance()).toEqual(defaultAppearance)
    expect(await readFile(path, 'utf8')).toBe(text)
  },
)

test('what cannot be kept is told', async () => {
  const kept = await keepAppearance(join(folder, 'gone', 'appearance.json'), true)
  await expect(kept.changeAppearance(wanted)).rejects.toThrow()
})
