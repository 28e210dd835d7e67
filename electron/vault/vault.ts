import { type Preferences, defaultPreferences } from '../../shared/model/access.ts'
import { type VerifyReport } from '../../shared/model/problem.ts'
import { type IndexState } from '../../shared/model/index-state.ts'
import { type NoteId } from '../../shared/model/note.ts'
import { type RotationReport } from '../../shared/model/rotation.ts'
import { type UserHash } from '../../shared/model/session.ts'
import { Exclusive } from '../files/exclusive.ts'
import { type VaultAccess } from './access.ts'
import { AttachmentUpkeep } from './attachment-upkeep.ts'
import { Attachments } from './attachments.ts'
import { Finder } from './finder.ts'
import { ImageSaving } from './image-saving.ts'
import { hasImage } from './index-file.ts'
import { IndexProgress } from './index-progress.ts'
import { OutsideChanges } from './outside-changes.ts'
import { type LeakReport } from '../../shared/model/leak-report.ts'
import { CheckRecord } from './check-record.ts'
import { type Ways } from './key-slots.ts'
import { type Surroundings, leakTest } from './leak-test.ts'
import { NoteFiles } from './note-files.ts'
import { type NoteChange, changedId } from './note-change.ts'
import { NoteLinking } from './note-linking.ts'
import { NotePages } from './note-pages.ts'
import { NoteStore } from './note-store.ts'
import { type NoteStoreOptions } from './note-store-options.ts'
import { Notebooks } from './notebooks.ts'
import { rotate } from './rotate.ts'
import { SavedSearches } from './saved-searches.ts'
import { Spelling } from './spelling.ts'
import { OpenStructure } from './structure-file.ts'
import { type AwaitedList, awaitedList, within } from './patience.ts'
import { type Task } from './task.ts'
import { purgeExpired } from './trash.ts'
import { Uploads } from './uploads.ts'
import { type OpenUser } from './user.ts'
import { type VaultOptions } from './vault-options.ts'
import { verify } from './verify.ts'

/** One person's vault while it is unlocked. */
export class Vault {
  readonly notes: NoteStore
  /** Resolves when the window has the list, or asks for it no longer. */
  readonly listed: Promise<void>
  readonly pages: NotePages
  readonly notebooks: Notebooks
  readonly searches: SavedSearches
  readonly access: VaultAccess
  readonly links: NoteLinking
  readonly attachments: Attachments
  readonly uploads: Uploads
  readonly spelling: Spelling
  readonly #structure: OpenStructure
  readonly checks: CheckRecord
  readonly #user: OpenUser
  readonly #exclusive: Exclusive
  readonly #closing = new AbortController()
  readonly #onFailure: VaultOptions['onFailure']
  readonly #progress: IndexProgress
  #outside: Promise<OutsideChanges | null> = Promise.resolve(null)
  #finder: Finder | null
  #saving: ImageSaving | null = null
  #upkeep: Promise<unknown> = Promise.resolve()
  readonly #attachmentUpkeep: AttachmentUpkeep

