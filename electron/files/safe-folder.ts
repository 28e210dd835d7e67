import { dirname, join, resolve } from 'node:path'
import { FernkeepError } from '../../shared/errors.ts'
import { isLitterName, isUnderWay, syncFolder, writeAtomic } from './atomic-write.ts'
import { diskFailure } from './disk-failure.ts'
import { FileQueue } from './file-queue.ts'
import {
  type EntryKind,
  type FileOperations,
  type FolderEntry,
  diskFiles,
  isErrno,
  openFlags,
} from './operations.ts'
import { UnsafePath, insideOf, refusalOf, segmentsOf } from './safe-path.ts'

/** What all the views of one opened folder share. */
interface Shared {
  readonly top: string
  readonly files: FileOperations
  readonly queue: FileQueue
  /** Folders whose names this process knows to be durable. */
  readonly durable: Set<string>
}

/**
 * A folder that nothing leads out of. Paths are relative, with `/`; each part is of A-Z a-z 0-9 . _ - and names
 * neither a device nor a temp file. Operations on one file run in the order of the calls.
 *
 * Every method throws `UnsafePath` (a bug) for a path that breaks these rules, and rejects with `FernkeepError`
 * vault-damaged when the disk holds a link, or a folder where a file is meant, and with a disk- code when the disk
 * fails. The check for links and the operation after it are two steps: a program that swaps a folder for a link between
 * them runs as the same user, and could open the files itself.
 */
export class SafeFolder {
  /** Absolute, links in it resolved. */
  readonly root: string
  readonly #shared: Shared

  private constructor(root: string, shared: Shared) {
    this.root = root
    this.#shared = shared
  }

  /** The folder at `root`, made with mode 0700 if it is missing, and its parents too. `root` itself may be a link. */
  static async open(root: string, files: FileOperations = diskFiles): Promise<SafeFolder> {
    try {
      await makeFolders(resolve(root), files)
      const top = await files.realpath(resolve(root))
      return new SafeFolder(top, { top, files, queue: new FileQueue(), durable: new Set([top]) })
    } catch (error) {
      throw diskFailure(error)
    }
  }

