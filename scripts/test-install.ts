import { cpSync, existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { runInDesktopSession } from './desktop-session.ts'
import { findElectron } from './electron-runtime.ts'
import { digestOf } from './folder-stamp.ts'
import { mustRun } from './program.ts'
import { projectFolder } from './project.ts'
import { makeScratchFolder, removeFolder } from './scratch-folder.ts'

/**
 * `npm run test:install`, as root on Debian or Ubuntu: package, install the .deb with apt, start the app from its menu
 * entry, remove the package with all its settings, and see that the notes are as they were.
 */
const dist = join(projectFolder, 'dist')
const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--project=installed']

const apt = (...args: readonly string[]): Promise<void> =>
  mustRun('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })

/** The digest of every file below a folder, by path. */
async function digests(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    await Promise.all(
      files.sort().map(async (file) => [file, await digestOf(file, 'sha512', 'hex')] as const),
    ),
  )
}

/** Put the vault that the installed app had open into a home folder, purge the package, and compare. */
async function notesOutlivePackage(home: string): Promise<void> {
  const vault = join(home, '.config/Fernkeep/vault')
  cpSync(join(projectFolder, 'test-results/installed-vault'), vault, { recursive: true })
  const before = await digests(vault)
  await apt('purge', '--yes', 'fernkeep')
  for (const path of ['/opt/Fernkeep', '/usr/bin/fernkeep', '/usr/share/applications/fernkeep.desktop'])
    if (existsSync(path)) throw new Error(`${path} is still there`)
  const after = await digests(vault)
  const changed = [...before].filter(([file, digest]) => after.get(file) !== digest)
  if (before.size === 0 || changed.length > 0)
    throw new Error(`${changed.length} of ${before.size} files changed`)
  process.stdout.write(`the package is gone, all ${before.size} files of the vault are as they were\n`)
}

for (const script of ['package.ts', 'package/test-copy.ts'])
  await mustRun(process.execPath, [join(projectFolder, 'scripts', script)], { cwd: projectFolder })
const [archive = ''] = readdirSync(dist).filter((name) => name.endsWith('.deb'))
await apt('install', '--yes', '--no-install-recommends', join(dist, archive))
const home = makeScratchFolder(homedir())
try {
  const code = await runInDesktopSession('node', playwright, await findElectron())
  await notesOutlivePackage(home)
  process.exitCode = code
} finally {
  removeFolder(home)
}
