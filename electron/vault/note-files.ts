import { FernkeepError } from '../../shared/errors.ts'
import { type Note, type NoteId, noteId } from '../../shared/model/note.ts'
import { notePayload, payloadFormat } from './payload.ts'
import { type SealedFiles } from './sealed-files.ts'

/** Where a note's files are: `notes/<first two digits>/<id>` and `revisions/<id>/<n>`. */
const notePath = (id: NoteId) => `notes/${id.slice(0, 2)}/${id}`
const revisionFolder = (id: NoteId) => `revisions/${id}`
const revisionPath = (id: NoteId, revision: number) => `${revisionFolder(id)}/${String(revision)}`

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
    const found: NoteFile[] = []
    for (const shelf of await folder.list('notes')) {
      for (const name of await folder.list(`notes/${shelf}`)) {
        found.push({ file: `notes/${shelf}/${name}`, id: this.#idOf(shelf, name) })
      }
    }
    return found
  }

  /** The note, null when it has no file. Throws `DamagedFile` and the disk's failures. */
  async read(id: NoteId): Promise<Note | null> {
    const payload = await this.#files.read(notePath(id), notePayload, ({ note }) => note.id === id)
    return payload?.note ?? null
  }

  /** Write a new note, or the next revision of one. */
  write(note: Note): Promise<void> {
    const { user } = this.#files
    return this.#files.write(notePath(note.id), { format: payloadFormat, kind: 'note', user, note })
  }

  /** Put the note as it stands on disk among its earlier revisions. Done again, it changes nothing. */
  async keep(note: Note): Promise<void> {
    await this.#files.copy(notePath(note.id), revisionPath(note.id, note.revision))
  }

  /**
   * Remove a note and its revisions for good. The note's own file goes last: cut short, the note is still in the trash
   * and the purge can be asked again.
   */
  async purge(id: NoteId): Promise<void> {
    const { folder } = this.#files
    for (const name of await folder.list(revisionFolder(id)))
      await folder.remove(`${revisionFolder(id)}/${name}`)
    await folder.removeFolder(revisionFolder(id))
    await this.#files.remove(notePath(id))
  }

  #idOf(shelf: string, name: string): NoteId | null {
    const { extension } = this.#files.codec
    if (!name.endsWith(extension)) return null
    const id = noteId.safeParse(name.slice(0, -extension.length))
    return id.success && id.data.startsWith(shelf) && shelf.length === 2 ? id.data : null
  }
}

/** A note that must be there. Throws `not-found`. */
export async function existing(note: Promise<Note | null>): Promise<Note> {
  const found = await note
  if (found === null) throw new FernkeepError('not-found')
  return found
}