  /** The folder at `path` as a root of its own. It shares the queue, and need not exist yet. */
  folder(path: string): SafeFolder {
    return new SafeFolder(insideOf(this.root, segmentsOf(path)), this.#shared)
  }

  /** Make the folder at `path`, as `write` does for a file's. */
  ensure(path: string): Promise<void> {
    return this.#queued(path, (folder) => this.#makeFolder(folder))
  }

  /** Where `path` is on the disk, for the system's own calls. */
  pathOf(path: string): string {
    return insideOf(this.root, segmentsOf(path))
  }

  /** The whole file, or null when there is none. */
  read(path: string): Promise<Buffer | null> {
    return this.#queued(path, async (file) => {
      if ((await this.#kindOf(file, 'file')) === null) return null
      try {
        return await readWhole(file, this.#shared.files)
      } catch (error) {
        if (isErrno(error, 'ENOENT')) return null
        throw error
      }
    })
  }

  /** Replace or make the file, as `writeAtomic`, and the folders on the way with mode 0700. */
  write(path: string, bytes: Uint8Array): Promise<void> {
    return this.#queued(path, async (file) => {
      await this.#makeFolder(dirname(file))
      await this.#kindOf(file, 'file')
      await writeAtomic(file, bytes, this.#shared.files)
    })
  }

  /** When it resolves, there is no such file, and that would survive a power cut. */
  remove(path: string): Promise<void> {
    return this.#queued(path, async (file) => {
      const folder = dirname(file)
      if ((await this.#kindOf(folder, 'folder')) === null) return
      if ((await this.#kindOf(file, 'file')) !== null) await this.#shared.files.unlink(file)
      // Also when it was gone already: an earlier call may have failed right here.
      await syncFolder(folder, this.#shared.files)
    })
  }

  /** Whether there is a file or a folder. */
  exists(path: string): Promise<boolean> {
    return this.#queued(path, async (file) => (await this.#kindOf(file, 'any')) !== null)
  }

  /** The names in the folder at `path` (`''`: this one) that may be part of a path; none when it is missing. */
  async list(path: string): Promise<string[]> {
    return (await this.entries(path)).map((entry) => entry.name).filter((name) => refusalOf(name) === null)
  }

  /**
   * Everything in the folder at `path` (`''`: this one), whatever its name, but for the temp files of writes; nothing
   * when it is missing. A name may be one that no path takes.
   */
  async entries(path: string): Promise<FolderEntry[]> {
    const where = path === '' ? this.root : insideOf(this.root, segmentsOf(path))
    return this.#inTurn(where, async (folder) => {
      if ((await this.#kindOf(folder, 'folder')) === null) return []
      return (await this.#shared.files.readdir(folder)).filter((entry) => !isLitterName(entry.name))
    })
  }

  /** When it resolves, there is no such folder. Rejects with disk-error unless it is empty. */
  removeFolder(path: string): Promise<void> {
    return this.#queued(path, async (folder) => {
      if ((await this.#kindOf(folder, 'folder')) === null) return
      await this.#shared.files.rmdir(folder)
      this.#shared.durable.delete(folder)
      await syncFolder(dirname(folder), this.#shared.files)
    })
  }

  /** Remove what writes that were cut off left in this folder and below; resolves to how many files that were. */
  async sweep(): Promise<number> {
    try {
      return (await this.#kindOf(this.root, 'folder')) === null ? 0 : await this.#sweep(this.root)
    } catch (error) {
      throw diskFailure(error)
    }
  }

  /** Resolves when no operation (a sweep apart) is queued or running. Their failures are told to their own callers. */
  settled(): Promise<void> {
    return this.#shared.queue.settled()
  }

  async #sweep(folder: string): Promise<number> {
    let removed = 0
    for (const entry of await this.#shared.files.readdir(folder)) {
      const path = join(folder, entry.name)
      if (entry.kind === 'folder') removed += await this.#sweep(path)
      if (entry.kind !== 'file' || !isLitterName(entry.name) || isUnderWay(path)) continue
      await this.#shared.files.unlink(path)
      removed++
    }
    return removed
  }

  async #queued<T>(path: string, task: (file: string) => Promise<T>): Promise<T> {
    return this.#inTurn(insideOf(this.root, segmentsOf(path)), task)
  }

  async #inTurn<T>(path: string, task: (path: string) => Promise<T>): Promise<T> {
    try {
      return await this.#shared.queue.run(path, () => task(path))
    } catch (error) {
      throw diskFailure(error)
    }
  }

  /** What is at `path`, null for nothing, once every folder on the way was seen to be one. */
  async #kindOf(path: string, wanted: 'file' | 'folder' | 'any'): Promise<EntryKind | null> {
    for (const folder of foldersBetween(this.#shared.top, path)) {
      const kind = await this.#shared.files.kindOf(folder)
      if (kind === null) return null
      refuseUnless(kind === 'folder')
    }
    const kind = await this.#shared.files.kindOf(path)
    refuseUnless(kind === null || (wanted === 'any' ? kind === 'file' || kind === 'folder' : kind === wanted))
    return kind
  }

  /**
   * Make `folder` and those above it down from the top. Its name is made durable once per process even if it was there:
   * whoever made it may have been stopped before that.
   */
  async #makeFolder(folder: string): Promise<void> {
    const { top, files, durable } = this.#shared
    for (const path of [...foldersBetween(top, folder), folder]) {
      if (path === top) continue
      const kind = await files.kindOf(path)
      refuseUnless(kind === null || kind === 'folder')
      if (kind === null) await makeFolder(path, files)
      if (kind === 'folder' && durable.has(path)) continue
      await syncFolder(dirname(path), files)
      durable.add(path)
    }
  }
}

function refuseUnless(asExpected: boolean): void {
  if (asExpected) return
  throw new FernkeepError('vault-damaged', {
    cause: new UnsafePath('a link or another kind of entry is in its place'),
  })
}

/** The folders below `top` that lead to `path`, outermost first; `path` is not among them. */
function foldersBetween(top: string, path: string): string[] {
  const folders: string[] = []
  for (let folder = dirname(path); folder.length > top.length; folder = dirname(folder))
    folders.unshift(folder)
  return folders
}

async function readWhole(path: string, files: FileOperations): Promise<Buffer> {
  const file = await files.open(path, openFlags.read)
  try {
    return await file.readAll()
  } finally {
    await file.close()
  }
}

/** Make the folder unless another operation just did. */
async function makeFolder(path: string, files: FileOperations): Promise<void> {
  try {
    await files.mkdir(path, 0o700)
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error
  }
}

/** Make `folder` and its missing parents, each made durable in its own parent. */
async function makeFolders(folder: string, files: FileOperations): Promise<void> {
  if ((await files.kindOf(folder)) !== null) return
  await makeFolders(dirname(folder), files)
  await makeFolder(folder, files)
  await syncFolder(dirname(folder), files)
}
