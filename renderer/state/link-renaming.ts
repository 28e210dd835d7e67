import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { NoteId } from '../../shared/model/note.ts'
import type { DraftKey } from './draft-record.ts'
import type { Drafts } from './drafts.ts'
import type { ManyNotes } from './many-notes.ts'
import type { NoteLinks } from './note-links.ts'
import type { Notes } from './notes.ts'
import { patiently } from './patience.ts'

/**
 * Lets links follow a note that gets another title. The title is saved while it is typed, so what it was before counts
 * from when the keyboard came to it until it leaves.
 */
export interface LinkRenaming {
  readonly begin: (key: DraftKey) => void
  readonly end: (key: DraftKey) => Promise<void>
  readonly clear: () => void
}

interface Before {
  readonly key: DraftKey
  readonly id: NoteId
  readonly title: string
  /** What its links named it by; nothing when its title led to another note. */
  readonly named: string
}

export function createLinkRenaming(
  client: Pick<FernkeepBridge, 'links'>,
  notes: Notes,
  drafts: Drafts,
  links: NoteLinks,
  many: ManyNotes,
): LinkRenaming {
  let before: Before | null = null

  return {
    begin(key) {
      const id = drafts.views.get().get(key)?.id ?? null
      const note = id === null ? undefined : notes.get(id)
      if (note === undefined) return
      const isNamed = links.find({ title: note.title, id: null })?.id === note.id
      before = { key, id: note.id, title: note.title, named: isNamed ? note.title : '' }
    },
    async end(key) {
      const was = before
      if (was?.key !== key) return
      before = null
      if (drafts.views.get().get(key)?.title === was.title) return
      const unsaved = await drafts.settle(key)
      const title = notes.get(was.id)?.title ?? ''
      if (unsaved !== null || title === '' || title === was.title) return
      const linking = await patiently(() => client.links.linking({ id: was.id, title: was.named }))
      if (linking.ok && linking.value.length > 0) await many.relink(was.id, was.named, linking.value)
    },
    clear() {
      before = null
    },
  }
}
