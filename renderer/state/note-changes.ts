import type { App } from './app.ts'

/** Take over what main tells of notes: what this window did, and what else changes them. */
export function followNotes(app: App) {
  const { client, notes, drafts, workspace, editorStates, finding, savedSearches } = app
  client.notes.onProblems(notes.setProblems)
  client.notes.onChanged((change) => {
    finding.refresh()
    savedSearches.recount()
    if (change.kind === 'purged') {
      workspace.close(change.id)
      notes.remove(change.id)
      return
    }
    const known = notes.get(change.note.id)
    notes.accept(change.note)
    const key = drafts.keyOf(change.note.id)
    if (key === undefined) return
    const rewritten = known?.modifiedAt !== change.note.modifiedAt
    if (!rewritten) drafts.rebase(key, change.note.revision)
    else if (change.note.revision > (drafts.baseOf(key) ?? 0) && drafts.forget(key)) {
      // Rewritten by somebody else, and nothing unsaved here: take the new text.
      editorStates.forget(key)
      workspace.reopen(key, change.note.id)
    }
  })
}
