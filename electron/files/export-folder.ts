import { mkdir, open, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { FernkeepError } from '../../shared/errors.ts'
import { diskFailure } from './disk-failure.ts'

/** A folder outside the vault that a person chose for readable copies. Nothing in it is ever written over. */
export class ExportFolder {
  readonly #path: string

  private constructor(path: string) {
    this.#path = path
  }

  /** Make the folder, mode 0700. Throws `export-not-empty` when it holds something already, and the disk's failures. */
  static async create(path: string): Promise<ExportFolder> {
    const folder = resolve(path)
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      if ((await readdir(folder)).length > 0) throw new FernkeepError('export-not-empty')
    } catch (error) {
      throw diskFailure(error)
    }
    return new ExportFolder(folder)
  }

  /** Write a new file, mode 0600. `name` is a single safe name, as `fileNameFor` makes them. */
  async write(name: string, content: string | Uint8Array): Promise<void> {
    try {
      const file = await open(join(this.#path, name), 'wx', 0o600)
      try {
        await file.writeFile(content)
        await file.sync()
      } finally {
        await file.close()
      }
    } catch (error) {
      throw diskFailure(error)
    }
  }
}
