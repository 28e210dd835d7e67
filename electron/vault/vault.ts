import { type VerifyReport } from '../../shared/model/problem.ts'
import { type RotationReport } from '../../shared/model/rotation.ts'
import { Exclusive } from './exclusive.ts'
import { NoteFiles } from './note-files.ts'
import { NoteStore, type NoteStoreOptions } from './note-store.ts'
import { Notebooks } from './notebooks.ts'
import { rotate } from './rotate.ts'
import { type Task } from './task.ts'
import { purgeExpired } from './trash.ts'
import { type OpenUser } from './user.ts'
import { verify } from './verify.ts'

/** One person's vault while it is unlocked. */
export class Vault {
  readonly notes: NoteStore
  readonly notebooks: Notebooks
  readonly name: string
  readonly #user: OpenUser
  readonly #exclusive: Exclusive
  readonly #closing = new AbortController()
  #upkeep: Promise<void> = Promise.resolve()

  private constructor(user: OpenUser, exclusive: Exclusive, notes: NoteStore) {
    this.#user = user
    this.#exclusive = exclusive
    this.notes = notes
    this.notebooks = new Notebooks(user.files, exclusive, user.structure)
    this.name = user.structure?.name ?? ''
  }

  static async open(user: OpenUser, options: NoteStoreOptions): Promise<Vault> {
    const exclusive = new Exclusive()
    return new Vault(user, exclusive, await NoteStore.open(user.files, exclusive, options))
  }

  /** As `verify` in verify.ts. */
  verify(task: Task): Promise<VerifyReport> {
    const notes = new NoteFiles(this.#user.files)
    const listed = new Set(this.notes.list().notes.map(({ id }) => id))
    return verify({ sealed: this.#user.files, notes, history: this.notes.history, listed }, task)
  }

  /** As `rotate` in rotate.ts; a plaintext vault has no keys to change. */
  async rotate(task: Task): Promise<RotationReport> {
    const { files, keys } = this.#user
    if (keys === null) return { finished: true, current: 0, problems: [] }
    return rotate({ sealed: files, keys, exclusive: this.#exclusive }, task)
  }

  /**
   * In the background, do what is due: remove what has been in the trash for 30 days, and go on with a change of keys
   * that was cut short. A failure is told to `onFailure`; it is tried again at the next unlock.
   */
  startUpkeep(onFailure: (error: unknown) => void): void {
    this.#upkeep = (async () => {
      await purgeExpired(this.notes)
      if (this.#isRotating) await this.rotate({ signal: this.#closing.signal, onProgress: () => undefined })
    })().catch(onFailure)
  }

  /** Stop what runs in the background, wait until every change is on disk, then zero the keys. */
  async close(): Promise<void> {
    this.#closing.abort()
    await this.#upkeep
    await this.#exclusive.settled()
    this.#user.close()
  }

  /** Whether a change of keys was begun and cut short. */
  get #isRotating(): boolean {
    return (this.#user.keys?.ring.size ?? 1) > 1
  }
}
