import { type FileHandle, open } from 'node:fs/promises'
import { crc32, inflateRawSync } from 'node:zlib'

/** A file inside a zip archive. `mode` holds the Unix permission bits. */
export interface ZipEntry {
  readonly path: string
  readonly mode: number
  readonly offset: number
  readonly packedSize: number
  readonly crc: number
  readonly method: number
}

// Record layouts: PKWARE APPNOTE.TXT 6.3.10, 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end).
const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const endSize = 22
const localSize = 30

/**
 * The files (no folders) of an archive whose bytes were verified before: names are not checked here, so never hand it
 * one that a stranger made. Neither ZIP64 nor encryption. Throws on anything that is not such an archive.
 */
export async function listZip(archive: FileHandle): Promise<ZipEntry[]> {
  const { size } = await archive.stat()
  const end = await readAt(archive, size - endSize, endSize)
  if (end.readUInt32LE(0) !== endSignature) throw new Error('not a zip archive, or one with a comment')
  const directory = await readAt(archive, end.readUInt32LE(16), end.readUInt32LE(12))
  const entries: ZipEntry[] = []
  for (let at = 0; at < directory.length;) {
    if (directory.readUInt32LE(at) !== centralSignature) throw new Error('damaged zip directory')
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    entries.push({
      path: directory.toString('utf8', at + 46, nameEnd),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      offset: directory.readUInt32LE(at + 42),
      packedSize: directory.readUInt32LE(at + 20),
      crc: directory.readUInt32LE(at + 16),
      method: directory.readUInt16LE(at + 10),
    })
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries.filter((entry) => !entry.path.endsWith('/'))
}

/** The bytes of one file of the archive, their CRC checked. */
export async function readZipEntry(archive: FileHandle, entry: ZipEntry): Promise<Buffer> {
  const local = await readAt(archive, entry.offset, localSize)
  const start = entry.offset + localSize + local.readUInt16LE(26) + local.readUInt16LE(28)
  const packed = await readAt(archive, start, entry.packedSize)
  const bytes = unpack(packed, entry.method)
  if (crc32(bytes) !== entry.crc) throw new Error(`damaged zip entry ${entry.path}`)
  return bytes
}

function unpack(packed: Buffer, method: number): Buffer {
  if (method === 0) return packed
  if (method === 8) return inflateRawSync(packed)
  throw new Error(`zip method ${method} is not known here`)
}

async function readAt(archive: FileHandle, position: number, length: number): Promise<Buffer> {
  if (position < 0) throw new Error('zip archive cut short')
  const { bytesRead, buffer } = await archive.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead !== length) throw new Error('zip archive cut short')
  return buffer
}

/** Open an archive for the two functions above. The caller closes it. */
export const openZip = (path: string): Promise<FileHandle> => open(path, 'r')
