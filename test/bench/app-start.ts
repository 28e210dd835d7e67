import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { type MemoryUse, memoryOf } from './process-memory.ts'
import { type Report } from './report.ts'
import { Sample } from './sample.ts'

/** What is started: the folder it keeps its things in, and what is on screen when it can be used. */
export interface Start {
  readonly env: NodeJS.ProcessEnv
  /** The app's main module; none for an empty window. */
  readonly main?: string
  readonly shows?: string
}

/** A start in ms from the start of its process, and the memory of all its processes once that is at rest. */
interface Started {
  readonly painted: number
  readonly usable: number
  readonly memory: MemoryUse
}

const project = join(import.meta.dirname, '../..')
const built = join(project, 'out/development/main.js')

/** The app in the environment `env`, usable when there is a `selector` in its window. */
export const appIn = (env: NodeJS.ProcessEnv, selector: string): Start => ({
  env,
  main: pathToFileURL(built).href,
  shows: selector,
})

/** What one contender came to, over all its starts. */
interface Figures {
  readonly painted: Sample
  readonly usable: Sample
  readonly memory: Sample
}

/**
 * Start each contender `times` times, in turns, and report it against an empty window. The first start of all is not
 * counted: it brings Electron into the disk's cache.
 */
export async function measureStarts(
  { empty, apps }: { readonly empty: Start; readonly apps: ReadonlyMap<string, Start> },
  {
    times,
    bars,
  }: { readonly times: number; readonly bars: { readonly start: number; readonly memory: number } },
  report: Report,
): Promise<void> {
  const contenders = new Map([['an empty window', empty], ...apps])
  const figures = new Map<string, Figures>(
    [...contenders.keys()].map((name) => [
      name,
      { painted: new Sample(), usable: new Sample(), memory: new Sample() },
    ]),
  )
  let kind = ''
  await started(empty)
  for (let i = 0; i < times; i++)
    for (const [name, start] of contenders) {
      const { painted, usable, memory } = await started(start)
      kind = `${memory.kind} of ${memory.processes} processes`
      figures.get(name)?.painted.add(painted)
      figures.get(name)?.usable.add(usable)
      figures.get(name)?.memory.add(memory.bytes / 2 ** 20)
    }
  const base = figures.get('an empty window')
  for (const [name, { painted, usable, memory }] of figures) {
    const start = usable.percentile(0.5)
    const megabytes = memory.percentile(0.5)
    if (apps.has(name)) report.add(`${name}: start to first paint, p50`, painted.percentile(0.5), 'ms')
    report.add(`${name}: start to usable, p50`, start, 'ms')
    report.add(`${name}: memory, ${kind}, p50`, megabytes, 'MB')
    if (base === undefined || !apps.has(name)) continue
    const ratio = start / base.usable.percentile(0.5)
    report.judge(`${name}: start to usable against an empty window`, ratio, 'times', '<=', bars.start)
    const more = megabytes / base.memory.percentile(0.5)
    report.judge(`${name}: memory against an empty window`, more, 'times', '<=', bars.memory)
  }
}

/** Start it, wait until it can be used and is at rest, and end it. */
async function started({ env, main = '', shows = 'body' }: Start): Promise<Started> {
  const began = performance.timeOrigin + performance.now()
  const child = spawn(
    join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron'),
    [join(import.meta.dirname, 'started')],
    {
      cwd: project,
      env: { ...env, STARTED_MAIN: main, STARTED_SHOWS: shows },
      // Chromium's complaints of a machine without a graphics card are not ours.
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  const ended = once(child, 'exit')
  try {
    const { painted, usable } = await timesOf(child)
    return { painted: painted - began, usable: usable - began, memory: await memoryAtRest(child.pid ?? 0) }
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

/** What it prints (started/main.js). Throws when it ends before. */
async function timesOf(child: ChildProcess): Promise<{ painted: number; usable: number }> {
  if (child.stdout !== null)
    for await (const line of createInterface({ input: child.stdout }))
      if (line.startsWith('{')) return JSON.parse(line) as { painted: number; usable: number }
  throw new Error('it ended before it could be used')
}

/** Its memory once two readings, a second apart, differ by less than a hundredth; after ten, the last one. */
async function memoryAtRest(pid: number): Promise<MemoryUse> {
  let before = memoryOf(pid)
  for (let i = 0; i < 10; i++) {
    await wait(1_000)
    const now = memoryOf(pid)
    if (Math.abs(now.bytes - before.bytes) < before.bytes / 100) return now
    before = now
  }
  return before
}
