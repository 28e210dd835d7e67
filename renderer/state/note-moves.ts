import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { NoteId } from '../../shared/model/note.ts'
import { sentences } from '../text/texts.ts'
import type { Drafts } from './drafts.ts'
import type { Notes } from './notes.ts'
import type { Row } from './rows.ts'
import type { Toasts } from './toasts.ts'
import type { Workspace } from './workspace.ts'

/** To the trash and back, and out of it for good. */
export interface NoteMoves {
  readonly trash: (id: NoteId) => Promise<void>
  readonly restore: (id: NoteId) => Promise<void>
  readonly purge: (id: NoteId) => Promise<void>
  /** Remove for good all that is in the trash. */
  readonly emptyTrash: () => Promise<void>
}

/** Each move is shown once main has done it, and says why when main could not. */
export function createNoteMoves(
  client: FernkeepBridge,
  notes: Notes,
  drafts: Drafts,
  workspace: Workspace,
  toasts: Toasts,
  rowsOnScreen: () => readonly Row[],
): NoteMoves {
  const { refuse } = toasts

  /** The row that takes the place of the one that goes: the next one, else the one before. */
  function neighbourOf(id: NoteId): Row | undefined {
    const rows = rowsOnScreen()
    const at = rows.findIndex(({ target }) => target.kind === 'note' && target.id === id)
    return at < 0 ? undefined : (rows[at + 1] ?? rows[at - 1])
  }

  async function trash(id: NoteId) {
    const key = drafts.keyOf(id)
    const unsaved = key === undefined ? null : await drafts.settle(key)
    if (unsaved !== null) {
      refuse(unsaved)
      return
    }
    // The event of the move may come before its answer, so what is beside the note is looked up first.
    const neighbour = neighbourOf(id)
    const was = notes.get(id)?.place
    const answer = await client.notes.trash({ id })
    if (!answer.ok) {
      refuse(answer)
      return
    }
    const wasOpen = workspace.close(id)
    notes.accept(answer.value)
    if (wasOpen && neighbour) workspace.open(neighbour.target)
    if (key !== undefined) drafts.rebase(key, answer.value.revision)
    toasts.show(sentences.movedToTrash(answer.value.title), {
      label: sentences.undo,
      run: () => void (was === 'archive' ? restoreToArchive(id) : restore(id)),
    })
  }

  async function restore(id: NoteId) {
    const answer = await client.notes.restore({ id })
    if (!answer.ok) {
      refuse(answer)
      return
    }
    notes.accept(answer.value)
    const key = drafts.keyOf(id)
    if (key !== undefined) drafts.rebase(key, answer.value.revision)
    workspace.show('notes')
    workspace.open({ kind: 'note', id })
  }

  /** Undo of what was trashed from there. */
  async function restoreToArchive(id: NoteId) {
    const restored = await client.notes.restore({ id })
    const answer = restored.ok
      ? await client.notes.arrange({ id, arrangement: { archived: true } })
      : restored
    if (answer.ok) notes.accept(answer.value)
    else refuse(answer)
  }

  async function purge(id: NoteId) {
    const neighbour = neighbourOf(id)
    const answer = await client.notes.purge({ id })
    if (!answer.ok) {
      refuse(answer)
      return
    }
    const wasOpen = workspace.close(id)
    notes.remove(id)
    if (wasOpen && neighbour) workspace.open(neighbour.target)
  }

  /** What is gone is told by events, note by note; also when not all could be removed. */
  async function emptyTrash() {
    const answer = await client.notes.emptyTrash()
    if (answer.ok) toasts.show(sentences.trashEmptied(answer.value))
    else refuse(answer)
  }

  return { trash, restore, purge, emptyTrash }
}
