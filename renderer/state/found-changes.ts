import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { NoteId, NoteSummary } from '../../shared/model/note.ts'
import type { EditorStates } from '../editor/editor-states.ts'
import type { Drafts } from './drafts.ts'
import type { Finding } from './finding.ts'
import type { Notes } from './notes.ts'
import type { SavedSearches } from './saved-searches.ts'
import type { Workspace } from './workspace.ts'

interface Followers {
  readonly client: FernkeepBridge
  readonly notes: Notes
  readonly drafts: Drafts
  readonly editorStates: EditorStates
  readonly workspace: Workspace
  readonly finding: Finding
  readonly savedSearches: SavedSearches
}

/**
 * Take over what another program did to the notes. A text that is open and saved gives way to the file's; one with unsaved
 * changes stays on screen, and its save makes a note of its own, so that both are kept.
 */
export function followFound(app: Followers): void {
  app.client.notes.onFound((changes) => {
    const before = new Map<NoteId, NoteSummary | undefined>()
    for (const change of changes)
      if (change.kind === 'saved') before.set(change.note.id, app.notes.get(change.note.id))
    app.notes.take(changes)
    for (const change of changes) {
      if (change.kind === 'saved') rewritten(app, change.note, before.get(change.note.id))
      else if (change.kind === 'purged') gone(app, change.id)
      // `lost`: the text on screen may be the last good copy, and stays.
    }
    app.finding.refresh()
    app.savedSearches.recount()
  })
}

function rewritten({ drafts, editorStates, workspace }: Followers, note: NoteSummary, known?: NoteSummary) {
  const key = drafts.keyOf(note.id)
  if (key === undefined) {
    if (workspace.close(note.id)) workspace.open({ kind: 'note', id: note.id })
    return
  }
  const isSameText = known?.modifiedAt === note.modifiedAt && known.title === note.title
  if (isSameText && note.revision >= (drafts.baseOf(key) ?? 0)) drafts.rebase(key, note.revision)
  else if (drafts.forget(key)) {
    editorStates.forget(key)
    workspace.reopen(key, note.id)
  } else if (note.revision === drafts.baseOf(key)) {
    // Main would take the draft for the next revision of a text that it was not made from.
    drafts.detach(key)
  }
}

function gone({ drafts, workspace }: Followers, id: NoteId) {
  const key = drafts.keyOf(id)
  // What is unsaved stays: its save finds no note, and makes one.
  if (key !== undefined && drafts.unsaved().some((view) => view.key === key)) return
  workspace.close(id)
  if (key !== undefined) drafts.forget(key)
}
