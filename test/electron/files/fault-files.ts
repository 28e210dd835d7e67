import { truncate } from 'node:fs/promises'
import { constants } from 'node:fs'
import { type FileOperations, type OpenFile, diskFiles } from '../../../electron/files/operations.ts'

/**
 * What happens at one operation:
 * fail: it is refused with `errno` and does nothing; short-write: a write takes half of its bytes, and the flow goes on;
 * disk-fills: a write takes half, and every later one is refused with ENOSPC; crash-before, crash-after: the process dies
 * there; crash-midway: it dies when a write has taken half; power-cut: it dies after the operation, and every file whose
 * content was not synced is found empty.
 */
export type Fault =
  | { readonly kind: 'fail'; readonly errno: string }
  | {
      readonly kind:
        'short-write' | 'disk-fills' | 'crash-before' | 'crash-midway' | 'crash-after' | 'power-cut'
    }

export const faults: readonly Fault[] = [
  { kind: 'fail', errno: 'EIO' },
  { kind: 'fail', errno: 'ENOSPC' },
  { kind: 'short-write' },
  { kind: 'disk-fills' },
  { kind: 'crash-before' },
  { kind: 'crash-midway' },
  { kind: 'crash-after' },
  { kind: 'power-cut' },
]

/** Thrown by the operation at which the process "died" and by every one after it: a dead process cleans nothing up. */
export class Crashed extends Error {
  constructor() {
    super('the process died')
    this.name = 'Crashed'
  }
}

/** The disk without the wait for the device: what a sync would have kept is known here (`power-cut`), and runs are many. */
export const quickDisk: FileOperations = {
  ...diskFiles,
  open: async (path, flags, mode) => ({
    ...(await diskFiles.open(path, flags, mode)),
    sync: () => Promise.resolve(),
  }),
}

/** The disk, with `fault` at the `at`th operation (1 is the first). Only one flow may use it. */
export class FaultFiles {
  /** Names of the operations asked for, in order, such as `open` and `file.write`. */
  readonly log: string[] = []
  /** Whether the flow came as far as the operation, and whether the fault applies to such a one. */
  reached = false
  struck = false
  readonly operations: FileOperations

  readonly #fault: Fault | null
  readonly #at: number
  readonly #open = new Set<OpenFile>()
  readonly #unsynced = new Set<string>()
  #dead = false
  #full = false

  /** Without a fault it only keeps the log. */
  constructor(fault: Fault | null = null, at = 0, disk: FileOperations = quickDisk) {
    this.#fault = fault
    this.#at = at
    const step = <A extends unknown[], R>(name: string, act: (...args: A) => Promise<R>) => {
      return (...args: A) => this.#step(name, () => act(...args))
    }
    this.operations = {
      open: (path, flags, mode) =>
        this.#step('open', async () => this.#opened(await disk.open(path, flags, mode), path, flags)),
      rename: step('rename', async (from, to) => {
        await disk.rename(from, to)
        if (this.#unsynced.delete(from)) this.#unsynced.add(to)
      }),
      unlink: step('unlink', async (path) => {
        await disk.unlink(path)
        this.#unsynced.delete(path)
      }),
      mkdir: step('mkdir', disk.mkdir),
      rmdir: step('rmdir', disk.rmdir),
      readdir: step('readdir', disk.readdir),
      kindOf: step('kindOf', disk.kindOf),
      identityOf: step('identityOf', disk.identityOf),
      realpath: step('realpath', disk.realpath),
    }
  }

  get crashed(): boolean {
    return this.#dead
  }

  /** What the system does for a process that has ended: closes its files. And what a power cut did. */
  async finish(): Promise<void> {
    for (const file of this.#open) await file.close()
    this.#open.clear()
    if (this.#fault?.kind !== 'power-cut' || !this.#dead) return
    for (const path of this.#unsynced) await truncate(path)
  }

  #opened(file: OpenFile, path: string, flags: number): OpenFile {
    this.#open.add(file)
    const forWriting = (flags & constants.O_WRONLY) !== 0
    if (forWriting) this.#unsynced.add(path)
    return {
      write: (bytes, offset) => this.#write(file, bytes, offset),
      readAll: () => this.#step('file.readAll', () => file.readAll()),
      sync: () =>
        this.#step(forWriting ? 'file.sync' : 'folder.sync', async () => {
          await file.sync()
          this.#unsynced.delete(path)
        }),
      close: () =>
        this.#step('file.close', async () => {
          await file.close()
          this.#open.delete(file)
        }),
    }
  }

  #write(file: OpenFile, bytes: Uint8Array, offset: number): Promise<number> {
    const half = () => file.write(bytes.subarray(0, offset + Math.ceil((bytes.length - offset) / 2)), offset)
    return this.#step(
      'file.write',
      () => {
        if (this.#full) throw errnoError('ENOSPC')
        return file.write(bytes, offset)
      },
      half,
    )
  }

  /** `half` is there for a write: it writes half of the bytes. */
  async #step<R>(name: string, act: () => Promise<R>, half?: () => Promise<R>): Promise<R> {
    if (this.#dead) throw new Crashed()
    this.log.push(name)
    if (this.log.length !== this.#at || this.#fault === null) return act()
    this.reached = true
    this.struck =
      half !== undefined || !['short-write', 'disk-fills', 'crash-midway'].includes(this.#fault.kind)
    return this.struck ? this.#strike(this.#fault, act, half ?? act) : act()
  }

  async #strike<R>(fault: Fault, act: () => Promise<R>, half: () => Promise<R>): Promise<R> {
    switch (fault.kind) {
      case 'fail':
        throw errnoError(fault.errno)
      case 'disk-fills':
        this.#full = true
        return half()
      case 'short-write':
        return half()
      case 'crash-before':
        return this.#die()
      case 'crash-midway':
        await half()
        return this.#die()
      case 'crash-after':
      case 'power-cut':
        // What it would have answered, nobody hears.
        await act()
        return this.#die()
    }
  }

  #die(): never {
    this.#dead = true
    throw new Crashed()
  }
}

/** An error as Node makes it for the system's answer `errno`. */
export const errnoError = (errno: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`${errno}: injected`), { code: errno, syscall: 'injected' })

/** What one fault did to the flow. */
export interface Strike {
  readonly fault: Fault
  /** The operation's name, and which one it was. */
  readonly operation: string
  readonly at: number
  readonly crashed: boolean
  /** What the flow threw, or null when it resolved. */
  readonly error: unknown
}

/**
 * Run `flow` with each fault at each operation in turn, until it has no operation left. Before each run `prepare` makes
 * what it works on; after each run that was struck, `check` looks at what is left. Resolves to the number of strikes.
 */
export async function strikeEverywhere<T>(
  prepare: () => Promise<T>,
  flow: (files: FileOperations, on: T) => Promise<unknown>,
  check: (strike: Strike, on: T) => Promise<void>,
): Promise<number> {
  let strikes = 0
  for (const fault of faults)
    for (let at = 1; ; at++) {
      const on = await prepare()
      const files = new FaultFiles(fault, at)
      const error = await errorOf(flow(files.operations, on))
      await files.finish()
      if (!files.reached) break
      if (!files.struck) continue
      strikes++
      await check({ fault, at, operation: files.log[at - 1] ?? '', crashed: files.crashed, error }, on)
    }
  return strikes
}

/** What `promise` rejects with, or null. */
export const errorOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  )
