import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { capture, exitCode } from './program.ts'
import { descendantsOf, endProcesses, sessionProcesses, sessionVariable } from './session-processes.ts'

/**
 * `node private-desktop.ts COMMAND…`: run a command with a display, a message bus and an unlocked keyring of its own,
 * end all of them, and exit with the command's code. Started by desktop-session.ts, which has set HOME to a fresh
 * folder and names the session.
 */

/** How long a part of the desktop may take to start, in milliseconds. */
const startLimit = 20_000

/** A part of the desktop that stays up until the end. */
interface Part {
  readonly child: ChildProcess
  /** What it wrote to stderr, for the message when it fails. */
  readonly complaints: () => string
}

if (import.meta.main) {
  const [command, ...args] = process.argv.slice(2)
  if (command === undefined) throw new Error('no command given')
  process.exitCode = await runInDesktop(command, args)
}

async function runInDesktop(command: string, args: readonly string[]): Promise<number> {
  const stopped = stopSignal()
  try {
    for (const name of ['XDG_RUNTIME_DIR', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'TMPDIR'])
      mkdirSync(variable(name), { recursive: true, mode: 0o700 })
    await startDisplay()
    await startBus()
    await startKeyring()
    return await Promise.race([inForeground(command, args), stopped])
  } finally {
    const session = variable(sessionVariable)
    await endProcesses(() => [...new Set([...descendantsOf(process.pid), ...sessionProcesses(session)])])
  }
}

function inForeground(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit' })
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(exitCode(code, signal)))
  })
}

/** Resolves with the exit code to leave with once somebody asks this process to stop. */
function stopSignal(): Promise<number> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(name, () => resolve(exitCode(null, name)))
  })
}

/** Xvfb picks a free display number and says it on file descriptor 3; only holders of the cookie may connect. */
async function startDisplay(): Promise<void> {
  const authority = join(variable('XDG_RUNTIME_DIR'), 'xauthority')
  const cookie = randomBytes(16).toString('hex')
  const allow = async (display: string) => {
    const xauth = await capture('xauth', ['-q', '-f', authority, 'add', display, '.', cookie])
    if (xauth.code !== 0) throw new Error(`xauth failed: ${xauth.errors}`)
  }
  await allow(':0')
  const screen = ['-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-noreset', '-auth', authority]
  const display = `:${await startPart('Xvfb', ['-displayfd', '3', ...screen])}`
  await allow(display)
  Object.assign(process.env, { DISPLAY: display, XAUTHORITY: authority })
}

async function startBus(): Promise<void> {
  const args = ['--session', '--nofork', '--nopidfile', '--nosyslog', '--print-address=3']
  process.env['DBUS_SESSION_BUS_ADDRESS'] = await startPart('dbus-daemon', args)
}

/** The password only has to exist: it makes a keyring that is unlocked for as long as the daemon runs. */
async function startKeyring(): Promise<void> {
  const { child, complaints } = watched(
    spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
      stdio: ['pipe', 'ignore', 'pipe', 'ignore'],
    }),
  )
  child.stdin?.end('desktop session')
  const name = 'org.freedesktop.secrets'
  const question = [
    '--session',
    '--print-reply=literal',
    '--dest=org.freedesktop.DBus',
    '/org/freedesktop/DBus',
  ]
  for (const until = performance.now() + startLimit; performance.now() < until;) {
    if (child.exitCode !== null) break
    const answer = await capture('dbus-send', [
      ...question,
      'org.freedesktop.DBus.NameHasOwner',
      `string:${name}`,
    ])
    if (answer.output.includes('true')) return
    await wait(20)
  }
  throw new Error(`gnome-keyring-daemon did not take ${name}: ${complaints()}`)
}

/** Start a program that writes one line to file descriptor 3 when it is ready; returns that line. */
function startPart(program: string, args: readonly string[]): Promise<string> {
  const { child, complaints } = watched(spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] }))
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`${program} did not start: ${complaints()}`))
    const timer = setTimeout(fail, startLimit)
    let line = ''
    child.on('error', reject).on('exit', fail)
    child.stdio[3]?.on('data', (bytes: Buffer) => {
      line += bytes.toString()
      if (!line.includes('\n')) return
      clearTimeout(timer)
      resolve(line.trim())
    })
  })
}

function watched(child: ChildProcess): Part {
  let text = ''
  child.stderr?.on('data', (bytes: Buffer) => (text = (text + bytes.toString()).slice(-2_000)))
  return { child, complaints: () => text.trim() }
}

function variable(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set; start this through desktop-session.ts`)
  return value
}
