import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A D-Bus session and a gnome-keyring of its own, with nothing of the person who runs the tests. */
export interface PrivateKeyring {
  /** What a process needs to use it, on top of an environment without a session of its own. */
  readonly env: Readonly<Record<string, string>>
  /** Lock the default collection, as a desktop does when nobody has logged in. */
  lock(): Promise<void>
  /** The daemon keeps its name and answers nothing (SIGSTOP), until `resume`. */
  stall(): void
  resume(): void
  /** Start again, open, with every entry gone. */
  wipe(): Promise<void>
  /** Undo `lock`, as a desktop does when its person logs in. */
  unlock(): Promise<void>
  /** End all of it and remove its files. */
  stop(): Promise<void>
}

export interface KeyringOptions {
  /** `bus`: a session in which nothing offers the Secret Service. */
  readonly offers?: 'keyring' | 'bus'
  /** The account that all of it runs as, and that may use it; the caller's own if not given. */
  readonly as?: Account
}

interface Account {
  readonly uid: number
  readonly gid: number
}

/** How long either daemon may take to be ready. */
const readyMs = 15_000

/** Start one. Needs dbus-daemon, dbus-send, gnome-keyring-daemon and setpriv. Rejects if it is not ready in 15 s. */
export async function startKeyring({ offers = 'keyring', as }: KeyringOptions = {}): Promise<PrivateKeyring> {
  const root = await mkdtemp(join(tmpdir(), 'fernkeep-keyring-'))
  const env = await makeHome(root, as)
  const bus = startBus(root, env, as)
  const keyring = new Keyring(root, env, as)
  const stop = async () => {
    await keyring.stop()
    await end(bus)
    await rm(root, { recursive: true })
  }
  try {
    await isListening(bus)
    if (offers === 'keyring') await keyring.start()
  } catch (error) {
    await stop()
    throw error
  }
  return {
    env,
    lock: () => keyring.lock(),
    stall: () => keyring.signal('SIGSTOP'),
    resume: () => keyring.signal('SIGCONT'),
    wipe: () => keyring.wipe(),
    unlock: () => keyring.unlock(),
    stop,
  }
}

type Environment = Record<string, string> & { readonly PATH: string }

const folders = {
  HOME: 'home',
  XDG_DATA_HOME: 'share',
  XDG_CONFIG_HOME: 'config',
  XDG_CACHE_HOME: 'cache',
  XDG_RUNTIME_DIR: 'run',
} as const

async function makeHome(root: string, as?: Account): Promise<Environment> {
  if (as !== undefined) await chown(root, as.uid, as.gid)
  for (const folder of Object.values(folders)) {
    await mkdir(join(root, folder), { mode: 0o700 })
    if (as !== undefined) await chown(join(root, folder), as.uid, as.gid)
  }
  await writeFile(join(root, 'bus.conf'), busConfiguration(join(root, 'run', 'bus')))
  return {
    PATH: process.env['PATH'] ?? '',
    ...Object.fromEntries(Object.entries(folders).map(([name, folder]) => [name, join(root, folder)])),
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(root, 'run', 'bus')}`,
  }
}

/** It names no folder of service files: nothing is started only because somebody asks for it. */
const busConfiguration = (socket: string) => `<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
`

/** The bus ends with the process that started it, however that ends, and a keyring with its bus. */
const startBus = (root: string, env: Environment, as: Account | undefined) =>
  spawn(
    'setpriv',
    [
      ...['--pdeathsig', 'TERM', 'dbus-daemon'],
      ...['--nofork', '--nopidfile', '--print-address=1', `--config-file=${join(root, 'bus.conf')}`],
    ],
    { env: { PATH: env.PATH }, stdio: ['ignore', 'pipe', 'ignore'], ...as },
  )

/** It prints its address once it takes connections. */
async function isListening(bus: ReturnType<typeof startBus>): Promise<void> {
  const lines = createInterface(bus.stdout)
  const [line] = (await Promise.race([
    once(lines, 'line', { signal: AbortSignal.timeout(readyMs) }),
    once(lines, 'close').then(() => ['']),
  ])) as [string]
  if (line === '') throw new Error('dbus-daemon ended before it was ready')
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGCONT')
  child.kill('SIGTERM')
  await ended
}

class Keyring {
  readonly #root: string
  readonly #env: Environment
  readonly #as: Account | undefined
  #daemon: ChildProcess | null = null

  constructor(root: string, env: Environment, as: Account | undefined) {
    this.#root = root
    this.#env = env
    this.#as = as
  }

  async start(): Promise<void> {
    const daemon = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
      env: this.#env,
      stdio: ['pipe', 'ignore', 'ignore'],
      ...this.#as,
    })
    this.#daemon = daemon
    daemon.stdin.end(loginPassword)
    const latest = performance.now() + readyMs
    while (!(await this.#isOpen())) {
      if (daemon.exitCode !== null) throw new Error('gnome-keyring-daemon ended before it was ready')
      if (performance.now() > latest) throw new Error('gnome-keyring-daemon is not ready')
    }
  }

  async lock(): Promise<void> {
    await this.#send(secrets, 'org.freedesktop.Secret.Service.Lock', `array:objpath:${login}`)
  }

  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    if (this.#daemon?.kill(signal) !== true) throw new Error('the keyring is not running')
  }

  async wipe(): Promise<void> {
    await this.stop()
    await rm(join(this.#root, folders.XDG_DATA_HOME, 'keyrings'), { recursive: true })
    await this.start()
  }

  async unlock(): Promise<void> {
    const control = connect(join(this.#root, folders.XDG_RUNTIME_DIR, 'keyring', 'control'))
    control.write(unlockRequest(loginPassword))
    const [answer] = (await once(control, 'data')) as [Buffer]
    control.destroy()
    if (answer.readUInt32BE(4) !== 0) throw new Error('the keyring does not unlock')
  }

  async stop(): Promise<void> {
    if (this.#daemon !== null) await end(this.#daemon)
  }

  async #isOpen(): Promise<boolean> {
    try {
      const locked = ['string:org.freedesktop.Secret.Collection', 'string:Locked']
      return (await this.#send(login, 'org.freedesktop.DBus.Properties.Get', ...locked)).includes(
        'boolean false',
      )
    } catch (error) {
      // Until the daemon has its name and its collection, dbus-send ends with 1.
      if (error instanceof Error && 'code' in error && error.code === 1) return false
      throw error
    }
  }

  async #send(path: string, method: string, ...values: string[]): Promise<string> {
    const to = [
      '--session',
      '--print-reply=literal',
      '--reply-timeout=2000',
      '--dest=org.freedesktop.secrets',
    ]
    const { stdout } = await run('dbus-send', [...to, path, method, ...values], {
      env: this.#env,
      ...this.#as,
    })
    return stdout
  }
}

const loginPassword = 'the login password'

/**
 * What gnome-keyring's control socket takes from a login (its gkd-control-codes.h): a byte that carries the caller's
 * credentials, the length of the rest, 1 for unlock, and the password with its length.
 */
function unlockRequest(password: string): Buffer {
  const text = Buffer.from(password)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(12 + text.length, 1)
  head.writeUInt32BE(1, 5)
  head.writeUInt32BE(text.length, 9)
  return Buffer.concat([head, text])
}

const secrets = '/org/freedesktop/secrets'
const login = `${secrets}/collection/login`
