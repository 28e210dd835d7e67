import { readFileSync } from 'node:fs'
import { descendantsOf } from '../../scripts/session-processes.ts'

/**
 * PSS shares a page out among the processes that have it; RSS counts it in each. Chromium lets nobody but root ask for
 * the PSS of a process in its sandbox.
 */
export interface MemoryUse {
  readonly kind: 'PSS' | 'RSS'
  readonly bytes: number
  readonly processes: number
}

/** What a process and all that come down from it hold: their PSS when every one tells it, or else their RSS. */
export function memoryOf(ancestor: number): MemoryUse {
  const pids = [ancestor, ...descendantsOf(ancestor)]
  const pss = pids.map((pid) => bytesNamed('Pss', textOf(pid, 'smaps_rollup')))
  const all = pss.filter((bytes) => bytes !== undefined)
  if (all.length === pids.length) return { kind: 'PSS', bytes: sum(all), processes: pids.length }
  const rss = pids.map((pid) => bytesNamed('VmRSS', textOf(pid, 'status')) ?? 0)
  return { kind: 'RSS', bytes: sum(rss), processes: pids.length }
}

/** The bytes on the line `name: N kB` of a text of the kernel's; undefined when there is none. */
export function bytesNamed(name: string, text: string): number | undefined {
  const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1_024
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Empty when it may not be read or the process has ended. */
function textOf(pid: number, file: 'smaps_rollup' | 'status'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1')
  } catch {
    return ''
  }
}
