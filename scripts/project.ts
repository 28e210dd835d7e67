import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The checkout's folder. */
export const projectFolder = join(import.meta.dirname, '..')

/** Starts the built app when Playwright listens to it (when-attached/main.js). */
export const whenAttached = join(projectFolder, 'scripts/when-attached')

/** An exactly pinned version out of package.json, as `45.4.1`. Throws when `name` is not a devDependency. */
export function pinnedVersion(name: string): string {
  const manifest = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  const version = manifest.devDependencies[name]
  if (version === undefined) throw new Error(`${name} is not in package.json's devDependencies`)
  return version
}
