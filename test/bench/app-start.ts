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

/** What happens on the way, in its order, as it is printed. */
const steps = {
  ready: 'Electron ready',
  made: 'window made',
  loaded: 'page loaded',
  painted: 'first paint',
  usable: 'usable',
} as const
type Step = keyof typeof steps
const stepNames = Object.keys(steps) as readonly Step[]

/** When each step was, in ms from the start of the process, and the memory of all its processes once that is at rest. */
interface Started {
  readonly at: Readonly<Record<Step, number>>
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

/** How many times an empty window's start and memory a contender may take, beside the memory of its index in MB, which is not counted. */
interface StartBars {
  readonly start: number
  readonly memory: number
  readonly index: ReadonlyMap<string, number>
}

/** What one contender came to, over all its starts. */
type Figures = Readonly<Record<Step | 'memory', Sample>>

const newFigures = (): Figures => ({
  ready: new Sample(),
  made: new Sample(),
  loaded: new Sample(),
  painted: new Sample(),
  usable: new Sample(),
  memory: new Sample(),
})

/**
 * Start each contender `times` times, in turns, and report it against an empty window. The first start of all is not
 * counted: it brings Electron into the disk's cache.
 */
export async function measureStarts(
  { empty, apps }: { readonly empty: Start; readonly apps: ReadonlyMap<string, Start> },
  { times, bars }: { readonly times: number; readonly bars: StartBars },
  report: Report,
): Promise<void> {
  const contenders = new Map([['an empty window', empty], ...apps])
  const figures = new Map([...contenders.keys()].map((name) => [name, newFigures()]))
  let kind = ''
  await started(empty)
  for (let i = 0; i < times; i++)
    for (const [name, start] of contenders) {
      const { at, memory } = await started(start)
      kind = `${memory.kind} of ${memory.processes} processes`
      for (const step of stepNames) figures.get(name)?.[step].add(at[step])
      figures.get(name)?.memory.add(memory.bytes / 2 ** 20)
    }
  const half = (name: string, part: Step | 'memory') => figures.get(name)?.[part].percentile(0.5) ?? NaN
  const [base] = contenders.keys()
  for (const name of contenders.keys()) {
    for (const step of stepNames) report.add(`${name}: start to ${steps[step]}, p50`, half(name, step), 'ms')
    report.add(`${name}: memory, ${kind}, p50`, half(name, 'memory'), 'MB')
    if (base === undefined || name === base) continue
    const ratio = (part: Step | 'memory', beside = 0) => (half(name, part) - beside) / half(base, part)
    const index = bars.index.get(name) ?? 0
    report.judge(`${name}: start to usable against ${base}`, ratio('usable'), 'times', '<=', bars.start)
    const what = index === 0 ? 'memory' : `memory, ${index} MB of it the index,`
    report.judge(`${name}: ${what} against ${base}`, ratio('memory', index), 'times', '<=', bars.memory)
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
    const { ready, made, loaded, painted, usable } = await timesOf(child)
    const at = {
      ready: ready - began,
      made: made - began,
      loaded: loaded - began,
      painted: painted - began,
      usable: usable - began,
    }
    return { at, memory: await memoryAtRest(child.pid ?? 0) }
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

/** What it prints (started/main.js). Throws when it ends before. */
async function timesOf(child: ChildProcess): Promise<Started['at']> {
  if (child.stdout !== null)
    for await (const line of createInterface({ input: child.stdout }))
      if (line.startsWith('{')) return JSON.parse(line) as Started['at']
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
