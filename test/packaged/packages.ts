import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type Machine, type Program } from '../e2e/fernkeep.ts'

const dist = join(import.meta.dirname, '../../dist')

/** The unpacked app as it ships. */
export const shipped: Program = {
  binary: join(dist, 'linux-unpacked/fernkeep'),
  args: [],
  name: 'Fernkeep',
}

/** The same with one fuse flipped, without which nothing can drive it: Node's inspector. */
export const testCopy: Program = { ...shipped, binary: join(dist, 'test-copy/fernkeep') }

/** What a program's command line answers on this machine, which needs no display for it. */
export function runIn(
  machine: Machine,
  program: Program,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): SpawnSyncReturns<string> {
  const { DISPLAY: _, ...env } = machine.environment(more)
  return spawnSync(program.binary, [...program.args, ...args], { env, encoding: 'utf8', cwd: machine.home })
}
