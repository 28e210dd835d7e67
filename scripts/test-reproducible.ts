import { type SpawnOptions } from 'node:child_process'
import { join } from 'node:path'
import { digestOf } from './folder-stamp.ts'
import { archiveIn, unpackedIn } from './package/contents.ts'
import { mustRun } from './program.ts'
import { projectFolder } from './project.ts'
import { makeScratchFolder, removeFolder } from './scratch-folder.ts'

/**
 * `npm run test:reproducible`: package the last commit in two folders whose paths differ in name and length, and compare
 * what came out. Ends with 0 when the two archives are the same, byte for byte.
 */

/** Returns the archive's SHA-256, in hexadecimal. */
async function packageIn(folder: string): Promise<string> {
  const quietly: SpawnOptions = { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }
  await mustRun('git', ['clone', '--quiet', projectFolder, folder])
  await mustRun('npm', ['ci', '--no-audit', '--no-fund'], quietly)
  await mustRun('npm', ['run', 'package', '--', 'dir'], quietly)
  return digestOf(archiveIn(unpackedIn(join(folder, 'dist'))), 'sha256', 'hex')
}

const scratch = makeScratchFolder('/var/tmp')
try {
  const digests = new Set<string>()
  for (const name of ['one', join('another', 'much-longer-name')]) {
    const digest = await packageIn(join(scratch, name))
    process.stdout.write(`app.asar made in ${name}: ${digest}\n`)
    digests.add(digest)
  }
  process.stdout.write(digests.size === 1 ? '1 passed, 0 failed\n' : '0 passed, 1 failed\n')
  process.exitCode = digests.size === 1 ? 0 : 1
} finally {
  removeFolder(scratch)
}
