import { join } from 'node:path'
import { digestOf } from './folder-stamp.ts'
import { archiveIn } from './package/contents.ts'
import { run } from './program.ts'
import { projectFolder } from './project.ts'
import { makeScratchFolder, removeFolder } from './scratch-folder.ts'

/**
 * `npm run test:reproducible`: package the last commit in two folders whose paths differ in name and length, and compare
 * what came out. Ends with 0 when the two archives are the same, byte for byte.
 */
const unpacked = { linux: 'linux-unpacked', darwin: 'mac', win32: 'win-unpacked' }[
  process.platform as 'linux'
]

async function must(command: string, args: readonly string[], cwd: string): Promise<void> {
  const code = await run(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`)
}

/** Returns the archive's SHA-256, in hexadecimal. */
async function packageIn(folder: string): Promise<string> {
  await must('git', ['clone', '--quiet', projectFolder, folder], projectFolder)
  await must('npm', ['ci', '--no-audit', '--no-fund'], folder)
  await must('npm', ['run', 'package', '--', 'dir'], folder)
  return digestOf(archiveIn(join(folder, 'dist', unpacked)), 'sha256', 'hex')
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
