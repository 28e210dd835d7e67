import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { NoteId } from '../../shared/model/note.ts'
import { failure, type Failure } from '../../shared/result.ts'
import type { EditorStates } from '../editor/editor-states.ts'
import type { DraftKey } from './draft-record.ts'
import type { Drafts } from './drafts.ts'
import type { Notes } from './notes.ts'
import type { Toasts } from './toasts.ts'
import type { Workspace } from './workspace.ts'

/**
 * Makes an earlier revision's text the note's newest, on screen too. Answers the revision that the note had before, with
 * which it is undone; null, with a message, when it could not be done. What is typed is saved first, so that it stays
 * among the revisions.
 */
export type Revive = (id: NoteId, revision: number) => Promise<number | null>

export function createRevival(
  client: FernkeepBridge,
  notes: Notes,
  drafts: Drafts,
  editorStates: EditorStates,
  workspace: Workspace,
  toasts: Toasts,
): Revive {
  const refuse = (refusal: Failure) => {
    toasts.refuse(refusal)
    return null
  }

  /** The event of the change may have done it already, and then nothing is left to do. */
  function takeNewText(key: DraftKey, id: NoteId) {
    if (!drafts.forget(key)) return
    editorStates.forget(key)
    workspace.reopen(key, id)
  }

  return async (id, revision) => {
    const key = drafts.keyOf(id)
    const unsaved = key === undefined ? null : await drafts.settle(key)
    if (unsaved !== null) return refuse(unsaved)
    const before = (key === undefined ? undefined : drafts.baseOf(key)) ?? notes.get(id)?.revision
    if (before === undefined) return refuse(failure('not-found'))
    const answer = await client.notes.restoreRevision({ id, revision })
    if (!answer.ok) return refuse(answer)
    notes.accept(answer.value)
    if (key !== undefined) takeNewText(key, id)
    return before
  }
}
