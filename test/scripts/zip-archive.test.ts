import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listZip, openZip, readZipEntry } from '../../scripts/zip-archive.ts'

interface Packed {
  readonly path: string
  readonly mode: number
  readonly bytes: Buffer
  readonly method: 0 | 8 | 12
}

const records: readonly Packed[] = [
  { path: 'app/', mode: 0o755, bytes: Buffer.alloc(0), method: 0 },
  { path: 'app/program', mode: 0o755, bytes: Buffer.from('run '.repeat(1000)), method: 8 },
  { path: 'app/læs mig', mode: 0o644, bytes: Buffer.from('stored'), method: 0 },
]

/** APPNOTE.TXT 4.3.7, 4.3.12 and 4.3.16, with the fields that matter filled in. */
function zipOf(files: readonly Packed[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  for (const { path, mode, bytes, method } of files) {
    const name = Buffer.from(path)
    const packed = method === 8 ? deflateRawSync(bytes) : bytes
    const offset = locals.reduce((sum, part) => sum + part.length, 0)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(name.length, 26)
    local.writeUInt16LE(3, 28)
    locals.push(local, name, Buffer.from('xtr'), packed)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50)
    entry.writeUInt16LE(method, 10)
    entry.writeUInt32LE(crc32(bytes), 16)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt16LE(2, 30)
    entry.writeUInt16LE(4, 32)
    entry.writeUInt32LE((0o100000 | mode) * 0x10000, 38)
    entry.writeUInt32LE(offset, 42)
    central.push(entry, name, Buffer.from('xtnote'))
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(
    locals.reduce((sum, part) => sum + part.length, 0),
    16,
  )
  return Buffer.concat([...locals, directory, end])
}

let folder = ''
let archive: FileHandle | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fernkeep-zip-'))
})
afterEach(async () => {
  await archive?.close()
  archive = undefined
  rmSync(folder, { recursive: true })
})

async function opened(bytes: Buffer): Promise<FileHandle> {
  const path = join(folder, 'some.zip')
  writeFileSync(path, bytes)
  archive = await openZip(path)
  return archive
}

test('files come out with their bytes and modes, packed or not', async () => {
  const zip = await opened(zipOf(records))
  const entries = await listZip(zip)
  expect(entries.map(({ path, mode }) => [path, mode])).toEqual([
    ['app/program', 0o755],
    ['app/læs mig', 0o644],
  ])
  const contents = await Promise.all(entries.map((entry) => readZipEntry(zip, entry)))
  expect(contents).toEqual(records.slice(1).map(({ bytes }) => bytes))
})

test('a changed byte is refused', async () => {
  const bytes = zipOf(records)
  bytes[bytes.indexOf('stored')] = 'S'.charCodeAt(0)
  const zip = await opened(bytes)
  const [, stored] = await listZip(zip)
  if (stored === undefined) throw new Error('the archive lost a file')
  await expect(readZipEntry(zip, stored)).rejects.toThrow('damaged zip entry app/læs mig')
})

test('an unknown method is refused', async () => {
  const zip = await opened(zipOf([{ path: 'a', mode: 0o644, bytes: Buffer.from('a'), method: 12 }]))
  const [entry] = await listZip(zip)
  if (entry === undefined) throw new Error('the archive lost its file')
  await expect(readZipEntry(zip, entry)).rejects.toThrow('zip method 12')
})

test.each([
  ['cut at its end', zipOf(records).subarray(0, -1)],
  ['another kind of file', Buffer.alloc(100, 'text')],
  ['shorter than the smallest archive', Buffer.from('PK')],
])('an archive that is %s is refused', async (_what, bytes) => {
  await expect(listZip(await opened(bytes))).rejects.toThrow(/zip/)
})
