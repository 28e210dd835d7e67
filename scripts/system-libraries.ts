import { join } from 'node:path'
import { type ElectronRuntime, findElectron } from './electron-runtime.ts'
import { capture, findProgram, run } from './program.ts'
import { projectFolder } from './project.ts'

/**
 * What the app and its tests need of a Linux system, by the packages of Debian and Ubuntu. Alternatives, newest name
 * first: Ubuntu 24.04 and Debian 13 renamed some libraries for 64-bit time.
 */
const libraryPackages = [
  ['libnss3'],
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libsecret-1-0'],
]
const desktopPackages = [
  ['xvfb'],
  ['xauth'],
  ['gnome-keyring'],
  // Brings dbus-daemon, and spares a container the systemd that gnome-keyring would take as its session bus.
  ['dbus-x11'],
  ['util-linux'],
  ['fonts-dejavu-core'],
  ['python3-cryptography'],
]
const desktopPrograms = [
  'Xvfb',
  'xauth',
  'gnome-keyring-daemon',
  'dbus-daemon',
  'dbus-run-session',
  'dbus-send',
  'setpriv',
  'unshare',
]

/** A thing that is not there, and packages that bring it and its kin. */
interface Gap {
  readonly missing: readonly string[]
  readonly packages: readonly (readonly string[])[]
}

/** Make sure that Electron and keytar find their libraries. Installs as root on Debian and Ubuntu; else throws. */
export const ensureLibraries = (electron: ElectronRuntime): Promise<void> =>
  ensure(() => missingLibraries(electron))

/** As `ensureLibraries`, and all that a private desktop and the tests' outside judge need. */
export const ensureDesktopPrograms = (electron: ElectronRuntime): Promise<void> =>
  ensure(async () => {
    const [libraries, programs] = await Promise.all([missingLibraries(electron), missingPrograms()])
    return {
      missing: [...libraries.missing, ...programs.missing],
      packages: [...libraries.packages, ...programs.packages],
    }
  })

/** A Python 3 that can import `cryptography`, the outside implementation of Fernet that tests ask. */
export async function findPython(): Promise<string | undefined> {
  // Debian's own first: one in a home folder is out of reach for the account that root drops to.
  for (const python of [findProgram('python3', '/usr/bin'), findProgram('python3')]) {
    if (python === undefined) continue
    const { code } = await capture(python, ['-c', 'from cryptography.fernet import Fernet'])
    if (code === 0) return python
  }
  return undefined
}

async function ensure(look: () => Promise<Gap>): Promise<void> {
  if (process.platform !== 'linux') return
  const gap = await look()
  if (gap.missing.length === 0) return
  process.stderr.write(`Missing on this system: ${gap.missing.join(', ')}\n`)
  await install(gap)
  const left = (await look()).missing
  if (left.length > 0) throw new Error(`still missing after installing packages: ${left.join(', ')}`)
}

/** The dynamic loader's own answer for Electron's binary and the keychain module. */
async function missingLibraries(electron: ElectronRuntime): Promise<Gap> {
  const files = [electron.binary, join(projectFolder, 'node_modules/keytar/build/Release/keytar.node')]
  const answers = await Promise.all(files.map((file) => capture('ldd', [file])))
  const missing = answers.flatMap(({ output }) => [...output.matchAll(/^\s*(\S+) => not found$/gm)])
  return { missing: [...new Set(missing.map(([, name = '']) => name))], packages: libraryPackages }
}

async function missingPrograms(): Promise<Gap> {
  const missing = desktopPrograms.filter((program) => findProgram(program) === undefined)
  if ((await findPython()) === undefined) missing.push('python3 with cryptography')
  return { missing, packages: desktopPackages }
}

async function install({ packages }: Gap): Promise<void> {
  if (findProgram('apt-get') === undefined)
    throw new Error(`install what Debian calls ${packages.map(([name]) => name).join(' ')}, then try again`)
  const isRoot = process.getuid?.() === 0
  if (isRoot) await apt('update', '-qq')
  const names = await Promise.all(packages.map(available))
  const command = ['install', '--yes', '-qq', '--no-install-recommends', ...names]
  if (!isRoot) throw new Error(`run this, then try again:\n  sudo apt-get ${command.join(' ')}`)
  await apt(...command)
}

async function available(alternatives: readonly string[]): Promise<string> {
  for (const name of alternatives) {
    const { output } = await capture('apt-cache', ['policy', name], { env: { ...process.env, LC_ALL: 'C' } })
    if (/^ {2}Candidate: (?!\(none\))/m.test(output)) return name
  }
  return alternatives.at(-1) ?? ''
}

/** apt-get on stderr: what a script prints is its own. */
async function apt(...args: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const code = await run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
    env,
    stdio: ['ignore', 2, 2],
  })
  if (code !== 0) throw new Error(`apt-get ${args.join(' ')} failed with ${code}`)
}

if (import.meta.main) await ensureDesktopPrograms(await findElectron())
