import { shortId, titleKey, type NoteLink } from './note-links.ts'
import type { NoteSummary } from './note.ts'

/**
 * Where links lead among the notes there are, kept up note by note. The rule of docs/vault-format.md: an id leads to its
 * note; a title to the note of that title, and of several to the oldest, so that a new note never takes the links of another.
 * Notes in the trash are led to by neither.
 */
export class LinkTargets {
  /** The notes of one title, or of ids that begin alike: nearly always one. */
  readonly #byTitle = new Map<string, NoteSummary[]>()
  readonly #byId = new Map<string, NoteSummary[]>()

  constructor(notes: Iterable<NoteSummary>) {
    for (const note of notes) this.put(note)
  }

  /** Add a note; one that is there in an older form has to be removed first. */
  put(note: NoteSummary): void {
    if (note.place === 'trash') return
    join(this.#byId, shortId(note.id), note)
    const key = titleKey(note.title)
    if (key !== '') join(this.#byTitle, key, note)
  }

  /** Take a note away, in the form in which it was added. */
  remove(note: NoteSummary): void {
    leave(this.#byId, shortId(note.id), note)
    leave(this.#byTitle, titleKey(note.title), note)
  }

  /** The note that a link leads to; undefined when there is none. */
  find({ title, id }: Pick<NoteLink, 'title' | 'id'>): NoteSummary | undefined {
    const group = id === null ? this.#byTitle.get(titleKey(title)) : this.#byId.get(id)
    return group?.reduce((oldest, note) => (isOlder(note, oldest) ? note : oldest))
  }
}

function join(groups: Map<string, NoteSummary[]>, key: string, note: NoteSummary): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [note])
  else group.push(note)
}

function leave(groups: Map<string, NoteSummary[]>, key: string, note: NoteSummary): void {
  const rest = groups.get(key)?.filter(({ id }) => id !== note.id) ?? []
  if (rest.length > 0) groups.set(key, rest)
  else groups.delete(key)
}

const isOlder = (a: NoteSummary, b: NoteSummary): boolean =>
  a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id)
