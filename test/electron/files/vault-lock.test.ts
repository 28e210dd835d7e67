import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants, readFileSync } from 'node:fs'
import { mkdir, rename, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type FileOperations, diskFiles } from '../../../electron/files/operations.ts'
import { lockVault } from '../../../electron/files/vault-lock.ts'
import { errnoError, errorOf } from './fault-files.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A process of its own that tries to take the vault, and what came of it. */
async function other(root: string): Promise<{ process: ChildProcessWithoutNullStreams; outcome: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'lock-process.ts'), root])
  onTestFinished(() => void child.kill('SIGKILL'))
  const [outcome] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { process: child, outcome }
}

async function killed(child: ChildProcessWithoutNullStreams): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

const inUse = { name: 'FernkeepError', code: 'vault-in-use' }

describe('a vault', () => {
  test('has one process at a time', async () => {
    const root = await temporaryFolder()
    const first = await other(root)
    expect(first.outcome).toBe('locked')
    expect((await other(root)).outcome).toBe('vault-in-use')
    expect(await errorOf(lockVault(root))).toMatchObject(inUse)
  })

  test('is free as soon as the process that had it is killed', async () => {
    const root = await temporaryFolder()
    const first = await other(root)
    await killed(first.process)
    const lock = await lockVault(root)
    expect((await other(root)).outcome).toBe('vault-in-use')
    await lock.release()
    expect((await other(root)).outcome).toBe('locked')
  })

  test('is taken by two that ask at once only once', async () => {
    const root = await temporaryFolder()
    const outcomes = await Promise.all([1, 2, 3].map(async () => (await other(root)).outcome))
    expect(outcomes.sort()).toEqual(['locked', 'vault-in-use', 'vault-in-use'])
  })

  test('counts within one process too, and is free after release', async () => {
    const root = await temporaryFolder()
    const lock = await lockVault(root)
    expect(await errorOf(lockVault(root))).toMatchObject(inUse)
    await lock.release()
    await (await lockVault(root)).release()
  })

  test('is the same by every name, and another one is another', async () => {
    const where = await temporaryFolder()
    const root = join(where, 'vault')
    await mkdir(root)
    await mkdir(join(where, 'vault2'))
    await symlink(root, join(where, 'link'))
    const lock = await lockVault(root)
    for (const name of ['link', 'vault/', './vault/../vault']) {
      expect(await errorOf(lockVault(`${where}/${name}`)), name).toMatchObject(inUse)
    }
    await (await lockVault(join(where, 'vault2'))).release()
    await rename(root, join(where, 'moved'))
    expect(await errorOf(lockVault(join(where, 'moved')))).toMatchObject(inUse)
    await lock.release()
  })

  test('that is not there is a failure of the disk', async () => {
    expect(await errorOf(lockVault(join(await temporaryFolder(), 'none')))).toMatchObject({
      code: 'disk-error',
    })
  })

  test('on Linux is held by a name of full length, the same to every version of Node', async () => {
    const lock = await lockVault(await temporaryFolder())
    const names = readFileSync('/proc/net/unix', 'utf8').match(/@fernkeep-vault-\S+/g) ?? []
    await lock.release()
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(name).toHaveLength(108)
  })
})

describe('where open can lock', () => {
  const flags = { darwin: 0x20 | 0x4, win32: 0x10000000 } as const

  test.for(Object.entries(flags))(
    'on %s a file in the vault is opened for one holder',
    async ([platform, flag]) => {
      const root = await temporaryFolder()
      const asked: unknown[] = []
      let closed = 0
      const files: FileOperations = {
        ...diskFiles,
        open: async (...args) => {
          asked.push(args)
          return {
            write: async () => 0,
            readAll: async () => Buffer.alloc(0),
            sync: async () => undefined,
            close: async () => void closed++,
          }
        },
      }
      const lock = await lockVault(root, platform as NodeJS.Platform, files)
      expect(asked).toEqual([[join(root, '.lock'), constants.O_RDWR | constants.O_CREAT | flag, 0o600]])
      await lock.release()
      expect(closed).toBe(1)
    },
  )

  test.for([
    ['EAGAIN', 'vault-in-use'],
    ['EBUSY', 'vault-in-use'],
    ['EACCES', 'disk-denied'],
    ['EIO', 'disk-error'],
  ])('%s is told as %s', async ([errno = '', code]) => {
    const files: FileOperations = { ...diskFiles, open: async () => Promise.reject(errnoError(errno)) }
    expect(await errorOf(lockVault(await temporaryFolder(), 'darwin', files))).toMatchObject({ code })
  })

  test('a system without a lock is a bug, not a free vault', async () => {
    expect(await errorOf(lockVault(await temporaryFolder(), 'aix'))).toMatchObject({
      name: 'Error',
      message: 'no vault lock on aix',
    })
  })
})
