import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { capture } from './program.ts'
import { projectFolder } from './project.ts'
import { removeFolder } from './scratch-folder.ts'

/** A system account without a login, used for nothing else. */
const account = 'fernkeep-test'

/** What a test run or the tour needs of the checkout. */
const needed = [
  'package.json',
  'tsconfig.json',
  'playwright.config.ts',
  'vitest.config.ts',
  'out',
  'dist',
  'scripts',
  'shared',
  'electron',
  'renderer',
  'test',
  'docs',
  'node_modules',
]

/** Where results are left, in the stage and in the checkout. */
const results = 'test-results'

/** Ids of the account. */
export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/** The unprivileged account that root runs the app as; made when it is missing. Throws when it cannot be made. */
export async function unprivilegedAccount(): Promise<Account> {
  const known = await lookUp()
  if (known !== undefined) return known
  const made = await capture('useradd', [
    '--system',
    '--no-create-home',
    '--home-dir=/nonexistent',
    '--shell=/usr/sbin/nologin',
    account,
  ])
  // A run beside this one may have made it in between.
  const now = await lookUp()
  if (now === undefined) throw new Error(`cannot make the account ${account}: ${made.errors.trim()}`)
  return now
}

async function lookUp(): Promise<Account | undefined> {
  const { code, output } = await capture('getent', ['passwd', account])
  const [name, , uid, gid] = output.split(':')
  return code === 0 && name !== undefined ? { name, uid: Number(uid), gid: Number(gid) } : undefined
}

/**
 * Lay the checkout and an Electron out in `folder`, where an account can read them that cannot enter root's folders.
 * Hard links where the file system allows, so the files themselves stay root's and must never be changed here; only
 * the folder and `test-results` belong to the account.
 */
export async function layStage(folder: string, electron: string, owner: Account): Promise<void> {
  for (const name of needed.filter((entry) => existsSync(join(projectFolder, entry))))
    await copyLinked(join(projectFolder, name), join(folder, name))
  await copyLinked(electron, join(folder, 'electron-runtime'))
  mkdirSync(join(folder, results))
  for (const own of [folder, join(folder, results)]) chownSync(own, owner.uid, owner.gid)
  chmodSync(folder, 0o755)
}

/** Bring the results back to the checkout, each of them replacing its predecessor. */
export async function collectResults(folder: string): Promise<void> {
  const from = join(folder, results)
  if (!existsSync(from)) return
  for (const name of readdirSync(from)) {
    const to = join(projectFolder, results, name)
    removeFolder(to)
    mkdirSync(dirname(to), { recursive: true })
    // The account wrote these: links are kept as links, ownership and modes are not taken over.
    await copy(['--recursive', '--no-dereference', '--no-preserve=all', join(from, name), to])
  }
}

async function copyLinked(from: string, to: string): Promise<void> {
  const linked = await capture('cp', ['--archive', '--link', from, to])
  if (linked.code === 0) return
  removeFolder(to)
  await copy(['--archive', from, to])
}

async function copy(args: readonly string[]): Promise<void> {
  const { code, errors } = await capture('cp', args)
  if (code !== 0) throw new Error(`cp failed: ${errors.trim()}`)
}
