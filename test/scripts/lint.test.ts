import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ESLint } from 'eslint'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { complaintAbout } from '../../scripts/lint/file-name.ts'
import { projectFolder } from '../../scripts/project.ts'

/** A small checkout of its own, so that the type checker has little to read. */
let folder = ''
let eslint: ESLint

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fernkeep-lint-'))
  const compilerOptions = { strict: true, target: 'es2023', module: 'esnext', jsx: 'react-jsx', types: [] }
  write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['**/*'] }))
  eslint = new ESLint({ cwd: folder, overrideConfigFile: join(projectFolder, 'eslint.config.js') })
})

afterAll(() => rmSync(folder, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** The rules that refuse `code` at `path`. A snippet that does not parse is an error of the test. */
async function refusalsOf(path: string, code: string): Promise<(string | null)[]> {
  write(path, code)
  const [result] = await eslint.lintFiles([join(folder, path)])
  const messages = result?.messages ?? []
  const broken = messages.find(({ fatal }) => fatal === true)
  if (broken !== undefined) throw new Error(`${path}: ${broken.message}`)
  return messages.map(({ ruleId }) => ruleId)
}

const flag = ['--no', 'sandbox'].join('-')

/** Rule, file, code that it refuses there. */
const refused: readonly (readonly [rule: string, path: string, code: string])[] = [
  [
    'no-restricted-syntax',
    'electron/vault/raw.ts',
    "import { ipcMain } from 'electron'\nipcMain.handle('x', f)\n",
  ],
  [
    'no-restricted-syntax',
    'electron/vault/raw.ts',
    "import * as all from 'electron'\nall.ipcMain.handle('x', f)\n",
  ],
  ['no-restricted-syntax', 'electron/app/raw.ts', "import { ipcRenderer } from 'electron'\nf(ipcRenderer)\n"],
  ['no-restricted-syntax', 'electron/main.ts', "import { ipcMain } from 'electron'\nipcMain.on('x', f)\n"],
  [
    'no-restricted-imports',
    'electron/vault/disk.ts',
    "import { writeFile } from 'node:fs/promises'\nf(writeFile)\n",
  ],
  ['no-restricted-imports', 'electron/app/disk.ts', "import { renameSync } from 'fs'\nf(renameSync)\n"],
  ['no-restricted-imports', 'electron/log/disk.ts', "import fs from 'node:fs'\nf(fs)\n"],
  ['no-restricted-imports', 'electron/log/disk.ts', "import * as fs from 'node:fs'\nf(fs)\n"],
  ['no-restricted-imports', 'electron/vault/net.ts', "import { request } from 'node:https'\nf(request)\n"],
  [
    'no-restricted-imports',
    'electron/app/program.ts',
    "import { spawn } from 'node:child_process'\nf(spawn)\n",
  ],
  ['no-restricted-properties', 'electron/vault/dice.ts', 'f(Math.random())\n'],
  ['no-restricted-properties', 'renderer/dice.ts', 'f(Math.random())\n'],
  ['no-restricted-properties', 'electron/release.ts', "f(process.env['DEV_MODE'])\n"],
  ['no-restricted-syntax', 'renderer/sink.ts', "document.body.innerHTML = 'x'\n"],
  ['no-restricted-syntax', 'renderer/sink.ts', "document.body['outerHTML'] = 'x'\n"],
  ['no-restricted-syntax', 'renderer/sink.ts', "document.body.insertAdjacentHTML('beforeend', 'x')\n"],
  ['no-restricted-syntax', 'renderer/sink.ts', "document.write('x')\n"],
  ['no-restricted-syntax', 'renderer/markup.tsx', "f(<p dangerouslySetInnerHTML={{ __html: 'x' }} />)\n"],
  ['no-restricted-syntax', 'renderer/sink.ts', "f({ dangerouslySetInnerHTML: { __html: 'x' } })\n"],
  ['no-restricted-globals', 'renderer/network.ts', "f(fetch('https://example.org'))\n"],
  ['no-restricted-globals', 'renderer/network.ts', "f(new globalThis.WebSocket('wss://example.org'))\n"],
  ['no-restricted-globals', 'renderer/clear-text.ts', "localStorage.setItem('draft', 'x')\n"],
  ['no-console', 'electron/vault/loud.ts', "console.log('x')\n"],
  ['no-console', 'renderer/loud.ts', "console.error('x')\n"],
  ['no-console', 'shared/loud.ts', "console.warn('x')\n"],
  ['no-eval', 'renderer/run.ts', "f(eval('1'))\n"],
  ['no-restricted-syntax', 'shared/whole.ts', 'export default 1\n'],
  ['no-restricted-syntax', 'scripts/whole.ts', 'const one = 1\nexport { one as default }\n'],
  ['no-restricted-syntax', 'renderer/barrel.ts', "export * from './note.ts'\n"],
  ['no-restricted-syntax', 'renderer/barrel.ts', "export { note } from './note.ts'\n"],
  ['no-restricted-syntax', 'scripts/launch.ts', `f('${flag}')\n`],
  ['no-restricted-syntax', 'electron/main.ts', `f(\`x ${flag}\`)\n`],
  ['no-restricted-syntax', 'test/nap.test.ts', 'await new Promise((go) => setTimeout(go, 100))\n'],
  ['no-restricted-syntax', 'test/e2e/nap.test.ts', 'await page.waitForTimeout(100)\n'],
  ['no-restricted-syntax', 'test/some.test.ts', "test.skip('x', f)\n"],
  ['no-restricted-syntax', 'test/some.test.ts', "describe.only('x', f)\n"],
  ['no-empty', 'electron/vault/quiet.ts', 'try { f() } catch {}\n'],
  ['@typescript-eslint/no-explicit-any', 'shared/loose.ts', 'export const f = (x: any) => String(x)\n'],
  ['@typescript-eslint/no-floating-promises', 'electron/vault/float.ts', 'Promise.resolve(1)\n'],
  ['@typescript-eslint/no-misused-promises', 'renderer/float.ts', 'if (Promise.resolve(true)) f()\n'],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    'shared/half.ts',
    "export function f(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1\n  }\n  return 2\n}\n",
  ],
  ['fernkeep/file-name', 'electron/vault/note-helper.ts', 'export const x = 1\n'],
  ['fernkeep/file-name', 'renderer/screens/NoteList.tsx', 'export const x = 1\n'],
]

/** File, code that no rule of the house refuses there. */
const accepted: readonly (readonly [path: string, code: string])[] = [
  ['electron/ipc/raw.ts', "import { ipcMain } from 'electron'\nipcMain.handle('x', () => 1)\n"],
  ['electron/preload.ts', "import { ipcRenderer } from 'electron'\nipcRenderer.send('x')\n"],
  ['electron/main.ts', "import { ipcMain } from 'electron'\nexport const parts = { ipcMain }\n"],
  [
    'electron/files/disk.ts',
    "import { writeFile } from 'node:fs/promises'\nexport const write = writeFile\n",
  ],
  ['electron/app/bundle.ts', "import { readFile } from 'node:fs/promises'\nexport const read = readFile\n"],
  ['electron/development.ts', "export const mode = process.env['DEV_MODE']\n"],
  ['scripts/disk.ts', "import { writeFileSync } from 'node:fs'\nwriteFileSync('x', 'y')\n"],
  ['some.config.js', 'export default {}\n'],
]

describe('eslint', () => {
  test.each(refused)('%s refuses in %s: %s', async (rule, path, code) => {
    expect(await refusalsOf(path, code)).toContain(rule)
  })

  test.each(accepted)('nothing of the house refuses in %s: %s', async (path, code) => {
    const ours = (await refusalsOf(path, code)).filter((rule) => !rule?.startsWith('@typescript-eslint/'))
    expect(ours).toEqual([])
  })
})

test.each([
  'note-store.ts',
  'note-store.test.ts',
  'notes.spec.ts',
  '.dependency-cruiser.js',
  'note-body.module.css',
])('the name %s is fine', (name) => {
  expect(complaintAbout(name)).toBeUndefined()
})

test.each(['noteStore.ts', 'note_store.ts', 'NoteStore.tsx', 'note-manager.ts', 'utils.ts', 'data.test.ts'])(
  'the name %s is not',
  (name) => {
    expect(complaintAbout(name)).toBeDefined()
  },
)
