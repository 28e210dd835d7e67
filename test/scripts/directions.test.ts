import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { capture } from '../../scripts/program.ts'
import { projectFolder } from '../../scripts/project.ts'

/** Rule, file, and what the file imports against it. */
const refused: readonly (readonly [rule: string, path: string, imports: string])[] = [
  ['electron-app', 'electron/app/a.ts', '../ipc/plain.ts'],
  ['electron-cli', 'electron/cli/a.ts', '../ipc/plain.ts'],
  ['electron-ipc', 'electron/ipc/a.ts', '../crypto/plain.ts'],
  ['electron-ipc', 'electron/ipc/b.ts', '../files/plain.ts'],
  ['electron-ipc', 'electron/ipc/c.ts', '../keychain/plain.ts'],
  ['electron-transfer', 'electron/transfer/a.ts', '../keychain/plain.ts'],
  ['electron-vault', 'electron/vault/a.ts', '../ipc/plain.ts'],
  ['electron-vault', 'electron/vault/b.ts', '../app/plain.ts'],
  ['electron-crypto', 'electron/crypto/a.ts', '../files/plain.ts'],
  ['electron-files', 'electron/files/a.ts', '../crypto/plain.ts'],
  ['electron-keychain', 'electron/keychain/a.ts', '../vault/plain.ts'],
  ['electron-index', 'electron/index/a.ts', '../vault/plain.ts'],
  ['electron-images', 'electron/images/a.ts', '../vault/plain.ts'],
  ['electron-spelling', 'electron/spelling/a.ts', '../vault/plain.ts'],
  ['electron-threads', 'electron/threads/a.ts', '../vault/plain.ts'],
  ['electron-log', 'electron/log/a.ts', '../vault/plain.ts'],
  ['sides-meet-in-shared', 'renderer/a.ts', '../electron/vault/plain.ts'],
  ['sides-meet-in-shared', 'electron/vault/c.ts', '../../renderer/plain.ts'],
  ['sides-meet-in-shared', 'electron/vault/d.ts', '../../scripts/plain.ts'],
  ['shared-imports-only-zod', 'shared/a.ts', '../electron/vault/plain.ts'],
  ['shared-imports-only-zod', 'shared/b.ts', '../renderer/plain.ts'],
  ['shared-imports-only-zod', 'shared/c.ts', 'node:fs'],
  ['shared-imports-only-zod', 'shared/d.ts', 'keytar'],
  ['zod-is-mini', 'shared/e.ts', 'zod'],
  ['electron-at-the-edge', 'electron/vault/e.ts', 'electron'],
  ['electron-at-the-edge', 'electron/ipc/d.ts', 'electron'],
  ['electron-types-in-ipc-only', 'electron/vault/f.ts', 'type electron'],
  ['renderer-without-node', 'renderer/b.ts', 'node:path'],
  ['keychain-alone-has-keytar', 'electron/vault/g.ts', 'keytar'],
  ['plaintext-in-development-only', 'electron/vault/h.ts', './plaintext-mode.ts'],
  ['plaintext-in-development-only', 'electron/main.ts', './app/developer-settings.ts'],
  ['crypto-has-node-crypto-only', 'electron/crypto/b.ts', 'node:fs'],
  ['no-circles', 'renderer/c.ts', './d.ts'],
  ['no-development-package-ships', 'renderer/e.ts', 'tool'],
  ['no-development-package-ships', 'renderer/f.ts', 'stranger'],
  ['no-dead-import', 'renderer/g.ts', './nowhere.ts'],
]

/** Imports that go the house's way. */
const accepted: readonly (readonly [path: string, imports: string])[] = [
  ['electron/ipc/good.ts', '../vault/plain.ts'],
  ['electron/ipc/good-type.ts', 'type electron'],
  ['electron/vault/good.ts', '../crypto/plain.ts'],
  ['electron/vault/good-files.ts', '../files/plain.ts'],
  ['electron/vault/good-keychain.ts', '../keychain/plain.ts'],
  ['electron/vault/good-images.ts', '../images/plain.ts'],
  ['electron/spelling/good.ts', '../threads/plain.ts'],
  ['electron/vault/good-shared.ts', '../../shared/plain.ts'],
  ['electron/app/good.ts', 'electron'],
  ['electron/preload.ts', 'electron'],
  ['electron/crypto/good.ts', 'node:crypto'],
  ['electron/keychain/good.ts', 'keytar'],
  ['electron/development.ts', './vault/plaintext-mode.ts'],
  ['shared/good.ts', 'zod/mini'],
  ['renderer/good.ts', '../shared/plain.ts'],
]

const bystanders = [
  ...['app', 'ipc', 'vault', 'crypto', 'files', 'keychain'].map((name) => `electron/${name}/plain.ts`),
  'electron/vault/plaintext-mode.ts',
  'electron/app/developer-settings.ts',
  'electron/images/plain.ts',
  'electron/threads/plain.ts',
  'shared/plain.ts',
  'renderer/plain.ts',
  'scripts/plain.ts',
]

let folder = ''
/** Each violation found in the small checkout, as `rule file`. */
let found: ReadonlySet<string>
/** The names of all rules of the configuration. */
let rules: readonly string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fernkeep-directions-'))
  layPackages()
  for (const path of bystanders) write(path, 'export const plain = 1\n')
  for (const [path, imports] of [...refused.map(([, ...file]) => file), ...accepted])
    write(path, importing(imports))
  // A circle is reported where it was found first.
  write('renderer/d.ts', importing('./c.ts'))
  const report = await cruise()
  found = new Set(report.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`))
  rules = report.summary.ruleSetUsed.forbidden.map(({ name }) => name)
})

afterAll(() => rmSync(folder, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const importing = (what: string): string =>
  what.startsWith('type ')
    ? `import type * as it from '${what.slice('type '.length)}'\nexport type It = typeof it\n`
    : `import * as it from '${what}'\nexport const kept = it\n`

function layPackages(): void {
  write('tsconfig.json', '{}')
  const manifest = { dependencies: { zod: '1', keytar: '1' }, devDependencies: { electron: '1', tool: '1' } }
  write('package.json', JSON.stringify({ name: 'small', type: 'module', ...manifest }))
  for (const name of ['zod', 'zod/mini', 'keytar', 'electron', 'tool', 'stranger']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'exports.x = 1\n')
  }
}

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[]
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] }
  }
}

async function cruise(): Promise<Report> {
  const program = join(projectFolder, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = join(projectFolder, '.dependency-cruiser.js')
  const what = ['electron', 'shared', 'renderer', '--output-type=json', `--config=${config}`]
  const { output, errors } = await capture(process.execPath, [program, ...what], { cwd: folder })
  if (output === '') throw new Error(errors)
  return JSON.parse(output) as Report
}

test.each(refused)('%s refuses that %s imports %s', (rule, path) => {
  expect([...found].filter((violation) => violation.endsWith(` ${path}`))).toContain(`${rule} ${path}`)
})

test.each(accepted)('%s may import %s', (path) => {
  expect([...found].filter((violation) => violation.endsWith(` ${path}`))).toEqual([])
})

test('every rule has a violation here that it refuses', () => {
  expect(rules.length).toBeGreaterThan(0)
  expect(rules.filter((rule) => !refused.some(([name]) => name === rule))).toEqual([])
})
