import { type FileOperations, type OpenFile } from '../../../electron/files/operations.ts'
import { quickDisk } from '../files/fault-files.ts'

/** The name of an operation and the path it is for, such as `rename /…/notes/3f/….fernet`. */
type Matches = (operation: string) => boolean

/** The disk, one operation of which can be held up, so that a test decides what happens meanwhile. */
export class HeldDisk {
  readonly operations: FileOperations
  #matches: Matches | null = null
  #reached = Promise.withResolvers<void>()
  #held = Promise.withResolvers<void>()
  #underWay = 0

  constructor() {
    const step = <A extends [string, ...unknown[]], R>(name: string, act: (...args: A) => Promise<R>) => {
      return (...args: A) =>
        this.#step(`${name} ${args.at(name === 'rename' ? 1 : 0) as string}`, () => act(...args))
    }
    this.operations = {
      ...quickDisk,
      open: step('open', async (path, flags, mode) =>
        this.#opened(await quickDisk.open(path, flags, mode), path),
      ),
      rename: step('rename', quickDisk.rename),
      unlink: step('unlink', quickDisk.unlink),
      readdir: step('readdir', quickDisk.readdir),
      kindOf: step('kindOf', quickDisk.kindOf),
    }
  }

  /** Hold up the next operation that `matches`; resolves when it was asked for. */
  hold(matches: Matches): Promise<void> {
    this.#matches = matches
    return this.#reached.promise
  }

  release(): void {
    this.#held.resolve()
  }

  /** Resolves when nothing is going on but what is held, or what waits for that. */
  async quiet(): Promise<void> {
    for (let idle = 0; idle < 50; idle = this.#underWay === 0 ? idle + 1 : 0) await new Promise(setImmediate)
  }

  #opened(file: OpenFile, path: string): OpenFile {
    return {
      write: (bytes, offset) => this.#step(`write ${path}`, () => file.write(bytes, offset)),
      readAll: () => this.#step(`read ${path}`, () => file.readAll()),
      sync: () => this.#step(`sync ${path}`, () => file.sync()),
      close: () => this.#step(`close ${path}`, () => file.close()),
    }
  }

  async #step<R>(operation: string, act: () => Promise<R>): Promise<R> {
    if (this.#matches?.(operation) === true) {
      this.#matches = null
      this.#reached.resolve()
      await this.#held.promise
    }
    this.#underWay++
    try {
      return await act()
    } finally {
      this.#underWay--
    }
  }
}
