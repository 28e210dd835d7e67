import { isLitterName } from '../files/atomic-write.ts'
import { refusalOf } from '../files/safe-path.ts'
import { type Note, type NoteId, noteId } from '../../shared/model/note.ts'
import { type NotePayload, notePayload, payloadFormat } from './payload.ts'
import { type SealedFiles } from './sealed-files.ts'

/** Where a note's files are: `notes/<first two digits>/<id>` and `revisions/<id>/<n>`, without the extension. */
export const notePath = (id: NoteId) => `notes/${id.slice(0, 2)}/${id}`
const revisionFolder = (id: NoteId) => `revisions/${id}`
const revisionPath = (id: NoteId, revision: number) => `${revisionFolder(id)}/${String(revision)}`

/** A note as one file holds it: one revision, and when that was written. */
export type StoredNote = Pick<NotePayload, 'note' | 'savedAt'>

/** A file in `notes/`: a note's by its name, or not ours. */
export interface NoteFile {
  /** Inside the user's folder, with the extension. */
  readonly file: string
  readonly id: NoteId | null
}

/** The files of notes and of their earlier revisions. Callers see to it that one note is changed by one task at a time. */
export class NoteFiles {
  readonly #files: SealedFiles

  constructor(files: SealedFiles) {
    this.#files = files
  }

  /** Every file under `notes/`, whatever its name. */
  async all(): Promise<NoteFile[]> {
    const { folder } = this.#files
    const shelves = await folder.list('notes')
    const names = await Promise.all(shelves.map((shelf) => folder.list(`notes/${shelf}`)))
    return shelves.flatMap((shelf, i) => (names[i] ?? []).map((name) => this.#entry(shelf, name)))
  }

  /** Every file of one shelf, as `all`. */
  async onShelf(shelf: string): Promise<NoteFile[]> {
    if (refusalOf(shelf) !== null) return []
    const names = await this.#files.folder.list(`notes/${shelf}`)
    return names.map((name) => this.#entry(shelf, name))
  }

  /** What a file of this shelf and name would be; null for a name that no file of a vault has, or a temp file's. */
  entryAt(shelf: string, name: string): NoteFile | null {
    if ([shelf, name].some((part) => refusalOf(part) !== null)) return null
    return isLitterName(name) ? null : this.#entry(shelf, name)
  }

  entryOf(id: NoteId): NoteFile {
    return { file: this.#files.fileName(notePath(id)), id }
  }

  /** Whether there is a file at `file`, as in `NoteFile`. */
  exists(file: string): Promise<boolean> {
    return this.#files.folder.exists(file)
  }

  /** The note, null when it has no file. Throws `DamagedFile` and the disk's failures. */
  async read(id: NoteId): Promise<StoredNote | null> {
    return this.#files.read(notePath(id), notePayload, ({ note }) => note.id === id)
  }

  /** One earlier revision, as `read`. */
  async readRevision(id: NoteId, revision: number): Promise<StoredNote | null> {
    return this.#files.read(
      revisionPath(id, revision),
      notePayload,
      ({ note }) => note.id === id && note.revision === revision,
    )
  }

  /** The numbers of a note's earlier revisions, newest first. */
  async revisions(id: NoteId): Promise<number[]> {
    const { folder, codec } = this.#files
    return (await folder.list(revisionFolder(id)))
      .map((name) => revisionOf(name, codec.extension))
      .filter((revision) => revision !== null)
      .sort((a, b) => b - a)
  }

  /** Write a new note, or the next revision of one. */
  write(note: Note, savedAt: string): Promise<void> {
    const { user } = this.#files
    return this.#files.write(notePath(note.id), { format: payloadFormat, kind: 'note', user, savedAt, note })
  }

  /** Put the note as it stands on disk among its earlier revisions. Done again, it changes nothing. */
  async keep({ id, revision }: Note): Promise<void> {
    await this.#files.copy(notePath(id), revisionPath(id, revision))
  }

  removeRevision(id: NoteId, revision: number): Promise<void> {
    return this.#files.remove(revisionPath(id, revision))
  }

  /**
   * Remove a note and its revisions for good. The note's own file goes last: cut short, the note is still in the trash
   * and the purge can be asked again. What is not ours among the revisions stays.
   */
  async purge(id: NoteId): Promise<void> {
    const { folder } = this.#files
    for (const revision of await this.revisions(id)) await this.removeRevision(id, revision)
    if ((await folder.entries(revisionFolder(id))).length === 0) await folder.removeFolder(revisionFolder(id))
    await this.#files.remove(notePath(id))
  }

  #entry(shelf: string, name: string): NoteFile {
    return { file: `notes/${shelf}/${name}`, id: this.#idOf(shelf, name) }
  }

  #idOf(shelf: string, name: string): NoteId | null {
    const { extension } = this.#files.codec
    if (!name.endsWith(extension)) return null
    const id = noteId.safeParse(name.slice(0, -extension.length))
    return id.success && shelf === id.data.slice(0, 2) ? id.data : null
  }
}

/** The revision that a file's name stands for: a whole number from 1, written without leading zeros. */
export function revisionOf(name: string, extension: string): number | null {
  const digits = name.endsWith(extension) ? name.slice(0, -extension.length) : ''
  return /^[1-9]\d{0,14}$/.test(digits) ? Number(digits) : null
}
