import { FernkeepError } from '../../shared/errors.ts'
import { limits } from '../../shared/limits.ts'
import {
  type Note,
  type NoteDraft,
  type NoteId,
  type NoteSummary,
  type Place,
  noteId,
} from '../../shared/model/note.ts'
import { type FileProblem } from '../../shared/model/problem.ts'
import { randomId } from '../crypto/random.ts'
import { Catalogue } from './catalogue.ts'
import { Exclusive } from './exclusive.ts'
import { NoteFiles, existing } from './note-files.ts'
import { DamagedFile, type SealedFiles } from './sealed-files.ts'
import { summaryOf } from './summary.ts'

export type NoteChange =
  { readonly kind: 'saved'; readonly note: NoteSummary } | { readonly kind: 'purged'; readonly id: NoteId }

export type SaveOutcome =
  | { readonly status: 'saved'; readonly note: NoteSummary }
  | { readonly status: 'kept-as-copy'; readonly copy: NoteSummary }

/**
 * The notes of one open vault. Every change is on disk, synced, before its promise resolves; each is told to `onChange`.
 * All throw the disk's failures, with the note on disk as it was.
 */
export class NoteStore {
  readonly #files: NoteFiles
  readonly #catalogue: Catalogue
  readonly #exclusive = new Exclusive()
  readonly #onChange: (change: NoteChange) => void

  private constructor(files: NoteFiles, catalogue: Catalogue, onChange: (change: NoteChange) => void) {
    this.#files = files
    this.#catalogue = catalogue
    this.#onChange = onChange
  }

  static async open(sealed: SealedFiles, onChange: (change: NoteChange) => void): Promise<NoteStore> {
    const files = new NoteFiles(sealed)
    return new NoteStore(files, await Catalogue.load(files), onChange)
  }

  list(): { notes: NoteSummary[]; problems: FileProblem[] } {
    return { notes: this.#catalogue.notes, problems: this.#catalogue.problems }
  }

  /** Throws `not-found`, or `note-damaged` when its file cannot be used; the file is kept and listed as a problem. */
  open(id: NoteId): Promise<Note> {
    return this.#exclusive.run(id, () => this.#read(id))
  }

  create(draft: NoteDraft): Promise<Note> {
    const at = new Date().toISOString()
    return this.#write({
      ...{ id: noteId.parse(randomId()), revision: 1, ...draft },
      ...{ place: 'notes', pinned: false, notebook: null, tags: [] },
      ...{ createdAt: at, modifiedAt: at, trashedAt: null },
    })
  }

  /**
   * Save a draft made from revision `base`. When the note has moved on meanwhile, is gone, or its file is damaged, that
   * file is left as it is and the draft becomes a note of its own: no text is lost either way.
   */
  save(id: NoteId, base: number, draft: NoteDraft): Promise<SaveOutcome> {
    return this.#exclusive.run(id, async () => {
      const note = await this.#readOrNull(id)
      if (note?.revision !== base) return this.#keepAsCopy(note, draft)
      if (note.title === draft.title && note.body === draft.body)
        return { status: 'saved', note: summaryOf(note) }
      const saved = await this.#revise(note, { ...draft, modifiedAt: new Date().toISOString() })
      return { status: 'saved', note: saved }
    })
  }

  /** Put a note into the trash. Asked again, it stays as it is. */
  trash(id: NoteId): Promise<NoteSummary> {
    return this.#move(id, 'trash', new Date().toISOString())
  }

  /** Take a note out of the trash. */
  restore(id: NoteId): Promise<NoteSummary> {
    return this.#move(id, 'notes', null)
  }

  /** Remove for good a note that is in the trash. Throws `bad-request` for one that is not. */
  purge(id: NoteId): Promise<void> {
    return this.#exclusive.run(id, async () => {
      const { place } = await this.#read(id)
      if (place !== 'trash') throw new FernkeepError('bad-request')
      await this.#files.purge(id)
      this.#catalogue.remove(id)
      this.#onChange({ kind: 'purged', id })
    })
  }

  /** Resolves when every change asked so far is on disk or has failed. */
  settled(): Promise<void> {
    return this.#exclusive.settled()
  }

  #move(id: NoteId, place: Place, trashedAt: string | null): Promise<NoteSummary> {
    return this.#exclusive.run(id, async () => {
      const note = await this.#read(id)
      return note.place === place ? summaryOf(note) : this.#revise(note, { place, trashedAt })
    })
  }

  /** The next revision of `note`; the one before is kept among its revisions first. */
  async #revise(note: Note, change: Partial<Note>): Promise<NoteSummary> {
    await this.#files.keep(note)
    return summaryOf(await this.#write({ ...note, ...change, revision: note.revision + 1 }))
  }

  async #keepAsCopy(note: Note | null, draft: NoteDraft): Promise<SaveOutcome> {
    if (note !== null && note.title === draft.title && note.body === draft.body) {
      return { status: 'saved', note: summaryOf(note) }
    }
    return {
      status: 'kept-as-copy',
      copy: summaryOf(await this.create({ ...draft, title: copyTitle(draft.title) })),
    }
  }

  async #write(note: Note): Promise<Note> {
    await this.#files.write(note)
    const summary = summaryOf(note)
    this.#catalogue.put(summary)
    this.#onChange({ kind: 'saved', note: summary })
    return note
  }

  async #read(id: NoteId): Promise<Note> {
    try {
      return await existing(this.#files.read(id))
    } catch (error) {
      if (!(error instanceof DamagedFile)) throw error
      this.#catalogue.report({ kind: error.kind, file: error.file, note: id })
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
}

const copySuffix = ' (copy)'
const copyTitle = (title: string) => `${title.slice(0, limits.titleLength - copySuffix.length)}${copySuffix}`
