import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { run } from './program.ts'
import { projectFolder } from './project.ts'

/** `npm run bench -- NAME… [--json FILE]`: the benchmarks in test/bench, one after the other; all when none is named. */
const all = ['fernet', 'files', 'find', 'unlock']
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
  const file = join(folder, `${name}.json`)
  const code = await run(process.execPath, [moreMemory, `test/bench/${name}.ts`, '--json', file], {
    cwd: projectFolder,
  })
  if (code !== 0) process.exitCode = code
  else reports.push(JSON.parse(readFileSync(file, 'utf8')))
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(reports, null, 2)}\n`)
rmSync(folder, { recursive: true })
