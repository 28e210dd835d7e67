import { execFile } from 'node:child_process'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'

const run = promisify(execFile)
const script = join(import.meta.dirname, 'crowded-process.ts')

/** Run the script after `prelude`, a line of sh in which "$0" is the root. */
async function crowded(
  root: string,
  what: string,
  prelude: string,
  launcher: readonly string[] = [],
): Promise<unknown> {
  const line = `${prelude} && exec "$1" "$2" "$0" "$3"`
  const command = [...launcher, 'sh', '-c', line, root, process.execPath, script, what]
  return JSON.parse((await run('env', command)).stdout)
}

test('10,000 reads at once need no more than a few open files', async () => {
  const root = await temporaryFolder()
  await mkdir(join(root, 'notes'))
  for (let i = 0; i < 1_000; i++) await writeFile(join(root, 'notes', String(i)), '')
  expect(await crowded(root, 'read-all', 'ulimit -n 80')).toEqual({ read: 10_000 })
})

test('without a free file descriptor a write is refused and the old content stays', async () => {
  const root = await temporaryFolder()
  expect(await crowded(root, 'exhaust', 'ulimit -n 200')).toEqual({ last: 'EMFILE', code: 'disk-busy' })
  expect(await readFile(join(root, 'file'), 'utf8')).toBe('old')
  expect(await readdir(root)).toEqual(['file'])
})

test('on a disk that is really full a write is refused, the old content stays, and no litter', async () => {
  // A namespace of its own, in which anybody may mount a disk of one megabyte.
  const mount = 'mount -t tmpfs -o size=1m none "$0"'
  const namespace = ['unshare', '--user', '--map-root-user', '--mount']
  const outcome = await crowded(await temporaryFolder(), 'fill', mount, namespace)
  expect(outcome).toEqual({ code: 'disk-full', again: 'disk-full', kept: true, swept: 0 })
})
