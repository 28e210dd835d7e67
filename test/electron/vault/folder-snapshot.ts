import { createHash } from 'node:crypto'
import { lstat, readFile, readdir, readlink } from 'node:fs/promises'
import { join } from 'node:path'

/** Every file and folder below `root` by its path with `/`: what it is, its mode, and a hash of what it holds. */
export type FolderSnapshot = Readonly<Record<string, string>>

/** Two are equal exactly when nothing was made, removed, changed, renamed or given another mode in between. */
export async function snapshotOf(root: string): Promise<FolderSnapshot> {
  const names = (await readdir(root, { recursive: true })).sort()
  const snapshot: Record<string, string> = {}
  // One after the other: of 10,000 files at once, the process may open too few.
  for (const name of names) snapshot[name.replaceAll('\\', '/')] = await describe(join(root, name))
  return snapshot
}

async function describe(path: string): Promise<string> {
  const entry = await lstat(path)
  const mode = (entry.mode & 0o777).toString(8)
  if (entry.isSymbolicLink()) return `link to ${await readlink(path)}`
  if (entry.isDirectory()) return `folder ${mode}`
  return `file ${mode} ${createHash('sha256')
    .update(await readFile(path))
    .digest('hex')}`
}
