import { runInDesktopSession } from './desktop-session.ts'
import { findElectron } from './electron-runtime.ts'
import { run } from './program.ts'
import { projectFolder } from './project.ts'

/**
 * `npm run e2e [-- PLAYWRIGHT ARGUMENTS]`: the end-to-end tests on the built app, or those of another `--project`; on
 * Linux in a private desktop.
 */
const given = process.argv.slice(2)
const project = given.some((arg) => arg.startsWith('--project')) ? [] : ['--project=e2e']
const args = ['node_modules/@playwright/test/cli.js', 'test', ...project, ...given]
const electron = await findElectron()

process.exitCode =
  process.platform === 'linux'
    ? await runInDesktopSession('node', args, electron)
    : await run(process.execPath, args, {
        cwd: projectFolder,
        env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: electron.folder },
      })
