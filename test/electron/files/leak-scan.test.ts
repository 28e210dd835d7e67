import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filesUnder, foundInName, needlesFor, scanFile } from '../../../electron/files/leak-scan.ts'

const canary = 'Tåkeslør-canary-4711'
const needles = needlesFor([canary])

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fernkeep-scan-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function scanOf(...parts: readonly (string | Buffer)[]) {
  const path = join(folder, 'file')
  await writeFile(path, Buffer.concat(parts.map((part) => Buffer.from(part as string))))
  const result = await scanFile(path, needles)
  if (result === null || result === 'unread') throw new Error('not scanned')
  return { bytes: result.bytes, found: result.found.map(({ encoding }) => encoding) }
}

test.each([
  ['utf8', Buffer.from(canary)],
  ['utf16le', Buffer.from(canary, 'utf16le')],
  ['utf16be', Buffer.from(canary, 'utf16le').swap16()],
  ['hex', Buffer.from(Buffer.from(canary).toString('hex'))],
  ['HEX', Buffer.from(Buffer.from(canary).toString('hex').toUpperCase())],
  ['base64+0', Buffer.from(Buffer.from(canary).toString('base64'))],
  ['base64+1', Buffer.from(Buffer.from(`1${canary}`).toString('base64'))],
  ['base64+2', Buffer.from(Buffer.from(`12${canary}`).toString('base64'))],
])('a text is found as %s', async (encoding, bytes) => {
  const { found } = await scanOf('before', bytes, 'behind')
  expect(found).toContain(encoding)
})

test('a text is found wherever a big file is cut into chunks, and every byte is read once', async () => {
  const chunk = 256 * 1024
  for (const at of [chunk - canary.length - 1, chunk - 10, chunk - 1, chunk, 3 * chunk - 7]) {
    const before = Buffer.alloc(at, 'x')
    const { found, bytes } = await scanOf(before, canary, Buffer.alloc(5_000, 'y'))
    expect(found).toEqual(['utf8'])
    expect(bytes).toBe(at + Buffer.byteLength(canary) + 5_000)
  }
})

test('nothing is found where it is not', async () => {
  expect(await scanOf('Tåkeslør-canary-471', 'x')).toEqual({ bytes: 22, found: [] })
  expect(await scanOf('')).toEqual({ bytes: 0, found: [] })
})

test('a name is searched too', () => {
  expect(foundInName(`notes/${canary}.md`, needles)).not.toEqual([])
  expect(foundInName('notes/other.md', needles)).toEqual([])
})

test('a file that went is none; one that may not be read is said to be unread', async () => {
  expect(await scanFile(join(folder, 'gone'), needles)).toBeNull()
  // A folder in place of a file cannot be read, whoever asks.
  await mkdir(join(folder, 'folder'))
  expect(await scanFile(join(folder, 'folder'), needles)).toBe('unread')
})

test('every file below a folder is listed, but for what is left out, older, or a link', async () => {
  await mkdir(join(folder, 'a/b'), { recursive: true })
  await mkdir(join(folder, 'without'))
  for (const file of ['one', 'a/two', 'a/b/three', 'without/four']) await writeFile(join(folder, file), '')
  await symlink(join(folder, 'one'), join(folder, 'link'))
  await utimes(join(folder, 'a/two'), 1_000, 1_000)
  const listed = async (more: object) =>
    (await filesUnder({ folder, ...more })).map(({ file }) => file).sort()
  expect(await listed({})).toEqual(['a/b/three', 'a/two', 'one', 'without/four'])
  expect(await listed({ without: [join(folder, 'without')] })).toEqual(['a/b/three', 'a/two', 'one'])
  expect(await listed({ changedSince: 2_000_000 })).toEqual(['a/b/three', 'one', 'without/four'])
  expect(await filesUnder({ folder: join(folder, 'missing') })).toEqual([])
})
