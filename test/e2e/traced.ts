import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Program } from './fernkeep.ts'

const traces = join(import.meta.dirname, '../../test-results/connections')

/** What sends anything to an address: by connecting to it first, or along with a datagram. */
const calls = 'connect,sendto,sendmsg,sendmmsg'

/**
 * The program with strace around it, at `wrapper`, when connections are traced (scripts/test-connections.ts): each start
 * writes a trace of its own. strace stands aside (-DD): what is started, killed or looked into is still the app itself.
 * No data is written down (-s 0), only where it goes.
 */
export async function traced(program: Program, wrapper: string): Promise<Program> {
  if (process.env['TRACE_CONNECTIONS'] === undefined) return program
  await mkdir(traces, { recursive: true })
  const trace = `'${traces}/'"$(cat /proc/sys/kernel/random/uuid)"`
  const strace = `strace -DD -f -qq -s 0 -e trace=${calls} -o ${trace}`
  await writeFile(wrapper, `#!/bin/sh\nexec ${strace} '${program.binary}' "$@"\n`, { mode: 0o755 })
  return { ...program, binary: wrapper }
}
