import type { NoteArrangement, NoteId, NoteSummary, NotebookId } from '../../shared/model/note.ts'
import { sentences } from '../text/texts.ts'
import type { Drafts } from './drafts.ts'
import type { Listing } from './listing.ts'
import type { ManyNotes } from './many-notes.ts'
import type { Notebooks } from './notebooks.ts'
import type { Notes } from './notes.ts'
import type { Row } from './rows.ts'
import type { Selection } from './selection.ts'
import { createTagging, type Tagging } from './tagging.ts'
import type { Workspace } from './workspace.ts'

/** What a person does with notes besides writing, for one or many at once. */
export interface Organising extends Tagging {
  /** The notes that a command is about: the chosen ones, else the open one. */
  readonly targets: () => readonly NoteSummary[]
  /** Pin them, or take the pins off when all have one. */
  readonly togglePin: (ids: readonly NoteId[]) => Promise<void>
  readonly archive: (ids: readonly NoteId[], archived: boolean) => Promise<void>
  readonly moveTo: (ids: readonly NoteId[], notebook: NotebookId | null) => Promise<void>
  readonly trash: (ids: readonly NoteId[]) => Promise<void>
  readonly restore: (ids: readonly NoteId[]) => Promise<void>
  readonly purge: (ids: readonly NoteId[]) => Promise<void>
}

export function createOrganising(
  notes: Notes,
  drafts: Drafts,
  notebooks: Notebooks,
  workspace: Workspace,
  listing: Listing,
  selection: Selection,
  many: ManyNotes,
): Organising {
  const words = sentences.organising
  const tagging = createTagging(notes, workspace, many)
  const known = (ids: readonly NoteId[]) =>
    ids.map((id) => notes.get(id)).filter((note) => note !== undefined)

  function openedId(): NoteId | null {
    const { opened } = workspace.state.get()
    switch (opened.status) {
      case 'nothing':
        return null
      case 'editing':
        return drafts.views.get().get(opened.key)?.id ?? null
      case 'reading':
        return opened.note.id
      case 'opening':
      case 'failed':
        return opened.id
    }
  }

  function chosenIds(): readonly NoteId[] {
    const { ids } = selection.state.get()
    if (ids.size > 0) return [...ids]
    const opened = openedId()
    return opened === null ? [] : [opened]
  }

  /** The row to open when these go from the list: the next that stays, else the one before. */
  function neighbourOf(ids: readonly NoteId[]): Row | undefined {
    const gone = new Set(ids)
    const rows = listing.rows()
    const stays = ({ target }: Row) => target.kind !== 'note' || !gone.has(target.id)
    const at = rows.findIndex(({ target }) => target.kind === 'note' && target.id === openedId())
    return rows.slice(at + 1).find(stays) ?? rows.slice(0, Math.max(0, at)).findLast(stays)
  }

  /** `act` takes notes out of the list: what is open and goes with them gives way to its neighbour. */
  async function leaving(ids: readonly NoteId[], act: () => Promise<void>) {
    const neighbour = neighbourOf(ids)
    const place = (id: NoteId) => notes.get(id)?.place
    const before = new Map(ids.map((id) => [id, place(id)]))
    await act()
    const opened = openedId()
    if (opened !== null && before.has(opened) && place(opened) !== before.get(opened)) {
      workspace.close(opened)
      if (neighbour && ids.length === 1) workspace.open(neighbour.target)
    }
    selection.clear()
  }

  return {
    targets: () => known(chosenIds()),
    togglePin(ids) {
      const pinned = !known(ids).every((note) => note.pinned)
      const change = (note: NoteSummary): NoteArrangement | null =>
        note.pinned === pinned ? null : { pinned }
      return many.arrange(ids, change, ids.length === 1 ? null : (count) => words.pinned(pinned, count))
    },
    archive: (ids, archived) =>
      leaving(ids, () =>
        many.arrange(
          ids,
          () => ({ archived }),
          (count) => words.archived(archived, count, known(ids)[0]?.title ?? ''),
        ),
      ),
    moveTo(ids, notebook) {
      const name = notebooks.list.get().find(({ id }) => id === notebook)?.name ?? null
      const change = (note: NoteSummary) => (note.notebook === notebook ? null : { notebook })
      return many.arrange(ids, change, (count) => words.movedTo(name, count))
    },
    trash: (ids) => leaving(ids, () => many.move(ids, 'trash')),
    restore: (ids) => leaving(ids, () => many.move(ids, 'notes')),
    purge: (ids) => leaving(ids, () => many.move(ids, 'nowhere')),
    ...tagging,
  }
}
