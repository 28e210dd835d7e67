import { type VerifyReport } from '../../shared/model/problem.ts'
import { type AskingClock } from '../../shared/model/search.ts'
import { type SavedSearchCount } from '../../shared/model/saved-search.ts'
import { type RotationReport } from '../../shared/model/rotation.ts'
import { Exclusive } from '../files/exclusive.ts'
import { Finder } from './finder.ts'
import { hasImage } from './index-file.ts'
import { NoteFiles } from './note-files.ts'
import { type NoteChange } from './note-change.ts'
import { NoteStore, type NoteStoreOptions } from './note-store.ts'
import { Notebooks } from './notebooks.ts'
import { rotate } from './rotate.ts'
import { SavedSearches } from './saved-searches.ts'
import { OpenStructure } from './structure-file.ts'
import { type Task } from './task.ts'
import { purgeExpired } from './trash.ts'
import { type OpenUser } from './user.ts'
import { verify } from './verify.ts'

/** One person's vault while it is unlocked. */
export class Vault {
  readonly notes: NoteStore
  readonly notebooks: Notebooks
  readonly searches: SavedSearches
  readonly name: string
  readonly #user: OpenUser
  readonly #exclusive: Exclusive
  readonly #closing = new AbortController()
  readonly #onFailure: NoteStoreOptions['onFailure']
  #finder: Finder | null
  #upkeep: Promise<void> = Promise.resolve()

  private constructor(
    user: OpenUser,
    exclusive: Exclusive,
    notes: NoteStore,
    finder: Finder | null,
    onFailure: NoteStoreOptions['onFailure'],
  ) {
    this.#onFailure = onFailure
    this.#finder = finder
    this.#user = user
    this.#exclusive = exclusive
    this.notes = notes
    const structure = new OpenStructure(user.files, exclusive, user.structure)
    this.searches = new SavedSearches(structure)
    this.notebooks = new Notebooks(structure, (notebooks) => {
      this.#finder?.setNotebooks(notebooks).catch(onFailure)
    })
    this.name = user.structure?.name ?? ''
  }

  static async open(user: OpenUser, options: NoteStoreOptions): Promise<Vault> {
    const exclusive = new Exclusive()
    let vault: Vault | null = null
    const onChange: NoteStoreOptions['onChange'] = (change) => {
      options.onChange(change)
      if (vault !== null) vault.#follow(change)
    }
    const finder = (await hasImage(user.files)) ? newFinder(user) : null
    const known = (await finder?.summaries()) ?? null
    const notes = await NoteStore.open(user.files, exclusive, { ...options, onChange }, known)
    finder?.attach(notes)
    return (vault = new Vault(user, exclusive, notes, finder, options.onFailure))
  }

  /** What finds notes; begun when it is first asked for. */
  get finder(): Finder {
    if (this.#finder === null) {
      this.#finder = newFinder(this.#user)
      this.#finder.attach(this.notes)
    }
    return this.#finder
  }

  /** How many notes each saved search finds, in their order. */
  async searchCounts(clock: AskingClock): Promise<SavedSearchCount[]> {
    const searches = this.searches.list()
    const totals = await this.finder.totals(
      searches.map(({ query }) => query),
      clock,
    )
    return searches.map(({ id }, i) => ({ id, count: totals[i] ?? 0 }))
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
   * In the background, do what is due: bring the index up to date and save it, remove what has been in the trash for 30
   * days, and go on with a change of keys that was cut short. A failure is told to `onFailure`; it is tried again at the next unlock.
   */
  startUpkeep(onFailure: (error: unknown) => void): void {
    const keys = async () => {
      await this.notes.reconciled
      await purgeExpired(this.notes).catch(onFailure)
      if (this.#isRotating) await this.rotate({ signal: this.#closing.signal, onProgress: () => undefined })
    }
    const both = [this.#updateIndex().catch(onFailure), keys().catch(onFailure)]
    this.#upkeep = Promise.all(both).then(() => undefined)
  }

  /** Stop what runs in the background, wait until every change is on disk, then zero the keys. */
  async close(): Promise<void> {
    this.#closing.abort()
    this.notes.stop()
    await this.#finder?.close().catch(this.#onFailure)
    await this.#upkeep
    await this.#exclusive.settled()
    this.#user.close()
  }

  /** Run long work, one of a name at a time; `close` stops it and waits for it, since it needs the keys. */
  #whileOpen<T>(name: string, task: Task, work: (until: Task) => Promise<T>): Promise<T> {
    const signal = AbortSignal.any([task.signal, this.#closing.signal])
    return this.#exclusive.run(name, () => work({ ...task, signal }))
  }

  /** Closing saves the index itself, and ends this early. */
  async #updateIndex(): Promise<void> {
    const { finder } = this
    await finder.caughtUp
    if (!this.#closing.signal.aborted) await finder.save()
  }

  #follow(change: NoteChange): void {
    const id = change.kind === 'saved' ? change.note.id : change.id
    if (!this.#closing.signal.aborted) this.#finder?.follow(id).catch(this.#onFailure)
  }

  /** Whether a change of keys was begun and cut short. */
  get #isRotating(): boolean {
    return (this.#user.keys?.ring.size ?? 1) > 1
  }
}

const newFinder = ({ files, structure }: OpenUser) => new Finder(files, structure?.notebooks ?? [])
