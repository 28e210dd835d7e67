import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync } from 'node:fs'
import { userInfo } from 'node:os'
import { delimiter, join } from 'node:path'
import { type ElectronRuntime, findElectron } from './electron-runtime.ts'
import { capture, exitCode } from './program.ts'
import { projectFolder } from './project.ts'
import { makeScratchFolder, removeFolder } from './scratch-folder.ts'
import { endProcesses, sessionProcesses, sessionVariable } from './session-processes.ts'
import { ensureDesktopPrograms } from './system-libraries.ts'
import { type Account, collectResults, layStage, unprivilegedAccount } from './unprivileged-stage.ts'

/**
 * `node scripts/desktop-session.ts -- COMMAND…`: run a command in a private desktop: a display, a message bus, an
 * unlocked keyring and a home folder that exist for this one run. Root drops to an unprivileged account first, because
 * Chromium's sandbox refuses root, and works on a copy of the checkout; what lands in test-results/ comes back.
 * ELECTRON_OVERRIDE_DIST_PATH names the Electron to use inside.
 */

/** What of the caller's environment reaches the command. */
const passedOn =
  /^(CI|DEBUG|PWDEBUG|TERM|NO_COLOR|FORCE_COLOR|DEV_MODE|ENVIRONMENT|FLOOD_CALLS|TRACE_CONNECTIONS|ELECTRON_ENABLE_.*)$/

/** Where X servers put their sockets. */
const socketFolder = '/tmp/.X11-unix'

/** Where and as whom the command runs. */
interface Place {
  readonly folder: string
  readonly electron: string
  readonly path: string
  readonly account: Account | undefined
}

/**
 * Run `command` in a private desktop. Returns its exit code, 128 + the signal's number when a signal stopped it.
 * Throws when the desktop cannot be made.
 */
export async function runInDesktopSession(
  command: string,
  args: readonly string[],
  electron: ElectronRuntime,
): Promise<number> {
  if (process.platform !== 'linux') throw new Error('a private desktop needs Linux')
  await ensureDesktopPrograms(electron)
  const session = randomUUID()
  const scratch = makeScratchFolder('/var/tmp')
  const stops = relayStops()
  try {
    const place = process.getuid?.() === 0 ? await staged(scratch, electron) : inPlace(electron)
    await checkUserNamespaces(place.account)
    const env = environmentOf(place, join(scratch, 'home'), session)
    const code = await started([command, ...args], place, env, stops)
    if (place.account !== undefined) await collectResults(place.folder)
    return code
  } finally {
    await endProcesses(() => sessionProcesses(session))
    removeFolder(scratch)
    stops.end()
  }
}

function inPlace(electron: ElectronRuntime): Place {
  const path = [join(projectFolder, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter)
  return { folder: projectFolder, electron: electron.folder, path, account: undefined }
}

async function staged(scratch: string, electron: ElectronRuntime): Promise<Place> {
  const account = await unprivilegedAccount()
  // Made by the account's display server, it would stay the account's for every later one.
  if (!existsSync(socketFolder)) {
    mkdirSync(socketFolder)
    chmodSync(socketFolder, 0o1777)
  }
  const folder = join(scratch, 'stage')
  const home = join(scratch, 'home')
  mkdirSync(folder)
  mkdirSync(home, { mode: 0o700 })
  chownSync(home, account.uid, account.gid)
  chmodSync(scratch, 0o711)
  await layStage(folder, electron.folder, account)
  // Root's own PATH may lead into folders that the account cannot enter.
  const path = [join(folder, 'node_modules/.bin'), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter)
  return { folder, electron: join(folder, 'electron-runtime'), path, account }
}

/** Chromium's sandbox stands on user namespaces, which some systems keep from ordinary accounts. */
async function checkUserNamespaces(account: Account | undefined): Promise<void> {
  const [program, ...args] = [...dropTo(account), 'unshare', '--user', 'true']
  const { code, errors } = await capture(program, args)
  if (code === 0) return
  throw new Error(
    `Chromium's sandbox needs user namespaces, which this system refuses to ordinary accounts (${errors.trim()}). ` +
      'On Ubuntu: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
  )
}

/** What to put before a command: it drops to the account, and is told to end when this process is killed. */
const dropTo = (account: Account | undefined): [program: string, ...args: string[]] => [
  'setpriv',
  '--pdeathsig=TERM',
  ...(account === undefined
    ? []
    : [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups', '--no-new-privs']),
]

function environmentOf(place: Place, home: string, session: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => passedOn.test(name))
  const user = place.account?.name ?? userInfo().username
  return {
    ...Object.fromEntries(kept),
    [sessionVariable]: session,
    ELECTRON_OVERRIDE_DIST_PATH: place.electron,
    PATH: place.path,
    LANG: 'C.UTF-8',
    USER: user,
    LOGNAME: user,
    HOME: home,
    XDG_RUNTIME_DIR: join(home, 'run'),
    XDG_DATA_HOME: join(home, '.local/share'),
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    TMPDIR: join(home, 'tmp'),
  }
}

/** Start the desktop with the command in it and wait for its end. */
function started(
  command: readonly string[],
  place: Place,
  env: NodeJS.ProcessEnv,
  stops: Stops,
): Promise<number> {
  const node = place.account === undefined ? process.execPath : join(place.folder, 'node_modules/.bin/node')
  const desktop = join(place.folder, 'scripts/private-desktop.ts')
  const [program, ...args] = [...dropTo(place.account), node, desktop, ...command]
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: place.folder, env, stdio: 'inherit' })
    stops.to(child)
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(exitCode(code, signal)))
  })
}

/** Hands a signal that would have ended this process to the child, so that what was laid out here is taken away. */
interface Stops {
  readonly to: (child: ChildProcess) => void
  readonly end: () => void
}

function relayStops(): Stops {
  let child: ChildProcess | undefined
  let stopped: NodeJS.Signals | undefined
  const relay = (signal: NodeJS.Signals) => {
    stopped = signal
    child?.kill(signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, relay)
  return {
    to: (started) => {
      child = started
      if (stopped !== undefined) child.kill(stopped)
    },
    end: () => {
      for (const signal of signals) process.off(signal, relay)
    },
  }
}

if (import.meta.main) {
  const [command, ...args] = process.argv.slice(process.argv[2] === '--' ? 3 : 2)
  if (command === undefined) throw new Error('usage: node scripts/desktop-session.ts -- COMMAND…')
  process.exitCode = await runInDesktopSession(command, args, await findElectron())
}
