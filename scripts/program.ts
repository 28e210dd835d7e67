import { type SpawnOptions, spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { constants as system } from 'node:os'
import { delimiter, join } from 'node:path'

/** What a finished program left. `code` is its exit code, or 128 + the number of the signal that ended it. */
export interface Outcome {
  readonly code: number
  readonly output: string
  readonly errors: string
}

/**
 * Run a program to its end and keep what it prints, as UTF-8. Throws when it cannot be started.
 * `timeLimit` (milliseconds) ends it with SIGKILL; the code is then 137.
 */
export function capture(
  command: string,
  args: readonly string[],
  options: SpawnOptions & { readonly timeLimit?: number; readonly input?: string } = {},
): Promise<Outcome> {
  const { timeLimit, input, ...rest } = options
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...rest, stdio: ['pipe', 'pipe', 'pipe'] })
    const printed = { output: '', errors: '' }
    const timer = timeLimit === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeLimit)
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.output += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.errors += text))
    // A program that ends without reading its input breaks the pipe; its exit code tells the story.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      resolve({ code: exitCode(code, signal), ...printed })
    })
  })
}

/** Run a program to its end on this terminal. Its exit code as in `Outcome`. Throws when it cannot be started. */
export function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(exitCode(code, signal)))
  })
}

/** As `run`, but throws when the program does not end with 0. */
export async function mustRun(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<void> {
  const code = await run(command, args, options)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`)
}

/** As a shell would say it. */
export const exitCode = (code: number | null, signal: NodeJS.Signals | null): number =>
  code ?? 128 + (signal === null ? 0 : system.signals[signal])

/** Where a program of this name is on PATH. */
export function findProgram(name: string, path = process.env['PATH'] ?? ''): string | undefined {
  return path
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
