import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runInDesktopSession } from './desktop-session.ts'
import { findElectron } from './electron-runtime.ts'
import { run } from './program.ts'
import { projectFolder } from './project.ts'

/** Those that measure the built app in its window, in a private desktop. */
const ofWindow = ['app', 'app-unlock']
/** `npm run bench -- NAME… [--json FILE]`: the benchmarks in test/bench, one after the other; all when none is named. */
const all = ['fernet', 'files', 'find', 'unlock', ...ofWindow]
const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true })
const names = positionals.length === 0 ? all : positionals
const unknown = names.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`no such benchmark: ${unknown.join(', ')}; there are ${all.join(', ')}\n`)
  process.exit(2)
}

/** Others hold 100,000 notes as objects. */
const moreMemory = '--max-old-space-size=8192'

const folder = mkdtempSync(join(tmpdir(), 'fernkeep-bench-json-'))
const reports: unknown[] = []
for (const name of names) {
  const file = ofWindow.includes(name)
    ? join(projectFolder, 'test-results', `${name}.json`)
    : join(folder, `${name}.json`)
  const code = await (ofWindow.includes(name) ? inWindow(name) : inNode(name, file))
  if (code !== 0) process.exitCode = code
  else reports.push(JSON.parse(readFileSync(file, 'utf8')))
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(reports, null, 2)}\n`)
rmSync(folder, { recursive: true })

function inNode(name: string, file: string): Promise<number> {
  const args = [moreMemory, `test/bench/${name}.ts`, '--json', file]
  return run(process.execPath, args, { cwd: projectFolder })
}

/** What it leaves in test-results/ comes back from the desktop's copy of the checkout. */
async function inWindow(name: string): Promise<number> {
  const built = await run(process.execPath, ['scripts/build.ts'], { cwd: projectFolder })
  if (built !== 0) return built
  const args = [moreMemory, `test/bench/${name}.ts`, '--json', `test-results/${name}.json`]
  return runInDesktopSession('node', args, await findElectron())
}
