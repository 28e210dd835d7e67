import { type Dirent } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** A byte string that a text may appear as. */
export interface Needle {
  readonly text: string
  readonly encoding: string
  readonly form: Buffer
}

/** Texts shorter than this are in any random bytes' base64 sooner or later. */
const shortest = 10

/** `texts` in every form they are looked for. Throws for a text of fewer than ten characters. */
export function needlesFor(texts: readonly string[]): Needle[] {
  const short = texts.find((text) => text.length < shortest)
  if (short !== undefined) throw new Error(`too short to scan for: ${short}`)
  return texts.flatMap((text) => encodingsOf(text).map((form) => ({ text, ...form })))
}

/**
 * The byte strings that `text` may appear as: UTF-8, UTF-16, hex, and base64 in either alphabet at each of its three
 * alignments.
 */
function encodingsOf(text: string): { readonly encoding: string; readonly form: Buffer }[] {
  const utf8 = Buffer.from(text, 'utf8')
  const hex = utf8.toString('hex')
  return [
    { encoding: 'utf8', form: utf8 },
    { encoding: 'utf16le', form: Buffer.from(text, 'utf16le') },
    { encoding: 'utf16be', form: Buffer.from(text, 'utf16le').swap16() },
    { encoding: 'hex', form: Buffer.from(hex) },
    { encoding: 'HEX', form: Buffer.from(hex.toUpperCase()) },
    ...[0, 1, 2].flatMap((lead) => base64Forms(utf8, lead)),
  ]
}

/** The part of the base64 of `bytes`, `lead` bytes after a group's start, that its neighbours cannot change. */
function base64Forms(bytes: Buffer, lead: number) {
  const whole = Buffer.concat([Buffer.alloc(lead), bytes])
  const fixed = (encoding: 'base64' | 'base64url') =>
    whole.toString(encoding).slice(Math.ceil((lead * 8) / 6), Math.floor((whole.length * 8) / 6))
  return (['base64', 'base64url'] as const).map((encoding) => ({
    encoding: `${encoding}+${lead}`,
    form: Buffer.from(fixed(encoding)),
  }))
}

export const foundIn = (content: Buffer, needles: readonly Needle[]): Needle[] =>
  needles.filter(({ form }) => content.includes(form))

/** Needles that stand in a file's path. */
export const foundInName = (file: string, needles: readonly Needle[]): Needle[] =>
  needles.filter(({ form }) => file.includes(form.toString('latin1')) || file.includes(form.toString('utf8')))

/** A folder to look through, links not followed. */
export interface ScannedFolder {
  readonly folder: string
  /** Only files changed since, in ms since the epoch: for folders that others write to as well. */
  readonly changedSince?: number
  /** Folders inside that are left out: absolute paths. */
  readonly without?: readonly string[]
}

export interface ScannedFile {
  readonly path: string
  /** Inside the scanned folder. */
  readonly file: string
}

/** Every file in and under a folder. What goes meanwhile, or may not be looked into, is left out. */
export async function filesUnder(scanned: ScannedFolder): Promise<ScannedFile[]> {
  const files: ScannedFile[] = []
  const look = async (folder: string): Promise<void> => {
    for (const entry of await entriesOf(folder)) {
      const path = join(folder, entry.name)
      if (scanned.without?.includes(path)) continue
      if (entry.isDirectory()) await look(path)
      else if (entry.isFile() && (await isRecent(path, scanned.changedSince)))
        files.push({ path, file: relative(scanned.folder, path) })
    }
  }
  await look(scanned.folder)
  return files
}

/** What a file held: `null` when it went, `unread` when the system would not give it. */
export type FileScan = { readonly bytes: number; readonly found: readonly Needle[] } | 'unread' | null

/** So much is searched at a time: other work of the process gets its turn in between. */
const chunkBytes = 256 * 1024

/** Look for `needles` in a file of any size. */
export async function scanFile(path: string, needles: readonly Needle[]): Promise<FileScan> {
  try {
    return await scanOpen(path, needles)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    if (/^E[A-Z]+$/.test(code)) return 'unread'
    throw error
  }
}

async function scanOpen(path: string, needles: readonly Needle[]): Promise<FileScan> {
  const overlap = Math.max(...needles.map(({ form }) => form.length)) - 1
  const file = await open(path, 'r')
  try {
    const chunk = Buffer.alloc(chunkBytes)
    const found = new Set<Needle>()
    let kept = 0
    let bytes = 0
    for (;;) {
      const { bytesRead } = await file.read(chunk, kept, chunkBytes - kept)
      if (bytesRead === 0) return { bytes, found: [...found] }
      bytes += bytesRead
      const filled = kept + bytesRead
      for (const needle of foundIn(chunk.subarray(0, filled), needles)) found.add(needle)
      // A form may stand across two chunks.
      kept = Math.min(overlap, filled)
      chunk.copyWithin(0, filled - kept, filled)
    }
  } finally {
    await file.close()
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (/^(ENOENT|EACCES|EPERM|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '')) return []
    throw error
  }
}

async function isRecent(path: string, since: number | undefined): Promise<boolean> {
  if (since === undefined) return true
  try {
    return (await lstat(path)).mtimeMs >= since
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}
