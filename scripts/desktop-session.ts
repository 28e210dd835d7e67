import { spawn } from 'node:child_process'
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
const passedOn = /^(CI|DEBUG|PWDEBUG|TERM|NO_COLOR|FORCE_COLOR|DEV_MODE|ENVIRONMENT|ELECTRON_ENABLE_.*)$/

/** Where X servers put their sockets. */
const socketFolder = '/tmp/.X11-unix'

/** Where and as whom the command runs. */
interface Place {
  readonly folder: string
  readonly electron: string
  readonly path: string
  readonly account: Account | undefined
}

/** Run `command` in a private desktop. Returns its exit code. Throws when the desktop cannot be made. */
export async function runInDesktopSession(
  command: string,
  args: readonly string[],
  electron: ElectronRuntime,
): Promise<number> {
  if (process.platform !== 'linux') throw new Error('a private desktop needs Linux')
  await ensureDesktopPrograms(electron)
  const scratch = makeScratchFolder('/var/tmp')
  const session = randomUUID()
  const removed = endWith(session, scratch)
  try {
    const place = process.getuid?.() === 0 ? await staged(scratch, electron) : inPlace(electron)
    await checkUserNamespaces(place.account)
    const code = await started(command, args, place, environmentOf(place, join(scratch, 'home'), session))
    if (place.account !== undefined) await collectResults(place.folder)
    return code
  } finally {
    await removed()
  }
}

/** Undo everything, once. */
function endWith(session: string, scratch: string): () => Promise<void> {
  return async () => {
    await endProcesses(() => sessionProcesses(session))
    removeFolder(scratch)
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
  const { code, errors } = await capture(program ?? '', args)
  if (code === 0) return
  throw new Error(
    `Chromium's sandbox needs user namespaces, which this system refuses to ordinary accounts (${errors.trim()}). ` +
      'On Ubuntu: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
  )
}

const dropTo = (account: Account | undefined): string[] =>
  account === undefined
    ? []
    : ['setpriv', `--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups', '--no-new-privs']

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

/** Start the desktop with the command in it, hand it the signals that this process gets, and wait for its end. */
function started(
  command: string,
  args: readonly string[],
  place: Place,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const node = place.account === undefined ? process.execPath : join(place.folder, 'node_modules/.bin/node')
  const desktop = join(place.folder, 'scripts/private-desktop.ts')
  const [program = '', ...rest] = [...dropTo(place.account), node, desktop, command, ...args]
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, { cwd: place.folder, env, stdio: 'inherit' })
    const pass = (signal: NodeJS.Signals) => void child.kill(signal)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, pass)
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(exitCode(code, signal)))
  })
}

if (import.meta.main) {
  const [command, ...args] = process.argv.slice(process.argv[2] === '--' ? 3 : 2)
  if (command === undefined) throw new Error('usage: node scripts/desktop-session.ts -- COMMAND…')
  process.exitCode = await runInDesktopSession(command, args, await findElectron())
}
