import { FernkeepError } from '../../shared/errors.ts'
import { type BacklinkPage } from '../../shared/model/backlinks.ts'
import { type NoteId } from '../../shared/model/note.ts'
import { keysOf, linkKey, linkTarget, shortId, titleKey, withTargets } from '../../shared/model/note-links.ts'
import { type Finder } from './finder.ts'
import { type ManyOutcome, forEachNote } from './many-notes.ts'
import { type NoteStore } from './note-store.ts'

/** The links between the notes of an open vault: who links to a note, and what becomes of that when it is renamed. */
export class NoteLinking {
  readonly #notes: NoteStore
  readonly #finder: () => Finder

  constructor(notes: NoteStore, finder: () => Finder) {
    this.#notes = notes
    this.#finder = finder
  }

  /** One page of the notes that link to a note, last changed first. Throws `not-found`. */
  async backlinks(id: NoteId, offset: number, limit: number): Promise<BacklinkPage> {
    const note = this.#notes.summary(id)
    if (note === undefined) throw new FernkeepError('not-found')
    return this.#finder().backlinks(this.#keysOf(id, note.title), offset, limit)
  }

  /** The notes whose links name a note by its id, or by `title`, which it had until now. Throws `not-found`. */
  async linking(id: NoteId, title: string): Promise<NoteId[]> {
    if (this.#notes.summary(id) === undefined) throw new FernkeepError('not-found')
    return (await this.#finder().linking(keysOf(id, title))).map((note) => note.id)
  }

  /**
   * Let the links of `ids` that named the note by its id or by `from`, its former title, name it as it is called now.
   * What a note that has none of them holds is not written. A note that cannot be changed does not keep the others.
   * Answers which were changed, each with the revision that made; throws `not-found` for `id`.
   */
  async relink(id: NoteId, from: string, ids: readonly NoteId[]): Promise<Relinked> {
    const note = this.#notes.summary(id)
    if (note === undefined) throw new FernkeepError('not-found')
    const isTitles = this.#keysOf(id, note.title).length > 1
    const written = linkTarget(note.title, id, !isTitles)
    const keys = keysOf(id, from)
    const changed: Relinked['changed'] = []
    const { failed } = await forEachNote(
      ids.map((one) => ({ id: one })),
      async (one) => {
        const before = this.#notes.summary(one.id)?.revision
        const after = await this.#notes.rewrite(one.id, (body) =>
          withTargets(body, (link) => keys.includes(linkKey(link)), written),
        )
        if (after.revision !== before) changed.push({ id: one.id, revision: after.revision })
      },
    )
    return { changed, failed }
  }

  /** A title names a note only when links by it lead there. */
  #keysOf(id: NoteId, title: string): string[] {
    const found = this.#notes.linked({ title, id: null })
    return found?.id === id && titleKey(title) !== '' ? keysOf(id, title) : [`^${shortId(id)}`]
  }
}

export interface Relinked extends ManyOutcome {
  readonly changed: { readonly id: NoteId; readonly revision: number }[]
}