  private constructor(
    user: OpenUser,
    exclusive: Exclusive,
    notes: NoteStore,
    finder: Finder | null,
    progress: IndexProgress,
    { onFailure, access, dictionaries, list }: VaultOptions & { readonly list: AwaitedList },
  ) {
    this.access = access
    this.#closing.signal.addEventListener('abort', list.done)
    this.listed = list.given
    this.#progress = progress
    this.#onFailure = onFailure
    this.#finder = finder
    this.#user = user
    this.#exclusive = exclusive
    this.notes = notes
    this.pages = new NotePages(notes, list, async () => (await this.#finder?.firstShown()) ?? [])
    this.attachments = new Attachments(user.files, exclusive)
    this.uploads = new Uploads(this.attachments)
    const files = new NoteFiles(user.files)
    this.#attachmentUpkeep = new AttachmentUpkeep(this.attachments, files, this.#closing.signal, onFailure)
    this.links = new NoteLinking(notes, () => this.finder)
    const structure = (this.#structure = new OpenStructure(user.files, exclusive, user.structure))
    this.searches = new SavedSearches(structure, () => this.finder)
    this.spelling = new Spelling(structure, dictionaries)
    this.checks = new CheckRecord(structure, onFailure)
    this.notebooks = new Notebooks(structure, (notebooks) => {
      this.#finder?.setNotebooks(notebooks).catch(onFailure)
    })
  }

  get user(): UserHash {
    return this.#user.files.user
  }

  /** The person's name; empty when its file cannot be used. */
  get name(): string {
    return this.#structure.current.name
  }

  get preferences(): Preferences {
    return this.#structure.current.preferences ?? defaultPreferences
  }

  /** Throws `vault-damaged` when the structure file cannot be used, and the disk's failures. */
  rename(name: string): Promise<void> {
    return this.#structure.change((structure) => ({ ...structure, name }))
  }

  /** As `rename`. */
  prefer(preferences: Preferences): Promise<void> {
    return this.#structure.change((structure) => ({ ...structure, preferences }))
  }

  /** Throws the disk's failures. */
  static async open(user: OpenUser, options: VaultOptions): Promise<Vault> {
    const exclusive = new Exclusive()
    const progress = new IndexProgress((state) => options.onIndexState?.(state))
    let vault: Vault | null = null
    const finder = (await hasImage(user.files)) ? newFinder(user) : null
    const follow = (ids: readonly NoteId[]) => {
      const following = vault === null ? finder : vault.#finder
      following?.followFound(ids).catch(options.onFailure)
    }
    const known = (await finder?.known()) ?? null
    const list = awaitedList(known !== null && options.patienceMs !== undefined)
    const store: NoteStoreOptions = {
      ...options,
      mayRead: list.given,
      onChange: (change) => {
        options.onChange(change)
        if (vault !== null) vault.#follow(change)
      },
      onPurge: async (id) => (vault === null ? undefined : vault.#attachmentUpkeep.release(id)),
      onFound: (changes) => {
        follow(changes.map(changedId))
        // Until it is open nobody has a list yet that this would change.
        if (vault !== null) options.onFound?.(changes)
      },
      onProgress: (done, total) => progress.update('reading', done, total),
    }
    try {
      const notes = await NoteStore.open(user.files, exclusive, store, known ?? [])
      finder?.attach(notes, (done, total) => progress.update('indexing', done, total))
      if (known === null) await within(options.patienceMs, notes.reconciled)
      else if (options.patienceMs === undefined) await notes.listed
      return (vault = new Vault(user, exclusive, notes, finder, progress, {
        ...options,
        list,
      }))
    } catch (error) {
      await finder?.close()
      throw error
    }
  }

  /** How far list and index have caught up with the folder. */
  get indexState(): IndexState {
    return this.#progress.state
  }

  /** What finds notes; begun when it is first asked for. */
  get finder(): Finder {
    if (this.#finder === null) {
      this.#finder = newFinder(this.#user)
      this.#finder.attach(this.notes, (done, total) => this.#progress.update('indexing', done, total))
    }
    return this.#finder
  }

  /** As `verify` in verify.ts. */
  verify(task: Task): Promise<VerifyReport> {
    const { notes, attachments } = this
    const [sealed, exclusive] = [this.#user.files, this.#exclusive]
    const subject = { sealed, notes, attachments, files: new NoteFiles(sealed), exclusive }
    return this.#whileOpen('verify', task, (until) => notes.reconciled.then(() => verify(subject, until)))
  }

  /** As `leakTest` in leak-test.ts. */
  leakTest(around: Surroundings, task: Task): Promise<LeakReport> {
    const subject = { notes: this.notes, finder: this.finder, around }
    return this.#whileOpen('leak-test', task, (until) => leakTest(subject, until))
  }

  /** The ways into this vault beside the keychain's; null when it has no keys. */
  async ways(): Promise<Ways | null> {
    if (this.#user.keys === null) return null
    const { passphrase, recovery } = await this.access.state()
    return { passphrase, recovery }
  }

  /** As `rotate` in rotate.ts; a plaintext vault has no keys to change. */
  async rotate(task: Task): Promise<RotationReport> {
    const { files, keys } = this.#user
    if (keys === null) return { finished: true, current: 0, problems: [] }
    const subject = { sealed: files, keys, exclusive: this.#exclusive }
    return this.#whileOpen('rotate', task, (until) => rotate(subject, until))
  }

  /**
   * In the background, do what is due: follow what other programs do to the notes, bring the index up to date and save it,
   * remove what has been in the trash for 30 days, and go on with a change of keys that was cut short. A failure is told to
   * `onFailure`; it is tried again at the next unlock.
   */
  startUpkeep(onFailure: (error: unknown) => void): void {
    this.#outside = OutsideChanges.followOrTell(this.#user.files, this.notes, onFailure)
    const keys = async () => {
      await this.notes.reconciled
      await purgeExpired(this.notes, this.#closing.signal).catch(onFailure)
      if (this.#user.keys?.isRotating === true)
        await this.rotate({ signal: this.#closing.signal, onProgress: () => undefined })
      await this.#attachmentUpkeep.sweep(this.notes)
    }
    this.#upkeep = Promise.all([this.#updateIndex(), keys()].map((work) => work.catch(onFailure)))
  }

  /** Stop what runs in the background, wait until every change is on disk, then zero the keys. */
  async close(): Promise<void> {
    this.#closing.abort()
    // First of all: what another program did is looked at when the folder has been read, which may take a minute.
    this.notes.stop()
    await (await this.#outside)?.close()
    await this.#saving?.stop()
    await Promise.all([this.#finder?.close().catch(this.#onFailure), this.spelling.close()])
    await this.#upkeep
    this.uploads.clear()
    await this.#attachmentUpkeep.settled()
    await this.#exclusive.settled()
    this.attachments.forget()
    this.access.cancel()
    await this.#user.keys?.settled()
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
    await finder.caughtUp.finally(() => this.#progress.finish())
    if (this.#closing.signal.aborted) return
    this.#saving = new ImageSaving(finder, this.#onFailure)
    await finder.save()
  }

  #follow(change: NoteChange): void {
    if (!this.#closing.signal.aborted) this.#finder?.follow(changedId(change)).catch(this.#onFailure)
    if (change.kind === 'purged') this.#attachmentUpkeep.sweepReleased(this.notes)
  }
}

const newFinder = ({ files, structure }: OpenUser) => new Finder(files, structure?.notebooks ?? [])
