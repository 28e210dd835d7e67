import { join } from 'node:path'
import { type ElectronApplication, type Page, _electron } from '@playwright/test'
import { foldersFor, nameFor } from '../../electron/app/environment.ts'
import { appDataFolder } from '../../electron/cli/app-folder.ts'
import { systemKeychain } from '../../electron/keychain/keychain.ts'
import { fernetMode } from '../../electron/vault/mode.ts'
import { whenAttached } from '../../scripts/project.ts'
import { seedVault } from '../../scripts/seed/vault.ts'

export const until = Date.parse('2026-11-24T08:00:00Z')
/** How long a step of a benchmark may take. */
const patienceMs = 5 * 60_000
const project = join(import.meta.dirname, '../..')

/** Where the app keeps its vault in this environment. */
export const vaultFolder = (env: NodeJS.ProcessEnv): string =>
  foldersFor(appDataFolder(process.platform, env), 'dev', false).vault

/** Seed the vault that the app opens in this environment, with its key in the system's keychain. */
export async function seedAppVault(env: NodeJS.ProcessEnv, notes: number): Promise<void> {
  const options = {
    root: vaultFolder(env),
    mode: fernetMode(systemKeychain(nameFor('dev'))),
    notes,
    seed: 1,
    until,
    add: false,
  }
  const code = await seedVault(options, (line) => void process.stdout.write(`  ${line}\n`))
  if (code !== 0) throw new Error('the vault could not be seeded')
}

/** The built app in its window, or another one's `folder`, as the end-to-end tests start it. */
export async function startApp(
  env: NodeJS.ProcessEnv,
  folder = whenAttached,
): Promise<{ app: ElectronApplication; page: Page }> {
  const set = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const app = await _electron.launch({
    executablePath: join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron'),
    args: [folder],
    cwd: project,
    env: Object.fromEntries(set),
    // Without it Playwright turns Chromium's sandbox off by itself.
    chromiumSandbox: true,
  })
  const page = await app.firstWindow()
  // What takes this long is told by its figure, not by a failure.
  page.setDefaultTimeout(patienceMs)
  return { app, page }
}
