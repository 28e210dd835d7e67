import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { runInDesktopSession } from './desktop-session.ts'
import { findElectron } from './electron-runtime.ts'
import { projectFolder } from './project.ts'

/**
 * `npm run screenshots`, after building the app: take every screen anew, light and dark, wide, narrow and zoomed, into
 * test-results/screenshots, and those at 1280x800 into docs/screenshots.
 */
const args = ['node_modules/@playwright/test/cli.js', 'test', '--project=screenshots']
process.exitCode = await runInDesktopSession('node', args, await findElectron())

if (process.exitCode === 0) {
  const kept = join(projectFolder, 'docs/screenshots')
  mkdirSync(kept, { recursive: true })
  cpSync(join(projectFolder, 'test-results/screenshots'), kept, {
    recursive: true,
    filter: (path) => !path.endsWith('.png') || path.endsWith('-1280x800.png'),
  })
}
