import { dirname, join } from 'node:path'
import { FernkeepError } from '../../shared/errors.ts'
import { diskFailure } from './disk-failure.ts'
import { type FileOperations, openFlags } from './operations.ts'

const litterName = /^\.fernkeep-[0-9a-f]{8}-[0-9a-f-]{27}\.tmp$/

/** Temp files of writes that are under way, so that a sweep leaves them alone. */
const underWay = new Set<string>()

/** Whether `name` is one that only a write of ours that was cut off can have left behind. */
export const isLitterName = (name: string): boolean => litterName.test(name)

/** Whether the temp file at `path` belongs to a write that is still going on in this process. */
export const isUnderWay = (path: string): boolean => underWay.has(path)

/**
 * Make `bytes` the content of the file at `path`, whose folder exists, with mode 0600. When it resolves, the new content
 * would survive a power cut. When it rejects, the file is as it was, unless only the last step failed (making the name
 * durable): then the new content is in place and the caller's retry repeats it. Never anything between.
 *
 * Rejects with `FernkeepError`: disk-full, disk-read-only, disk-denied, disk-busy or disk-error.
 */
export async function writeAtomic(path: string, bytes: Uint8Array, files: FileOperations): Promise<void> {
  const temp = join(dirname(path), `.fernkeep-${globalThis.crypto.randomUUID()}.tmp`)
  underWay.add(temp)
  try {
    await writeNew(temp, bytes, files)
    await renameOrRemove(temp, path, files)
    await syncFolder(dirname(path), files)
  } catch (error) {
    throw diskFailure(error)
  } finally {
    underWay.delete(temp)
  }
}

async function writeNew(temp: string, bytes: Uint8Array, files: FileOperations): Promise<void> {
  const file = await files.open(temp, openFlags.createNew, 0o600)
  try {
    try {
      await writeAll(bytes, file.write)
      await file.sync()
    } finally {
      // Network disks report a failed write as late as here.
      await file.close()
    }
  } catch (error) {
    throw await afterRemoving(temp, error, files)
  }
}

/** A full disk may take a part of the bytes and name the reason only when asked for the rest. */
async function writeAll(bytes: Uint8Array, write: (bytes: Uint8Array, offset: number) => Promise<number>) {
  let done = 0
  while (done < bytes.length) {
    const written = await write(bytes, done)
    if (written <= 0) throw new FernkeepError('disk-error', { cause: new Error('the disk took no bytes') })
    done += written
  }
}

async function renameOrRemove(temp: string, path: string, files: FileOperations): Promise<void> {
  try {
    await files.rename(temp, path)
  } catch (error) {
    throw await afterRemoving(temp, error, files)
  }
}

/** The error to throw once the temp file is gone. When it cannot be removed, the next sweep does it. */
async function afterRemoving(temp: string, error: unknown, files: FileOperations): Promise<unknown> {
  const failure = diskFailure(error)
  try {
    await files.unlink(temp)
    return failure
  } catch (second) {
    if (!(failure instanceof FernkeepError)) return failure
    return new FernkeepError(failure.code, { cause: new AggregateError([error, second]) })
  }
}

/**
 * Make the names in `folder` durable. Windows offers no such call: Node cannot open a folder for writing there, which
 * FlushFileBuffers asks for; NTFS keeps names in its journal.
 */
export async function syncFolder(folder: string, files: FileOperations): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await files.open(folder, openFlags.folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
