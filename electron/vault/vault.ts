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
    const sealed = this.#user.files
    const subject = { sealed, notes: this.notes, files: new NoteFiles(sealed), exclusive: this.#exclusive }
    return this.#whileOpen('verify', task, (until) => verify(subject, until))
  }

  /** As `rotate` in rotate.ts; a plaintext vault has no keys to change. */
  async rotate(task: Task): Promise<RotationReport> {
    const { files, keys } = this.#user
    if (keys === null) return { finished: true, current: 0, problems: [] }
    const subject = { sealed: files, keys, exclusive: this.#exclusive }
    return this.#whileOpen('rotate', task, (until) => rotate(subject, until))
  }

  /**
   * In the background, do what is due: remove what has been in the trash for 30 days, and go on with a change of keys
   * that was cut short. A failure is told to `onFailure`; it is tried again at the next unlock.
   */
  startUpkeep(onFailure: (error: unknown) => void): void {
    this.#upkeep = (async () => {
      await purgeExpired(this.notes).catch(onFailure)
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

  /** Run long work, one of a name at a time; `close` stops it and waits for it, since it needs the keys. */
  #whileOpen<T>(name: string, task: Task, work: (until: Task) => Promise<T>): Promise<T> {
    const signal = AbortSignal.any([task.signal, this.#closing.signal])
    return this.#exclusive.run(name, () => work({ ...task, signal }))
  }

  /** Whether a change of keys was begun and cut short. */
  get #isRotating(): boolean {
    return (this.#user.keys?.ring.size ?? 1) > 1
  }
}
