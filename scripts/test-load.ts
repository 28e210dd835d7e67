import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { timeForeignIds } from '../test/load/foreign-ids.ts'
import { run } from './program.ts'
import { projectFolder } from './project.ts'

/**
 * `npm run test:load [-- --payloads N] [--calls N] [--foreign N] [--json FILE]`: N random payloads (10,000) on every channel of the
 * contract, N calls (100,000) of a page that asks as fast as it can of the running app, and on each channel that refuses ids
 * N calls (2,000) with an id of another person and as many with one of nobody, timed. Exit code 1 when anything is answered
 * that must not be, is unhandled, or stops, or when the times tell the ids apart.
 */
/** How far from 0.5 the chance may be that a foreign id takes longer; see `ForeignIdFigures`. */
const mostTold = 0.05

const { values } = parseArgs({
  options: {
    payloads: { type: 'string', default: '10000' },
    calls: { type: 'string', default: '100000' },
    foreign: { type: 'string', default: '2000' },
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

const foreignIds = await timeForeignIds(Number(values.foreign))
for (const { channel, foreignP50Ms, unknownP50Ms, tells, z } of foreignIds)
  process.stdout.write(
    `${channel.padEnd(28)} another's ${foreignP50Ms.toFixed(4)} ms  nobody's ${unknownP50Ms.toFixed(4)} ms  tells ${tells.toFixed(3)}  z ${z.toFixed(1)}\n`,
  )
const isTold = foreignIds.some(({ tells }) => Math.abs(tells - 0.5) > mostTold)

const read = (file: string) =>
  JSON.parse(readFileSync(join(projectFolder, file), 'utf8')) as Record<string, unknown>
const { numPassedTests: held, numFailedTests: broken, numTotalTests: channels } = read(fuzzReport)
const flood = read('test-results/flood.json')
const figures = { fuzz: { channels, payloadsEach: Number(values.payloads), held, broken }, flood, foreignIds }
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)
process.exitCode = fuzzed === 0 && flooded === 0 && !isTold ? 0 : 1
