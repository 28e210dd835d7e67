import { type Stats, constants } from 'node:fs'
import { lstat, mkdir, open, readdir, realpath, rename, rmdir, unlink } from 'node:fs/promises'

/** What lies at a path, without following a link there. */
export type EntryKind = 'file' | 'folder' | 'link' | 'other'

export interface FolderEntry {
  readonly name: string
  readonly kind: EntryKind
}

/** Which bytes of a file or folder this is, whatever it is called. */
export interface FileIdentity {
  readonly device: bigint
  readonly inode: bigint
}

export interface OpenFile {
  /** Write `bytes` from `offset` on at the current position; resolves to how many were written, which may be fewer. */
  write(bytes: Uint8Array, offset: number): Promise<number>
  /** Everything from the current position to the end. */
  readAll(): Promise<Buffer>
  /** Resolves when what was written (or, for a folder, its entries) would survive a power cut. */
  sync(): Promise<void>
  close(): Promise<void>
}

/**
 * Every operation on the disk goes through here, so that a test can make any one of them fail, and the process die
 * before or after it. All reject with Node's own errors.
 */
export interface FileOperations {
  open(path: string, flags: number, mode?: number): Promise<OpenFile>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  mkdir(path: string, mode: number): Promise<void>
  /** Only when it is empty. */
  rmdir(path: string): Promise<void>
  readdir(path: string): Promise<FolderEntry[]>
  /** The kind of what is at `path`, or null when nothing is. */
  kindOf(path: string): Promise<EntryKind | null>
  identityOf(path: string): Promise<FileIdentity>
  realpath(path: string): Promise<string>
}

/** Windows has neither: links are refused there by `kindOf` alone. */
const maybeMissing: { readonly O_NOFOLLOW?: number; readonly O_DIRECTORY?: number } = constants
const { O_NOFOLLOW = 0, O_DIRECTORY = 0 } = maybeMissing

/** Flags for `open`. */
export const openFlags = {
  read: constants.O_RDONLY | O_NOFOLLOW,
  createNew: constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL,
  folder: constants.O_RDONLY | O_DIRECTORY,
} as const

/** The real disk. */
export const diskFiles: FileOperations = {
  open: async (path, flags, mode) => {
    const handle = await open(path, flags, mode)
    return {
      write: async (bytes, offset) => (await handle.write(bytes, offset)).bytesWritten,
      readAll: () => handle.readFile(),
      sync: () => handle.sync(),
      close: () => handle.close(),
    }
  },
  rename,
  unlink,
  mkdir: async (path, mode) => void (await mkdir(path, { mode })),
  rmdir,
  readdir: async (path) =>
    (await readdir(path, { withFileTypes: true })).map((entry) => ({ name: entry.name, kind: kind(entry) })),
  kindOf: async (path) => {
    try {
      return kind(await lstat(path))
    } catch (error) {
      if (isErrno(error, 'ENOENT')) return null
      throw error
    }
  },
  identityOf: async (path) => {
    const { dev, ino } = await lstat(path, { bigint: true })
    return { device: dev, inode: ino }
  },
  realpath: (path) => realpath(path),
}

function kind(entry: Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): EntryKind {
  if (entry.isSymbolicLink()) return 'link'
  if (entry.isDirectory()) return 'folder'
  return entry.isFile() ? 'file' : 'other'
}

/** Whether `error` is the system's answer `code`, such as `ENOENT`. */
export const isErrno = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
