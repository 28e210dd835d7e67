import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { run } from './program.ts'
import { projectFolder } from './project.ts'

/**
 * `npm run test:load [-- --payloads N] [--calls N] [--json FILE]`: N random payloads (10,000) on every channel of the
 * contract, and N calls (100,000) of a page that asks as fast as it can of the running app. Exit code 1 when anything is
 * answered that must not be, is unhandled, or stops.
 */
const { values } = parseArgs({
  options: {
    payloads: { type: 'string', default: '10000' },
    calls: { type: 'string', default: '100000' },
    json: { type: 'string' },
  },
})
process.env['FUZZ_RUNS'] = values.payloads
process.env['FLOOD_CALLS'] = values.calls

const fuzzReport = 'test-results/fuzz.json'
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${fuzzReport}`]
const fuzzed = await run('vitest', ['run', 'test/electron/ipc/fuzz.test.ts', ...reporters], {
  cwd: projectFolder,
})
const flooded = await run(process.execPath, ['scripts/e2e.ts', '--project=load'], { cwd: projectFolder })

const read = (file: string) =>
  JSON.parse(readFileSync(join(projectFolder, file), 'utf8')) as Record<string, unknown>
const { numPassedTests: held, numFailedTests: broken, numTotalTests: channels } = read(fuzzReport)
const flood = read('test-results/flood.json')
const figures = { fuzz: { channels, payloadsEach: Number(values.payloads), held, broken }, flood }
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)
process.exitCode = fuzzed === 0 && flooded === 0 ? 0 : 1
