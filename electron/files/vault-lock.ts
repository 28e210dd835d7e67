import { constants } from 'node:fs'
import { type Server, createServer } from 'node:net'
import { join } from 'node:path'
import { FernkeepError } from '../../shared/errors.ts'
import { diskFailure } from './disk-failure.ts'
import { type FileOperations, diskFiles, isErrno } from './operations.ts'

/** Held by one process per vault. The kernel drops it when the process ends, however it ends. */
export interface VaultLock {
  release(): Promise<void>
}

/**
 * Take the vault whose folder is `root`, which exists. Throws `FernkeepError` vault-in-use when a process has it (this
 * one counts too), or a disk- code.
 *
 * Another user of the machine could take the name first on Linux and so keep a vault shut, but not read it. Two
 * containers with networks of their own do not see each other's.
 */
export async function lockVault(
  root: string,
  platform = process.platform,
  files = diskFiles,
): Promise<VaultLock> {
  for (let left = retries; ; left--) {
    try {
      return platform === 'linux' ? await lockName(root, files) : await lockFile(root, platform, files)
    } catch (error) {
      if (!isTaken(error)) throw diskFailure(error)
      if (left === 0) throw new FernkeepError('vault-in-use', { cause: error })
      await new Promise((resume) => setTimeout(resume, pauseMs))
    }
  }
}

/**
 * A program that is being started has copies of our open files for the moment between fork and exec, so a lock that was
 * let go of may be held a little longer: what stays taken for 0.2 s is taken.
 */
const retries = 10
const pauseMs = 20

const isTaken = (error: unknown) => ['EADDRINUSE', 'EAGAIN', 'EBUSY'].some((code) => isErrno(error, code))

/** Linux has no lock that `open` can take; a name of an abstract socket has one holder and is gone with it (unix(7)). */
async function lockName(root: string, files: FileOperations): Promise<VaultLock> {
  // The folder's identity instead of its path: short enough, and the same through links and bind mounts.
  const { device, inode } = await files.identityOf(await files.realpath(root))
  const server = createServer((socket) => socket.destroy())
  await listen(server, abstractName(`fernkeep-vault-${process.getuid?.()}-${device}-${inode}`))
  server.unref()
  return { release: () => new Promise((done) => server.close(() => done())) }
}

/** sun_path on Linux is 108 bytes. Node before 22 sends all of them whatever the name's length, so the name fills them. */
const abstractName = (name: string) => `\0${name.padEnd(107, '.')}`

const listen = (server: Server, path: string) =>
  new Promise<void>((resolve, reject) => {
    // Stays on: later a connection that cannot be accepted must not end the process, and rejecting again does nothing.
    server.on('error', reject)
    server.listen({ path, exclusive: true }, resolve)
  })

/**
 * libuv's UV_FS_O_EXLOCK, which Node hands through: on macOS open(2) takes the file's lock (with O_NONBLOCK: or fails
 * with EAGAIN), on Windows the file is opened without sharing (or fails with EBUSY).
 */
const exclusive: Readonly<Partial<Record<NodeJS.Platform, number>>> = {
  darwin: 0x20 | 0x4,
  win32: 0x10000000,
}

async function lockFile(root: string, platform: NodeJS.Platform, files: FileOperations): Promise<VaultLock> {
  const flag = exclusive[platform]
  if (flag === undefined) throw new Error(`no vault lock on ${platform}`)
  const file = await files.open(join(root, '.lock'), constants.O_RDWR | constants.O_CREAT | flag, 0o600)
  return { release: () => file.close() }
}
