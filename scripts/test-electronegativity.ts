import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { cacheFolder } from './fallback-electron.ts'
import { type Finding, findingsOf, judge } from './lint/electronegativity.ts'
import { capture } from './program.ts'
import { projectFolder } from './project.ts'
import { makeScratchFolder, removeFolder } from './scratch-folder.ts'

/**
 * `npm run test:electronegativity [-- --json FILE]`: Doyensec's Electronegativity on our sources. It wants an ESLint and a
 * TypeScript of long ago, so it is no dependency: this version is fetched once into the cache. Exit code 1 when something
 * is found that no waiver is for, or when a waiver fits nothing any more.
 */
const version = '1.10.3'
/** What it is told of Electron: the newest that it knows. Its own list of fixed releases would need a network. */
const flags = ['-e', '40.1.0', '-x', 'AvailableSecurityFixesGlobalCheck']

const { values } = parseArgs({ options: { json: { type: 'string' } } })
const folder = join(cacheFolder(), `electronegativity-${version}`)
const program = join(folder, 'node_modules/.bin/electronegativity')

/** A fault that it must find, or it looked at nothing. */
const planted = { check: 'NODE_INTEGRATION_JS_CHECK', file: 'planted.ts' }

async function fetchOnce(): Promise<void> {
  if (existsSync(program)) return
  const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact']
  const { code, errors } = await capture('npm', [...args, `@doyensec/electronegativity@${version}`])
  if (code !== 0) throw new Error(`Electronegativity ${version} could not be fetched: ${errors.trim()}`)
}

async function scan(): Promise<Finding[]> {
  const scratch = makeScratchFolder('/var/tmp')
  try {
    const sources = join(scratch, 'sources')
    for (const part of ['electron', 'renderer', 'shared', 'package.json'])
      cpSync(join(projectFolder, part), join(sources, part), { recursive: true })
    const report = join(scratch, 'report.csv')
    writeFileSync(
      join(sources, planted.file),
      'new BrowserWindow({ webPreferences: { nodeIntegration: true } })\n',
    )
    // Without a network its request for translations is rejected where nobody listens.
    const args = ['--unhandled-rejections=warn', program, '-i', sources, ...flags, '-o', report]
    const { code, output, errors } = await capture(process.execPath, args)
    if (!existsSync(report)) throw new Error(`Electronegativity ended with ${code}: ${errors}${output}`)
    const found = findingsOf(readFileSync(report, 'utf8'), (path) => relative(sources, path))
    if (!found.some(({ check, file }) => check === planted.check && file === planted.file))
      throw new Error('Electronegativity did not find the fault that was planted for it')
    return found.filter(({ file }) => file !== planted.file)
  } finally {
    removeFolder(scratch)
  }
}

await fetchOnce()
const { waived, unwaived, idle } = judge(await scan())
for (const { check, file, sample } of unwaived)
  process.stdout.write(`found: ${check} in ${file}: ${sample}\n`)
for (const { check, file } of idle)
  process.stdout.write(`a waiver fits nothing any more: ${check} in ${file}\n`)
const figures = { version, waived: waived.length, unwaived: unwaived.length, idleWaivers: idle.length }
process.stdout.write(`${JSON.stringify(figures)}\n`)
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)
process.exitCode = unwaived.length + idle.length === 0 ? 0 : 1
