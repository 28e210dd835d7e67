import { findElectron } from './electron-runtime.ts'
import { runInDesktopSession } from './desktop-session.ts'
import { run } from './program.ts'
import { projectFolder } from './project.ts'
import { ensureLibraries } from './system-libraries.ts'

/**
 * `npm start`: with a display, the app in the foreground; without one, a tour that shows it works. DEV_MODE and
 * ENVIRONMENT reach the app as they are.
 */
const { env, platform } = process
const hasDisplay = platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])

if (hasDisplay && process.getuid?.() === 0) {
  process.stderr.write(
    'Chromium refuses to run as root while its sandbox is on, and Fernkeep keeps it on.\n' +
      'Log in to the desktop as an ordinary account and start Fernkeep there. For a look without a desktop:\n' +
      '  env -u DISPLAY -u WAYLAND_DISPLAY npm start\n',
  )
  process.exit(1)
}

const electron = await findElectron()
await ensureLibraries(electron)
const built = await run(process.execPath, ['scripts/build.ts'], { cwd: projectFolder })
if (built !== 0) process.exit(built)
process.exitCode = hasDisplay
  ? await run(electron.binary, [projectFolder], { cwd: projectFolder })
  : await runInDesktopSession('node', ['scripts/tour.ts'], electron)
