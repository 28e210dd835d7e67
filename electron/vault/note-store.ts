import { FernkeepError } from '../../shared/errors.ts'
import { limits } from '../../shared/limits.ts'
import {
  type Note,
  type NoteArrangement,
  type NoteDraft,
  type NoteId,
  type NoteSummary,
  noteId,
} from '../../shared/model/note.ts'
import { type NoteLink } from '../../shared/model/note-links.ts'
import { type FileProblem } from '../../shared/model/problem.ts'
import { utf8Length } from '../../shared/text.ts'
import { randomId } from '../crypto/random.ts'
import { arranged, freshNote } from './arrange.ts'
import { Catalogue } from './catalogue.ts'
import { type Exclusive } from '../files/exclusive.ts'
import { type Hint } from '../files/folder-watch.ts'
import { History } from './history.ts'
import { type SaveOutcome } from './note-change.ts'
import { NoteFiles } from './note-files.ts'
import { type KnownNotes, type NoteStoreOptions } from './note-store-options.ts'
import { DamagedFile, type SealedFiles } from './sealed-files.ts'
import { type Reconciliation, reconcile, reconcileAt } from './reconcile.ts'
import { summaryOf } from './summary.ts'

/**
 * The notes of one open vault. Every change is on disk, synced, before its promise resolves; each is told to `onChange`.
 * All throw the disk's failures, with the note on disk as it was; those that take an id throw `not-found`, and
 * `note-damaged` when the note's file cannot be used: the file is kept and listed among the problems.
 */
export class NoteStore {
  readonly history: History
  readonly #files: NoteFiles
  readonly #catalogue: Catalogue
  readonly #exclusive: Exclusive
  readonly #options: NoteStoreOptions
  /** Whether `stop` was called: `list` may not say everything then. */
  isStopped = false
  /** Resolves when `list` says at least what was known. */
  readonly listed: Promise<void>
  /** Resolves when `list` says what the folder holds. */
  readonly reconciled: Promise<void>

