import { limits } from '../../shared/limits.ts'
import type { NoteId, NoteSummary } from '../../shared/model/note.ts'
import { cleanLine } from '../../shared/text.ts'
import { sentences } from '../text/texts.ts'
import type { ManyNotes } from './many-notes.ts'
import type { Notes } from './notes.ts'
import { hasTag, renamedTag, withoutTag, withTag } from './tags.ts'
import type { Workspace } from './workspace.ts'

/** What a person does with tags. */
export interface Tagging {
  readonly addTag: (ids: readonly NoteId[], typed: string) => Promise<void>
  readonly removeTag: (ids: readonly NoteId[], tag: string) => Promise<void>
  /** In every note, archived and trashed ones too. */
  readonly renameTag: (tag: string, typed: string) => Promise<void>
  readonly removeTagEverywhere: (tag: string) => Promise<void>
}

export function createTagging(notes: Notes, workspace: Workspace, many: ManyNotes): Tagging {
  const words = sentences.organising

  const retag = (of: (tags: readonly string[]) => readonly string[]) => (note: NoteSummary) => {
    const tags = of(note.tags)
    return tags.join('\n') === note.tags.join('\n') ? null : { tags: [...tags] }
  }

  function everyNoteWith(tag: string): NoteId[] {
    const state = notes.state.get()
    if (state.status !== 'ready') return []
    return [...state.notes.values()].filter(({ tags }) => hasTag(tags, tag)).map(({ id }) => id)
  }

  /** Where a scope is that no longer has a name, all notes are. */
  function leaveTag(tag: string, next: string | null) {
    const { view, scope } = workspace.state.get()
    if (view !== 'notes' || scope.kind !== 'tag' || !hasTag([scope.tag], tag)) return
    workspace.show('notes', next === null ? undefined : { kind: 'tag', tag: next })
  }

  async function renameTag(tag: string, typed: string) {
    const to = asTag(typed)
    if (to === '' || to === tag) return
    await many.arrange(
      everyNoteWith(tag),
      retag((tags) => renamedTag(tags, tag, to)),
      (count) => words.tagRenamed(tag, to, count),
    )
    leaveTag(tag, to)
  }

  return {
    async addTag(ids, typed) {
      const tag = asTag(typed)
      if (tag === '') return
      const change = retag((tags) => (tags.length < limits.tagsPerNote ? withTag(tags, tag) : tags))
      await many.arrange(ids, change, ids.length === 1 ? null : (count) => words.tagged(tag, count))
    },
    removeTag: (ids, tag) =>
      many.arrange(
        ids,
        retag((tags) => withoutTag(tags, tag)),
        () => words.untagged(tag),
      ),
    renameTag,
    async removeTagEverywhere(tag) {
      await many.arrange(
        everyNoteWith(tag),
        retag((tags) => withoutTag(tags, tag)),
        (count) => words.tagRemoved(tag, count),
      )
      leaveTag(tag, null)
    },
  }
}

/** A tag as it can be kept: one line, without the sign that some write in front of it. */
const asTag = (typed: string) =>
  [...cleanLine(typed).replace(/^#+\s*/, '')].slice(0, limits.tagLength).join('').trim()
