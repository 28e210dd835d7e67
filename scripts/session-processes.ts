import { readFileSync, readdirSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Every process of a desktop session carries this variable, so that even one whose parent has died is found.
 * Its value is the session's own random name.
 */
export const sessionVariable = 'FERNKEEP_DESKTOP_SESSION'

/** How long a process may take to end by itself, in milliseconds. */
const patience = 5_000

/** Ids of the running processes that belong to the session, without this process itself. */
export function sessionProcesses(session: string): number[] {
  return processIds().filter((pid) => pid !== process.pid && belongsTo(pid, session))
}

/** Ids of the running processes that come down from `ancestor`, nearest first. */
export function descendantsOf(ancestor: number): number[] {
  const parents = processIds().map((pid) => [pid, parentOf(pid)] as const)
  const found: number[] = []
  for (let generation = [ancestor]; generation.length > 0;) {
    generation = parents.filter(([, parent]) => generation.includes(parent)).map(([pid]) => pid)
    found.push(...generation)
  }
  return found
}

/** Ask the processes that `remaining` lists to end, and end them by force when they have not after five seconds. */
export async function endProcesses(remaining: () => readonly number[]): Promise<void> {
  for (const pid of remaining()) signal(pid, 'SIGTERM')
  const until = performance.now() + patience
  while (remaining().length > 0 && performance.now() < until) await wait(20)
  for (const pid of remaining()) signal(pid, 'SIGKILL')
  while (remaining().length > 0 && performance.now() < until + patience) await wait(20)
  const left = remaining()
  if (left.length > 0) throw new Error(`processes that do not end: ${left.join(', ')}`)
}

function processIds(): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
}

/** Undefined when the process is gone or is not ours to look into. */
function procText(pid: number, file: 'environ' | 'stat'): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1')
  } catch {
    return undefined
  }
}

const belongsTo = (pid: number, session: string): boolean =>
  isAlive(pid) && (procText(pid, 'environ')?.split('\0').includes(`${sessionVariable}=${session}`) ?? false)

/** proc_pid_stat(5): the fields after the parenthesised name are state and parent. A zombie has already ended. */
function statOf(pid: number): readonly [state: string, parent: number] {
  const text = procText(pid, 'stat') ?? ''
  const [state = 'X', parent = '0'] = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return [state, Number(parent)]
}

const isAlive = (pid: number): boolean => !['Z', 'X'].includes(statOf(pid)[0])
const parentOf = (pid: number): number => (isAlive(pid) ? statOf(pid)[1] : -1)

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
