import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Connections, connectionsIn, together } from './connections.ts'
import { capture, findProgram, run } from './program.ts'
import { projectFolder } from './project.ts'

/**
 * `npm run test:connections [-- --json FILE] [SPECS]`: the end-to-end tests, all or those named, with every process of
 * the app under strace, which writes down each connect() and each datagram with an address. Exit code 1 when one of them
 * goes anywhere but to a Unix socket or the kernel, when a test fails, or when nothing was traced.
 */
const { values, positionals } = parseArgs({
  options: { json: { type: 'string' } },
  allowPositionals: true,
})
if (findProgram('strace') === undefined) throw new Error('strace is missing: apt-get install strace')

// What would be told must be seen: a connection and a datagram that are made on purpose.
const reaching = `
  require('node:net').connect(9, '127.0.0.1').on('error', () => undefined)
  const socket = require('node:dgram').createSocket('udp4')
  socket.send('x', 9, '127.0.0.2', () => socket.close())`
const control = await capture('strace', [
  ...'-f -qq -e trace=connect,sendto,sendmsg,sendmmsg'.split(' '),
  process.execPath,
  '-e',
  reaching,
])
const reached = connectionsIn(control.errors).elsewhere
if (!['127.0.0.1', '127.0.0.2'].every((address) => reached.some((line) => line.includes(address))))
  throw new Error(`strace shows no connections here: ${control.errors}`)

const traces = join(projectFolder, 'test-results/connections')
rmSync(traces, { recursive: true, force: true })
mkdirSync(traces, { recursive: true })
const tested = await run(process.execPath, ['scripts/e2e.ts', ...positionals], {
  cwd: projectFolder,
  env: { ...process.env, TRACE_CONNECTIONS: 'true' },
})

const found: Connections[] = readdirSync(traces).map((file) =>
  connectionsIn(readFileSync(join(traces, file), 'utf8')),
)
const all = together(found)
const figures = {
  starts: found.length,
  threads: all.threads,
  unixSockets: all.unix,
  netlink: all.kernel,
  elsewhere: all.elsewhere.length,
}
for (const line of all.elsewhere) process.stdout.write(`elsewhere: ${line}\n`)
process.stdout.write(`${JSON.stringify(figures)}\n`)
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)
process.exitCode = tested === 0 && all.unix > 0 && all.elsewhere.length === 0 ? 0 : 1
