import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { NoteDraft, NoteId } from '../../shared/model/note.ts'
import type { RevisionSummary } from '../../shared/model/revision.ts'
import type { Failure } from '../../shared/result.ts'
import type { EditorStates } from '../editor/editor-states.ts'
import { fullDate } from '../text/dates.ts'
import { sentences } from '../text/texts.ts'
import { compareTexts, type Comparison } from './comparison.ts'
import type { DraftKey } from './draft-record.ts'
import type { Drafts } from './drafts.ts'
import type { Notes } from './notes.ts'
import { createRevival } from './revival.ts'
import { createStore, type Store } from './store.ts'
import type { Toasts } from './toasts.ts'
import type { Workspace } from './workspace.ts'

/** An earlier revision beside the note as it is now; or why it cannot be shown. */
export type Shown =
  | {
      readonly status: 'compared'
      readonly revision: number
      readonly then: NoteDraft
      readonly title: Comparison
      readonly body: Comparison
    }
  | { readonly status: 'failed'; readonly revision: number; readonly failure: Failure }

export interface OpenHistory {
  readonly status: 'ready'
  readonly id: NoteId
  /** The text in the window when the history was opened. */
  readonly now: NoteDraft
  /** Newest first. */
  readonly revisions: readonly RevisionSummary[]
  readonly chosen: number | null
  /** What was read last: while the chosen revision is on its way, another one. */
  readonly shown: Shown | null
}

export type HistoryState =
  | { readonly status: 'closed' }
  | { readonly status: 'loading'; readonly id: NoteId }
  | { readonly status: 'failed'; readonly id: NoteId; readonly failure: Failure }
  | OpenHistory

/** The earlier revisions of the note that is being edited. */
export interface NoteHistory {
  readonly state: Store<HistoryState>
  /** Open the history of the note on screen; nothing happens when no note is being edited. */
  readonly open: () => Promise<void>
  readonly close: () => void
  readonly choose: (revision: number) => Promise<void>
  /** Make the chosen revision the note's newest, and close. False, with a message, when it could not be. */
  readonly restore: () => Promise<boolean>
  readonly clear: () => void
}

export function createNoteHistory(
  client: FernkeepBridge,
  notes: Notes,
  drafts: Drafts,
  editorStates: EditorStates,
  workspace: Workspace,
  toasts: Toasts,
): NoteHistory {
  const state = createStore<HistoryState>({ status: 'closed' })
  const revive = createRevival(client, notes, drafts, editorStates, workspace, toasts)
  let reading = false

  const ready = () => {
    const current = state.get()
    return current.status === 'ready' ? current : null
  }

  async function open() {
    const { opened } = workspace.state.get()
    if (opened.status !== 'editing' || state.get().status === 'loading') return
    const { key } = opened
    const id = drafts.views.get().get(key)?.id ?? null
    if (id === null) return
    const loading: HistoryState = { status: 'loading', id }
    state.set(loading)
    // A text that cannot be saved now is compared all the same; only restoring waits for it.
    await drafts.settle(key)
    const answer = await client.notes.history({ id })
    if (state.get() !== loading) return
    if (!answer.ok) {
      state.set({ status: 'failed', id, failure: answer })
      return
    }
    const now = textNow(key)
    state.set({ status: 'ready', id, now, revisions: answer.value, chosen: null, shown: null })
    const [newest] = answer.value
    if (newest) await choose(newest.revision)
  }

  function textNow(key: DraftKey): NoteDraft {
    const text = drafts.textOf(key)
    return { title: text?.title ?? '', body: text?.body.toString() ?? '' }
  }

  async function choose(revision: number) {
    const current = ready()
    if (current === null) return
    const again = current.shown?.status === 'failed' && current.shown.revision === revision
    state.set({ ...current, chosen: revision, shown: again ? null : current.shown })
    if (reading) return
    reading = true
    await readChosen()
    reading = false
  }

  /** One at a time: held down, an arrow key passes over the revisions that would come too late. */
  async function readChosen() {
    for (;;) {
      const before = ready()
      if (before === null || before.chosen === null || before.shown?.revision === before.chosen) return
      const { id, chosen, now } = before
      const answer = await client.notes.openRevision({ id, revision: chosen })
      const current = ready()
      if (current?.id !== id) continue
      if (!answer.ok) state.set({ ...current, shown: failedShown(chosen, answer) })
      else if (current.chosen === chosen)
        state.set({ ...current, shown: compared(chosen, answer.value, now) })
    }
  }

  async function restore(): Promise<boolean> {
    const current = ready()
    if (current === null) return false
    const { id } = current
    const chosen = current.revisions.find(({ revision }) => revision === current.chosen)
    if (chosen === undefined) return false
    const before = await revive(id, chosen.revision)
    if (before === null) return false
    state.set({ status: 'closed' })
    toasts.show(sentences.history.restored(fullDate(Date.parse(chosen.savedAt))), {
      label: sentences.undo,
      run: () => void revive(id, before),
    })
    return true
  }

  return {
    state,
    open,
    close: () => state.set({ status: 'closed' }),
    choose,
    restore,
    clear: () => state.set({ status: 'closed' }),
  }
}

const failedShown = (revision: number, reason: Failure): Shown => ({
  status: 'failed',
  revision,
  failure: reason,
})

const compared = (revision: number, then: NoteDraft, now: NoteDraft): Shown => ({
  status: 'compared',
  revision,
  then: { title: then.title, body: then.body },
  title: compareTexts(then.title, now.title),
  body: compareTexts(then.body, now.body),
})
