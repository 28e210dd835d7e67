import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findElectron } from './electron-runtime.ts'
import { run } from './program.ts'
import { projectFolder } from './project.ts'
import { removeFolder } from './scratch-folder.ts'
import { ensureDesktopPrograms } from './system-libraries.ts'
import { type Tally, countLine, playwrightTally, single, total, vitestTally } from './tally.ts'

/**
 * `npm test`: everything that has to hold before a change is taken. Every step runs even when one before it failed,
 * except that without a build or an Electron there is nothing to run end to end. The last line is the count over all.
 */

/** A step of the run; `needs` names steps without which it cannot succeed. */
interface Step {
  readonly name: string
  readonly needs?: readonly string[]
  readonly run: () => Promise<Tally>
}

const unitReport = 'test-results/unit.json'
const e2eReport = 'test-results/e2e.json'

const steps: readonly Step[] = [
  { name: 'machine', run: prepareMachine },
  { name: 'format', run: () => once('prettier', '--check', '--log-level=warn', '.') },
  { name: 'lint', run: () => once('node', 'scripts/lint.ts') },
  { name: 'types', run: () => once('tsc', '--project', 'tsconfig.json') },
  { name: 'unit', run: unit },
  { name: 'package', needs: ['machine'], run: packaged },
  { name: 'e2e', needs: ['machine', 'package'], run: endToEnd },
]

/** Fetch Electron and what the system lacks, before anything that needs them. Not a test unless it fails. */
async function prepareMachine(): Promise<Tally> {
  try {
    const electron = await findElectron()
    await ensureDesktopPrograms(electron)
    // The steps below use this one without looking again.
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = electron.folder
    return total([])
  } catch (error) {
    process.stdout.write(`${(error as Error).message}\n`)
    return single(false)
  }
}

async function unit(): Promise<Tally> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
  const code = await tool('vitest', 'run', ...reporters)
  return vitestTally(textOf(unitReport), code)
}

/** Build the app and package it; the end-to-end tests run on both. */
async function packaged(): Promise<Tally> {
  const made = await once('node', 'scripts/package.ts', 'dir')
  return total([made, await once('node', 'scripts/package/test-copy.ts')])
}

async function endToEnd(): Promise<Tally> {
  const code = await tool('node', 'scripts/e2e.ts', '--project=e2e', '--project=packaged')
  return playwrightTally(textOf(e2eReport), code)
}

const once = async (program: string, ...args: readonly string[]): Promise<Tally> =>
  single((await tool(program, ...args)) === 0)

/** Run one of the project's own tools; `node` is the one this script runs on. */
async function tool(program: string, ...args: readonly string[]): Promise<number> {
  const command = program === 'node' ? process.execPath : join(projectFolder, 'node_modules/.bin', program)
  return run(command, args, { cwd: projectFolder, stdio: ['ignore', 'inherit', 'inherit'] })
}

function textOf(report: string): string | undefined {
  const path = join(projectFolder, report)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

async function runSteps(): Promise<Tally> {
  // A report left by an earlier run must not be counted for a runner that died in this one.
  removeFolder(join(projectFolder, 'test-results'))
  const tallies = new Map<string, Tally>()
  for (const { name, needs = [], run: runStep } of steps) {
    process.stdout.write(`\n── ${name}\n`)
    const started = performance.now()
    const lacking = needs.filter((other) => (tallies.get(other)?.failed ?? 0) > 0)
    const tally = lacking.length === 0 ? await runStep() : single(false)
    if (lacking.length > 0) process.stdout.write(`not run, because of: ${lacking.join(', ')}\n`)
    tallies.set(name, tally)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stdout.write(`── ${name}: ${countLine(tally)} in ${seconds} s\n`)
  }
  return total([...tallies.values()])
}

const tally = await runSteps()
process.stdout.write(`\n${countLine(tally)}\n`)
process.exitCode = tally.failed === 0 ? 0 : 1
