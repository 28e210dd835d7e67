import { capture } from './program.ts'
import { projectFolder } from './project.ts'

/** `npm run lint`: what each file may do (eslint), who may import whom (dependency-cruiser), what nobody uses (knip). */
const checks = [
  [
    'eslint',
    'eslint/bin/eslint.js',
    '.',
    '--max-warnings=0',
    '--cache',
    '--cache-location=node_modules/.cache/eslint',
  ],
  ['dependency-cruiser', 'dependency-cruiser/bin/dependency-cruise.mjs', 'electron', 'shared', 'renderer'],
  ['knip', 'knip/bin/knip.js'],
] as const

const outcomes = await Promise.all(
  checks.map(async ([name, program, ...args]) => {
    const started = performance.now()
    const outcome = await capture(process.execPath, [`node_modules/${program}`, ...args], {
      cwd: projectFolder,
    })
    return { name, seconds: (performance.now() - started) / 1000, ...outcome }
  }),
)

for (const { name, code, seconds, output, errors } of outcomes) {
  process.stdout.write(`${name}: ${code === 0 ? 'clean' : 'refused'} in ${seconds.toFixed(1)} s\n`)
  if (code !== 0) process.stdout.write(`${output}${errors}\n`)
}
process.exitCode = outcomes.every(({ code }) => code === 0) ? 0 : 1
