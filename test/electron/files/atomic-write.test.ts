import { randomBytes } from 'node:crypto'
import { readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isLitterName, isUnderWay, writeAtomic } from '../../../electron/files/atomic-write.ts'
import { type FileOperations, diskFiles } from '../../../electron/files/operations.ts'
import { FernkeepError } from '../../../shared/errors.ts'
import { Crashed, FaultFiles, errnoError, errorOf, strikeEverywhere } from './fault-files.ts'
import { temporaryFolder } from './temporary-folder.ts'

const oldBytes = randomBytes(70_000)
const newBytes = randomBytes(100_001)

async function oldFile(): Promise<string> {
  const path = join(await temporaryFolder(), 'note')
  await writeFile(path, oldBytes, { mode: 0o600 })
  return path
}

const litterOf = async (path: string) => (await readdir(join(path, '..'))).filter((name) => name !== 'note')

describe('writeAtomic', () => {
  test('replaces and makes files of any size, for their owner alone', async () => {
    const path = await oldFile()
    for (const length of [100_001, 0, 1]) {
      await writeAtomic(path, newBytes.subarray(0, length), diskFiles)
      expect((await readFile(path)).equals(newBytes.subarray(0, length))).toBe(true)
    }
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await litterOf(path)).toEqual([])
  })

  test('syncs the content before the name, and the name before it resolves', async () => {
    const files = new FaultFiles()
    await writeAtomic(await oldFile(), newBytes, files.operations)
    expect(files.log).toEqual([
      ...['open', 'file.write', 'file.sync', 'file.close'],
      ...['rename', 'open', 'folder.sync', 'file.close'],
    ])
  })

  test('leaves the old or the new content whatever happens at whichever operation', async () => {
    const strikes = await strikeEverywhere(
      oldFile,
      (files, path) => writeAtomic(path, newBytes, files),
      async ({ fault, operation, at, crashed, error }, path) => {
        const what = `${JSON.stringify(fault)} at ${operation} (${at})`
        const content = await readFile(path)
        const isNew = content.equals(newBytes)
        expect(isNew || content.equals(oldBytes), what).toBe(true)
        const litter = await litterOf(path)
        if (crashed) {
          expect(error, what).toBeInstanceOf(Crashed)
          expect(
            litter.filter((name) => !isLitterName(name)),
            what,
          ).toEqual([])
          return
        }
        expect(litter, what).toEqual([])
        if (error === null) {
          expect([isNew, fault.kind], what).toEqual([true, 'short-write'])
          return
        }
        expect(error, what).toBeInstanceOf(FernkeepError)
        const errno = fault.kind === 'fail' ? fault.errno : 'ENOSPC'
        expect((error as FernkeepError).code, what).toBe(errno === 'ENOSPC' ? 'disk-full' : 'disk-error')
        expect((error as FernkeepError).cause, what).toMatchObject({ code: errno })
        expect(isNew, what).toBe(at > 5)
      },
    )
    // Eight operations, one of them a write: 5 faults at each, 3 more at the write.
    expect(strikes).toBe(8 * 5 + 3)
  })

  test('goes on after every short write, and gives up when the disk takes nothing', async () => {
    const path = await oldFile()
    let writes = 0
    const slow = withWrites(async (bytes, offset, write) =>
      write(bytes.subarray(0, offset + (++writes % 3) + 1), offset),
    )
    await writeAtomic(path, newBytes.subarray(0, 500), slow)
    expect((await readFile(path)).equals(newBytes.subarray(0, 500))).toBe(true)
    expect(writes).toBeGreaterThan(200)

    const stuck = withWrites(async () => 0)
    const error = await errorOf(writeAtomic(path, newBytes, stuck))
    expect(error).toMatchObject({ name: 'FernkeepError', code: 'disk-error' })
    expect((await readFile(path)).equals(newBytes.subarray(0, 500))).toBe(true)
    expect(await litterOf(path)).toEqual([])
  })

  test('tells why the write failed even when the temp file cannot be removed', async () => {
    const path = await oldFile()
    const files: FileOperations = {
      ...diskFiles,
      rename: async () => Promise.reject(errnoError('EROFS')),
      unlink: async () => Promise.reject(errnoError('EACCES')),
    }
    const error = await errorOf(writeAtomic(path, newBytes, files))
    expect(error).toMatchObject({ code: 'disk-read-only' })
    const { cause } = error as { cause: AggregateError }
    expect(cause.errors).toMatchObject([{ code: 'EROFS' }, { code: 'EACCES' }])
    expect((await litterOf(path)).map(isLitterName)).toEqual([true])
  })

  test('knows its temp file while it is under way, and no longer', async () => {
    const path = await oldFile()
    const seen: { path: string; underWay: boolean }[] = []
    const files: FileOperations = {
      ...diskFiles,
      rename: async (from, to) => {
        seen.push({ path: from, underWay: isUnderWay(from) })
        await diskFiles.rename(from, to)
      },
    }
    await writeAtomic(path, newBytes, files)
    expect(seen.map(({ underWay }) => underWay)).toEqual([true])
    expect(seen.map((temp) => isUnderWay(temp.path))).toEqual([false])
  })

  test('takes no name of a vault for its own litter', () => {
    const names = ['.lock', 'keys.json', 'index.fernet', '.fernkeep.tmp', 'x.tmp', '.fernkeep-1.tmp', '']
    expect(names.filter(isLitterName)).toEqual([])
  })
})

/** The disk, with every write of a file done by `write`. */
function withWrites(
  write: (
    bytes: Uint8Array,
    offset: number,
    disk: (bytes: Uint8Array, offset: number) => Promise<number>,
  ) => Promise<number>,
): FileOperations {
  return {
    ...diskFiles,
    open: async (path, flags, mode) => {
      const file = await diskFiles.open(path, flags, mode)
      return { ...file, write: (bytes, offset) => write(bytes, offset, file.write) }
    },
  }
}
