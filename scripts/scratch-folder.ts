import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const prefix = 'fernkeep-scratch-'

/**
 * Make a fresh folder (mode 0700) under `parent` that belongs to this process, and remove those that killed processes
 * left there: the name carries the process id.
 */
export function makeScratchFolder(parent: string): string {
  mkdirSync(parent, { recursive: true })
  sweepScratchFolders(parent)
  return mkdtempSync(join(parent, `${prefix}${process.pid}-`))
}

function sweepScratchFolders(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = /^fernkeep-scratch-(\d+)-/.exec(name)?.[1]
    if (owner !== undefined && !isRunning(Number(owner))) removeFolder(join(parent, name))
  }
}

/** Remove a folder with all in it; several processes may do so at once. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** True while a process with this id exists, whoever owns it. */
export function isRunning(pid: number): boolean {
  if (process.platform === 'linux') return existsSync(`/proc/${pid}`)
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
