import type { NoteSort } from '../../shared/model/search.ts'
import { behindFrame } from './behind-frame.ts'
import type { Drafts } from './drafts.ts'
import type { Finding } from './finding.ts'
import type { Notebooks } from './notebooks.ts'
import type { Notes } from './notes.ts'
import { OrderedRows } from './ordered-rows.ts'
import { changedIn, hitRows, type Listed, type Row } from './rows.ts'
import { inScope } from './scope.ts'
import type { Store } from './store.ts'
import { isListView, type Workspace } from './workspace.ts'

/** The rows of the list that is on screen: of the place and scope that are shown, or what was found. */
export interface Listing {
  /** The same array for as long as nothing it depends on has changed. */
  readonly rows: () => readonly Row[]
  readonly subscribe: (listener: () => void) => () => void
  /** Work out what is known of the notes by now, ahead of showing it. */
  readonly keepUp: () => void
}

export function createListing(
  notes: Notes,
  drafts: Drafts,
  notebooks: Notebooks,
  workspace: Workspace,
  finding: Finding,
  sort: Store<NoteSort>,
): Listing {
  const stores = [notes.state, notebooks.list, workspace.state, finding.state, sort] as const
  let inputs: readonly unknown[] = []
  let rows: readonly Row[] = []
  let ordered: { readonly inputs: readonly unknown[]; readonly rows: OrderedRows } | null = null

  function listed(): Listed {
    const { view, scope } = workspace.state.get()
    return {
      place: isListView(view) ? view : 'notes',
      includes: view === 'notes' ? inScope(scope, notebooks.list.get()) : () => true,
      sort: sort.get(),
    }
  }

  function made(): readonly Row[] {
    if (isOn(finding)) return hitRows(finding.state.get().result?.hits ?? [], drafts.views.get())
    const state = notes.state.get()
    if (state.status !== 'ready') {
      ordered = null
      return []
    }
    const { view, scope } = workspace.state.get()
    const next = [state.notes, view, scope, notebooks.list.get(), sort.get()]
    if (ordered === null || next.some((value, i) => value !== ordered?.inputs[i]))
      ordered = { inputs: next, rows: new OrderedRows(state.notes, listed()) }
    return ordered.rows.rows(drafts.views.get())
  }

  return {
    rows() {
      const { view, scope } = workspace.state.get()
      const { text, result } = finding.state.get()
      const now = [notes.state.get(), drafts.views.get(), notebooks.list.get(), sort.get()]
      const next = [...now, view, scope, text.trim() === '', result]
      if (next.some((value, i) => value !== inputs[i])) {
        inputs = next
        rows = made()
      }
      return rows
    },
    keepUp: () => ordered?.rows.keepUp(),
    subscribe(listener) {
      const stops = stores.map((store) => store.subscribe(listener))
      const { tell, stop } = behindFrame(listener)
      let views = drafts.views.get()
      stops.push(
        stop,
        drafts.views.subscribe(() => {
          const before = views
          views = drafts.views.get()
          const changed = changedIn(before, views)
          if (changed === 'titles') tell()
          else if (changed === 'rows') listener()
        }),
      )
      return () => stops.forEach((each) => each())
    },
  }
}

/** Whether the find box asks for anything. */
const isOn = (finding: Finding) => finding.state.get().text.trim() !== ''