  private constructor(
    files: NoteFiles,
    catalogue: Catalogue,
    exclusive: Exclusive,
    options: NoteStoreOptions,
    known: KnownNotes,
  ) {
    this.#files = files
    this.#catalogue = catalogue
    this.#exclusive = exclusive
    this.#options = options
    this.history = new History(files)
    this.listed = catalogue.fill(known, () => this.isStopped)
    this.reconciled = this.listed
      .then(() => options.mayRead)
      .then(() => reconcile(this.#work(options.onProgress)))
    // Their failure is for whoever waits for them; nobody need.
    this.listed.catch(() => undefined)
    this.reconciled.catch(() => undefined)
  }

  /**
   * `exclusive` runs one task a note at a time, under the note's id as the key; a rotation shares it. With `known`
   * summaries of before, the store is open at once, takes them in, and then reads the folder in the background, telling
   * what is different; without, it is open when the folder is read. Throws the disk's failures.
   */
  static async open(
    sealed: SealedFiles,
    exclusive: Exclusive,
    options: NoteStoreOptions,
    known: KnownNotes | null = null,
  ): Promise<NoteStore> {
    const files = new NoteFiles(sealed)
    const store = new NoteStore(files, new Catalogue(), exclusive, options, known ?? [])
    if (known === null) await store.reconciled
    return store
  }

  list(): { notes: NoteSummary[]; problems: FileProblem[] } {
    return { notes: this.#catalogue.notes, problems: this.#catalogue.problems }
  }

  open(id: NoteId): Promise<Note> {
    return this.#exclusive.run(id, () => this.#read(id))
  }

  /** A new note, put where `arrangement` says from the start. */
  create(draft: NoteDraft, arrangement: NoteArrangement = {}): Promise<Note> {
    const note = freshNote(noteId.parse(randomId()), draft, arrangement)
    return this.#exclusive.run(note.id, () => this.#write(note))
  }

  /**
   * Take in a note from elsewhere as it is, with its id, its dates and its place. Throws `bad-request` when there is a file
   * of that note, whatever it holds: it stays as it is.
   */
  adopt(note: Note): Promise<NoteSummary> {
    return this.#exclusive.run(note.id, async () => {
      if (await this.#files.exists(this.#files.entryOf(note.id).file)) throw new FernkeepError('bad-request')
      return summaryOf(await this.#write(note))
    })
  }

  /**
   * Save a draft made from revision `base`. When the note has moved on meanwhile, is gone, or its file is damaged, that
   * file is left as it is and the draft becomes a note of its own: no text is lost either way.
   */
  save(id: NoteId, base: number, draft: NoteDraft): Promise<SaveOutcome> {
    return this.#exclusive.run(id, async () => {
      const note = await this.#readOrNull(id)
      if (note !== null && isSameText(note, draft))
        return { status: 'saved', note: await this.#confirm(note) }
      if (note?.revision !== base) return this.#keepAsCopy(draft, ' (copy)')
      const saved = await this.#revise(note, { ...draft, modifiedAt: new Date().toISOString() })
      this.#thinLater(id)
      return { status: 'saved', note: saved }
    })
  }

  /** Pin, archive, tag, move to a notebook: a change of nothing writes nothing. */
  arrange(id: NoteId, arrangement: NoteArrangement): Promise<NoteSummary> {
    return this.#change(id, (note) => arranged(note, arrangement))
  }

  /** Put a note into the trash. */
  trash(id: NoteId): Promise<NoteSummary> {
    return this.#change(id, ({ place }) =>
      place === 'trash' ? {} : { place: 'trash', trashedAt: new Date().toISOString() },
    )
  }

  /** Take a note out of the trash. */
  restore(id: NoteId): Promise<NoteSummary> {
    return this.#change(id, ({ place }) => (place === 'trash' ? { place: 'notes', trashedAt: null } : {}))
  }

  /** Make an earlier revision's title and text the note's next revision. */
  restoreRevision(id: NoteId, revision: number): Promise<NoteSummary> {
    return this.#change(id, async (note) => {
      const { title, body } = await this.history.open(id, revision)
      return isSameText(note, { title, body }) ? {} : { title, body, modifiedAt: new Date().toISOString() }
    })
  }

  /** Write the body that `change` makes of the note's, unless it is the same. Throws `too-large` for one that is. */
  rewrite(id: NoteId, change: (body: string) => string): Promise<NoteSummary> {
    return this.#change(id, (note) => {
      const body = change(note.body)
      if (utf8Length(body) > limits.bodyBytes) throw new FernkeepError('too-large')
      return body === note.body ? {} : { body, modifiedAt: new Date().toISOString() }
    })
  }

  /** Remove for good a note that is in the trash. Throws `bad-request` for one that is not. */
  purge(id: NoteId): Promise<void> {
    return this.#exclusive.run(id, async () => {
      const { place } = await this.#read(id)
      if (place !== 'trash') throw new FernkeepError('bad-request')
      await this.#options.onPurge?.(id)
      await this.#files.purge(id)
      this.#catalogue.remove(id)
      this.#options.onChange({ kind: 'purged', id })
    })
  }

  /**
   * Make a new note of the newest revision that opens of a note whose file is damaged, which stays as it is.
   * Throws `not-found` when no revision opens.
   */
  recover(id: NoteId): Promise<NoteSummary> {
    return this.#exclusive.run(id, async () => {
      const good = await this.history.newestGood(id)
      if (good === null) throw new FernkeepError('not-found')
      const { copy } = await this.#keepAsCopy(good, ' (recovered)')
      return copy
    })
  }

  /** The ids of what `list` gives. */
  get ids(): Iterable<NoteId> {
    return this.#catalogue.ids
  }

  /** As `list` gives it. */
  summary(id: NoteId): NoteSummary | undefined {
    return this.#catalogue.find(id)
  }

  /** The note that a link leads to (`LinkTargets`). */
  readonly linked = (link: Pick<NoteLink, 'title' | 'id'>) => this.#catalogue.linked(link)

  /** Compare these places with what is known, since something else may have changed them, and tell the differences. */
  async lookAt(hints: readonly Hint[]): Promise<void> {
    await this.reconciled
    await reconcileAt(this.#work(undefined), hints)
  }

  /** Read no more of the folder in the background. */
  stop(): void {
    this.isStopped = true
  }

  /** Resolves when every change asked so far is on disk or has failed. */
  settled(): Promise<void> {
    return this.#exclusive.settled()
  }

  #tellProblems(): void {
    this.#options.onProblems?.(this.#catalogue.problems)
  }

  #work(onProgress: NoteStoreOptions['onProgress']): Reconciliation {
    return {
      files: this.#files,
      catalogue: this.#catalogue,
      exclusive: this.#exclusive,
      isStopped: () => this.isStopped,
      onFound: (changes) => this.#options.onFound?.(changes),
      onProblems: () => this.#tellProblems(),
      onProgress: (done, total) => onProgress?.(done, total),
    }
  }

  /** Write the next revision of a note with what `change` answers; nothing is written when that is nothing. */
  #change(id: NoteId, change: (note: Note) => Partial<Note> | Promise<Partial<Note>>): Promise<NoteSummary> {
    return this.#exclusive.run(id, async () => {
      const note = await this.#read(id)
      const changed = await change(note)
      return Object.keys(changed).length === 0 ? this.#confirm(note) : this.#revise(note, changed)
    })
  }

  /**
   * The note as it stands. A change that failed at the disk's last step is in place and perhaps not durable, and nobody
   * was told of it: asked for again, it is written again.
   */
  async #confirm(note: Note): Promise<NoteSummary> {
    const isKnown = this.#catalogue.find(note.id)?.revision === note.revision
    return summaryOf(isKnown ? note : await this.#write(note))
  }

  /** The next revision of `note`; the one before is kept among its revisions first. */
  async #revise(note: Note, change: Partial<Note>): Promise<NoteSummary> {
    await this.#files.keep(note)
    return summaryOf(await this.#write({ ...note, ...change, revision: note.revision + 1 }))
  }

  async #keepAsCopy(
    { title, body }: NoteDraft,
    suffix: string,
  ): Promise<SaveOutcome & { status: 'kept-as-copy' }> {
    const copy = { title: `${title.slice(0, limits.titleLength - suffix.length)}${suffix}`, body }
    return { status: 'kept-as-copy', copy: summaryOf(await this.create(copy)) }
  }

  async #write(note: Note): Promise<Note> {
    await this.#files.write(note, new Date().toISOString())
    const summary = summaryOf(note)
    this.#catalogue.put(summary)
    this.#options.onChange({ kind: 'saved', note: summary })
    return note
  }

  async #read(id: NoteId): Promise<Note> {
    try {
      const stored = await this.#files.read(id)
      if (stored === null) throw new FernkeepError('not-found')
      return stored.note
    } catch (error) {
      if (!(error instanceof DamagedFile)) throw error
      if (this.#catalogue.find(id) !== undefined) this.#options.onFound?.([{ kind: 'lost', id }])
      this.#catalogue.report({ kind: error.kind, file: error.file, note: id })
      this.#tellProblems()
      throw new FernkeepError('note-damaged', { cause: error })
    }
  }

  async #readOrNull(id: NoteId): Promise<Note | null> {
    try {
      return await this.#read(id)
    } catch (error) {
      if (error instanceof FernkeepError && (error.code === 'not-found' || error.code === 'note-damaged'))
        return null
      throw error
    }
  }

  #thinLater(id: NoteId): void {
    this.#exclusive.run(id, () => this.history.thin(id)).catch(this.#options.onFailure)
  }
}

const isSameText = (a: NoteDraft, b: NoteDraft) => a.title === b.title && a.body === b.body
