import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronRuntime, findElectron } from './electron-runtime.ts'
import { archiveIn, executableIn, filesIn, unpackedIn, wrongContents } from './package/contents.ts'
import { readFuses, wrongFuses } from './package/fuses.ts'
import { capture, mustRun } from './program.ts'
import { projectFolder } from './project.ts'
import { digestOf } from './folder-stamp.ts'
import { removeFolder } from './scratch-folder.ts'

/**
 * `npm run package [-- TARGET…]`: build Fernkeep and package it into dist/, then look at what came out: fuses, files,
 * code that must not be there. Targets are electron-builder's; without one, the unpacked app and on Linux the .deb.
 * On a machine that cannot fetch the pinned Electron the older one of development is packaged, and it says so.
 */
const output = join(projectFolder, 'dist')
const system = { linux: '--linux', darwin: '--mac', win32: '--win' }[process.platform as 'linux']
const named = process.argv.slice(2)
const targets = named.length > 0 ? named : process.platform === 'linux' ? ['dir', 'deb'] : ['dir']

/** What dates the files of a package, so that the same commit gives the same one, in seconds since 1970. */
async function sourceDate(): Promise<string> {
  const { code, output: seconds } = await capture('git', ['log', '-1', '--format=%ct'], {
    cwd: projectFolder,
  })
  if (code === 0) return seconds.trim()
  process.stdout.write('There is no commit to take the date from: the package carries the present.\n')
  return String(Math.floor(Date.now() / 1000))
}

/** Package the built app around an Electron. */
async function pack(electron: ElectronRuntime): Promise<string> {
  const builder = join(projectFolder, 'node_modules/electron-builder/cli.js')
  const config = [`-c.electronDist=${electron.folder}`, `-c.electronVersion=${electron.version}`]
  await mustRun(process.execPath, [builder, system, ...targets, '--publish', 'never', ...config], {
    cwd: projectFolder,
    env: {
      ...process.env,
      CUSTOM_FPM_PATH: join(projectFolder, 'scripts/package/debian.ts'),
      SOURCE_DATE_EPOCH: await sourceDate(),
    },
  })
  return unpackedIn(output)
}

/** What the packaged software is made of, as CycloneDX. */
async function writeBill(version: string): Promise<void> {
  const npm = await capture('npm', ['sbom', '--omit=dev', '--sbom-format=cyclonedx'], { cwd: projectFolder })
  if (npm.code !== 0) throw new Error(`npm sbom ended with ${npm.code}: ${npm.errors.trim()}`)
  const bill = JSON.parse(npm.output) as { components: object[] }
  // npm takes Electron for a tool of development; it is the largest part of what ships.
  const electron = { type: 'framework', name: 'electron', version, purl: `pkg:npm/electron@${version}` }
  const text = JSON.stringify({ ...bill, components: [electron, ...bill.components] }, null, 2)
  writeFileSync(join(output, 'sbom.cdx.json'), text)
}

/** Print what was packaged. Returns everything that is wrong with it. */
async function inspect(folder: string): Promise<readonly string[]> {
  const archive = archiveIn(folder)
  const fuses = await readFuses(executableIn(folder))
  process.stdout.write(`\nFuses: ${fuses.map(({ name, state }) => `${name} ${state}`).join(', ')}\n`)
  process.stdout.write(
    `app.asar: ${filesIn(archive).length} files, ${size(archive)}, ${await digestOf(archive, 'sha256', 'hex')}\n`,
  )
  for (const name of readdirSync(output).filter((entry) => /\.(deb|AppImage|dmg|exe|json)$/.test(entry)))
    process.stdout.write(`${name}: ${size(join(output, name))}\n`)
  return [...wrongFuses(fuses), ...wrongContents(archive)]
}

const size = (path: string) => `${(statSync(path).size / 1e6).toFixed(1)} MB`

removeFolder(output)
await mustRun(process.execPath, [join(projectFolder, 'scripts/build.ts')], { cwd: projectFolder })
const electron = await findElectron()
const folder = await pack(electron)
await writeBill(electron.version)
const wrong = await inspect(folder)
for (const line of wrong) process.stdout.write(`WRONG: ${line}\n`)
process.exitCode = wrong.length === 0 ? 0 : 1
