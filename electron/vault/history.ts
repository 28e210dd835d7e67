import { FernkeepError } from '../../shared/errors.ts'
import { type Note, type NoteId } from '../../shared/model/note.ts'
import { type RevisionSummary } from '../../shared/model/revision.ts'
import { type NoteFiles, type StoredNote } from './note-files.ts'
import { DamagedFile } from './sealed-files.ts'
import { type Dated, revisionsToDrop } from './thinning.ts'

/** A history is thinned this long after it last was, at the next save: in milliseconds. */
const thinEvery = 60 * 60 * 1000

/** The earlier revisions of notes. A revision that is damaged is passed over: the others still count. */
export class History {
  readonly #files: NoteFiles
  readonly #now: () => number
  readonly #thinnedAt = new Map<NoteId, number>()

  constructor(files: NoteFiles, now: () => number = Date.now) {
    this.#files = files
    this.#now = now
  }

  /** The earlier revisions that open, newest first. */
  async list(id: NoteId): Promise<RevisionSummary[]> {
    const stored = await Promise.all((await this.#files.revisions(id)).map((n) => this.#readOrNull(id, n)))
    return stored.filter((revision) => revision !== null).map(revisionSummaryOf)
  }

  /** One earlier revision. Throws `not-found`, or `note-damaged` when its file cannot be used. */
  async open(id: NoteId, revision: number): Promise<Note> {
    try {
      const stored = await this.#files.readRevision(id, revision)
      if (stored === null) throw new FernkeepError('not-found')
      return stored.note
    } catch (error) {
      if (error instanceof DamagedFile) throw new FernkeepError('note-damaged', { cause: error })
      throw error
    }
  }

  /** The newest earlier revision that opens, or null: what a note whose file is damaged can be had back from. */
  async newestGood(id: NoteId): Promise<Note | null> {
    for (const revision of await this.#files.revisions(id)) {
      const stored = await this.#readOrNull(id, revision)
      if (stored !== null) return stored.note
    }
    return null
  }

  /** Drop what the rule of `revisionsToDrop` no longer keeps, at most once an hour for a note. */
  async thin(id: NoteId): Promise<void> {
    const now = this.#now()
    const before = this.#thinnedAt.get(id)
    if (before !== undefined && now - before < thinEvery) return
    this.#thinnedAt.set(id, now)
    const dated: Dated[] = (await this.list(id)).map(({ revision, savedAt }) => ({
      revision,
      savedAt: Date.parse(savedAt),
    }))
    for (const revision of revisionsToDrop(dated, now)) await this.#files.removeRevision(id, revision)
  }

  async #readOrNull(id: NoteId, revision: number): Promise<StoredNote | null> {
    try {
      return await this.#files.readRevision(id, revision)
    } catch (error) {
      if (error instanceof DamagedFile) return null
      throw error
    }
  }
}

export const revisionSummaryOf = ({ note, savedAt }: StoredNote): RevisionSummary => ({
  revision: note.revision,
  savedAt,
  title: note.title,
  place: note.place,
  length: note.body.length,
})
