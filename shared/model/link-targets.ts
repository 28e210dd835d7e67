import { shortId, titleKey, type NoteLink } from './note-links.ts'
import type { NoteSummary } from './note.ts'

/** Where links lead among the notes there are. */
export interface LinkTargets {
  /** The note that a link leads to; undefined when there is none. */
  readonly find: (link: Pick<NoteLink, 'title' | 'id'>) => NoteSummary | undefined
}

/** Keys of the summaries met so far: a summary never changes, and goes from here with its last use. */
const keys = new WeakMap<NoteSummary, string>()

function keyOf(note: NoteSummary): string {
  const known = keys.get(note)
  if (known !== undefined) return known
  const key = titleKey(note.title)
  keys.set(note, key)
  return key
}

/**
 * The rule of docs/vault-format.md: an id leads to its note; a title to the note of that title, and of several to the oldest, so
 * that a new note never takes the links of another. Notes in the trash are led to by neither.
 */
export function linkTargets(notes: Iterable<NoteSummary>): LinkTargets {
  const byTitle = new Map<string, NoteSummary>()
  const byId = new Map<string, NoteSummary>()
  for (const note of notes) {
    if (note.place === 'trash') continue
    byId.set(shortId(note.id), note)
    const key = keyOf(note)
    const other = byTitle.get(key)
    if (key !== '' && (other === undefined || isOlder(note, other))) byTitle.set(key, note)
  }
  return { find: ({ title, id }) => (id === null ? byTitle.get(titleKey(title)) : byId.get(id)) }
}

const isOlder = (a: NoteSummary, b: NoteSummary): boolean =>
  a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id)
