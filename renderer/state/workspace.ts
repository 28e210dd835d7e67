import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { Note, NoteId, Place } from '../../shared/model/note.ts'
import type { Failure, Result } from '../../shared/result.ts'
import type { DraftKey } from './draft-record.ts'
import type { Drafts, NoteStart } from './drafts.ts'
import type { Notes } from './notes.ts'
import { createReadingAhead } from './reading-ahead.ts'
import type { Row } from './rows.ts'
import { arrangementFor, everything, isSameScope, type Scope } from './scope.ts'
import { createStore, type Store } from './store.ts'

export type View = Place | 'problems' | 'settings'

/** Whether a view is a list of notes. */
export const isListView = (view: View): view is Place =>
  view === 'notes' || view === 'archive' || view === 'trash'

/** What the right pane shows. A note that does not open is `failed`, never an empty text. */
export type Opened =
  | { readonly status: 'nothing' }
  /** The draft `before` stays on screen, out of reach, until the note has been read. */
  | { readonly status: 'opening'; readonly id: NoteId; readonly before: DraftKey | null }
  | { readonly status: 'editing'; readonly key: DraftKey }
  /** A note in the trash. */
  | { readonly status: 'reading'; readonly note: Note }
  | { readonly status: 'failed'; readonly id: NoteId; readonly failure: Failure }

export interface WorkspaceState {
  readonly view: View
  /** Which of the notes the view `notes` lists. */
  readonly scope: Scope
  readonly opened: Opened
  /** Which of list and editor a narrow window shows. */
  readonly front: 'list' | 'editor'
}

export interface Workspace {
  readonly state: Store<WorkspaceState>
  readonly show: (view: View, scope?: Scope) => void
  readonly bring: (front: WorkspaceState['front']) => void
  readonly open: (target: Row['target']) => void
  /** Read a note that will most likely be opened next: a pointer is pressed on it. */
  readonly expect: (id: NoteId) => void
  /** Open a new note; it belongs to the scope that is shown. `start` is what is in it from the beginning. */
  readonly newNote: (start?: NoteStart) => void
  /** Open a note anew whose draft `key` is no longer the truth, if it is the one on screen. */
  readonly reopen: (key: DraftKey, id: NoteId) => void
  /** Show nothing in place of this note. False if it is not the one that is open. */
  readonly close: (id: NoteId) => boolean
  /** Remove a new note that nobody typed into, if such a one is open. Resolves when it is gone. */
  readonly discardUntouched: () => Promise<void>
  readonly clear: () => void
}

const initial: WorkspaceState = {
  view: 'notes',
  scope: everything,
  opened: { status: 'nothing' },
  front: 'list',
}

/** What can stay on screen while another note is read: not an untouched new note, which goes. */
function onScreen(opened: Opened, isUntouched: (key: DraftKey) => boolean): DraftKey | null {
  if (opened.status === 'opening') return opened.before
  return opened.status === 'editing' && !isUntouched(opened.key) ? opened.key : null
}

const isOpening = (opened: Opened, id: NoteId) => opened.status === 'opening' && opened.id === id

function openedAs(id: NoteId, answer: Result<Note>, drafts: Drafts): Opened {
  if (!answer.ok) return { status: 'failed', id, failure: answer }
  if (answer.value.place === 'trash') return { status: 'reading', note: answer.value }
  return { status: 'editing', key: drafts.keyOf(id) ?? drafts.begin(answer.value) }
}

export function createWorkspace(client: FernkeepBridge, notes: Notes, drafts: Drafts): Workspace {
  const state = createStore<WorkspaceState>(initial)
  const made = new Set<DraftKey>()
  const ahead = createReadingAhead(client, notes)

  const set = (change: Partial<WorkspaceState>) => state.set({ ...state.get(), ...change })
  const editing = () => {
    const { opened } = state.get()
    return opened.status === 'editing' ? opened.key : null
  }

  const isUntouched = (key: DraftKey) => made.has(key) && drafts.views.get().get(key)?.touched === false

  async function discardUntouched() {
    const key = editing()
    if (key === null || !isUntouched(key)) return
    set({ opened: { status: 'nothing' } })
    await discard(key)
  }

  async function discard(key: DraftKey) {
    made.delete(key)
    await drafts.settle(key)
    const id = drafts.views.get().get(key)?.id ?? null
    drafts.drop(key)
    if (id === null) return
    notes.remove(id)
    const trashed = await client.notes.trash({ id })
    // An empty note that cannot be removed now is harmless; it is in the list again at the next start.
    if (trashed.ok) await client.notes.purge({ id })
  }

  /** Leave what is open: save it, or let it go when it is a new note that stayed empty. */
  function leave(next: Opened) {
    const key = editing()
    if (key !== null && !(next.status === 'editing' && next.key === key)) {
      if (isUntouched(key)) void discard(key)
      else drafts.flush(key)
    }
    set({ opened: next })
  }

  async function showNote(id: NoteId, before: DraftKey | null) {
    const known = ahead.take(id)
    leave(known?.answer ? openedAs(id, known.answer, drafts) : { status: 'opening', id, before })
    if (known?.answer) return
    const answer = await (known?.reading ?? client.notes.open({ id }))
    // The person may have moved on meanwhile: the answer is of no more use then.
    if (isOpening(state.get().opened, id)) set({ opened: openedAs(id, answer, drafts) })
  }

  function open(target: Row['target']) {
    if (target.kind === 'draft') {
      leave({ status: 'editing', key: target.key })
      return
    }
    const { opened } = state.get()
    if (isOpening(opened, target.id)) return
    if (opened.status === 'reading' && opened.note.id === target.id) return
    const key = notes.get(target.id)?.place === 'trash' ? undefined : drafts.keyOf(target.id)
    if (key === undefined) void showNote(target.id, onScreen(opened, isUntouched))
    else leave({ status: 'editing', key })
  }

  return {
    state,
    discardUntouched,
    open,
    expect: ahead.expect,
    show(view, scope = everything) {
      const before = state.get()
      if (view === before.view && isSameScope(scope, before.scope)) {
        set({ front: 'list' })
        return
      }
      // Among one's notes the open one stays open; the places are apart.
      if (view !== before.view) leave({ status: 'nothing' })
      set({ view, scope, front: 'list' })
    },
    bring: (front) => set({ front }),
    reopen(key, id) {
      if (editing() === key) void showNote(id, null)
    },
    newNote(start) {
      const key = editing()
      const { view, scope } = state.get()
      const within = view === 'notes' ? scope : everything
      if (start !== undefined || key === null || !isUntouched(key)) {
        const next = drafts.beginNew({ arrangement: arrangementFor(within), ...start })
        made.add(next)
        leave({ status: 'editing', key: next })
      }
      set({ view: 'notes', scope: within, front: 'editor' })
    },
    close(id) {
      const { opened } = state.get()
      const isOpen =
        (opened.status === 'editing' && drafts.keyOf(id) === opened.key) ||
        (opened.status === 'reading' && opened.note.id === id) ||
        ((opened.status === 'opening' || opened.status === 'failed') && opened.id === id)
      if (isOpen) set({ opened: { status: 'nothing' }, front: 'list' })
      return isOpen
    },
    clear() {
      ahead.forget()
      made.clear()
      state.set(initial)
    },
  }
}
