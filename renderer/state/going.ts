import type { NoteSummary } from '../../shared/model/note.ts'
import { focusAfter } from '../components/focus-targets.ts'
import type { Finding } from './finding.ts'
import type { Workspace } from './workspace.ts'

/** Show a note wherever it is, with the keyboard in its text. */
export function goToNote(
  { workspace, finding }: { readonly workspace: Workspace; readonly finding: Finding },
  { id, place }: Pick<NoteSummary, 'id' | 'place'>,
): void {
  focusAfter(() => {
    finding.clear()
    if (workspace.state.get().view !== place) workspace.show(place)
    workspace.open({ kind: 'note', id })
    workspace.bring('editor')
  }, 'body')
}
