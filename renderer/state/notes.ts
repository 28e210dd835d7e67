import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { NoteId, NoteSummary } from '../../shared/model/note.ts'
import type { FileProblem } from '../../shared/model/problem.ts'
import type { Failure } from '../../shared/result.ts'
import { createStore, type Store } from './store.ts'

/** As main tells what another program did. */
export type FoundChange = Parameters<Parameters<FernkeepBridge['notes']['onFound']>[0]>[0][number]

/** Every note's summary, as main knows it. */
export type NotesState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | {
      readonly status: 'ready'
      readonly notes: ReadonlyMap<NoteId, NoteSummary>
      readonly problems: readonly FileProblem[]
    }

export interface Notes {
  readonly state: Store<NotesState>
  readonly load: () => Promise<void>
  readonly get: (id: NoteId) => NoteSummary | undefined
  /** Take over a summary, unless a newer revision of the note is known or the note is gone. */
  readonly accept: (summary: NoteSummary) => void
  /** Take over what another program did: whatever it is, it is what the files hold now. */
  readonly take: (changes: readonly FoundChange[]) => void
  /** Forget a note for good: a late event of it will not bring it back. */
  readonly remove: (id: NoteId) => void
  /** Take over which files cannot be used; a note whose file is among them is no longer listed. */
  readonly setProblems: (problems: readonly FileProblem[]) => void
  readonly clear: () => void
}

/** Summaries that arrive while the snapshot is being read are kept and laid over it. */
export function createNotes(client: FernkeepBridge): Notes {
  const state = createStore<NotesState>({ status: 'loading' })
  const removed = new Set<NoteId>()
  let early: NoteSummary[] = []
  const publish = paced((next: NotesState) => state.set(next))
  /** What is known now; what is shown follows. */
  let known: NotesState = state.get()
  const set = (next: NotesState) => {
    known = next
    publish(next)
  }

  const accept = (summary: NoteSummary) => {
    if (known.status !== 'ready') {
      early.push(summary)
      return
    }
    const before = known.notes.get(summary.id)
    if (removed.has(summary.id) || (before && !isNews(summary, before))) return
    set({ ...known, notes: new Map(known.notes).set(summary.id, summary) })
  }

  function without(ids: Iterable<NoteId | null>, problems?: readonly FileProblem[]) {
    if (known.status !== 'ready') return
    const notes = new Map(known.notes)
    for (const id of ids) if (id !== null) notes.delete(id)
    set({ ...known, notes, problems: problems ?? known.problems })
  }

  return {
    state,
    accept,
    async load() {
      set({ status: 'loading' })
      const answer = await client.notes.list()
      if (!answer.ok) {
        set({ status: 'failed', failure: answer })
        return
      }
      const notes = new Map(answer.value.notes.map((summary) => [summary.id, summary]))
      for (const id of removed) notes.delete(id)
      set({ status: 'ready', notes, problems: answer.value.problems })
      const waiting = early
      early = []
      waiting.forEach(accept)
    },
    take(changes) {
      if (known.status !== 'ready') {
        for (const change of changes) if (change.kind === 'saved') early.push(change.note)
        return
      }
      const notes = new Map(known.notes)
      for (const change of changes) {
        if (change.kind !== 'saved') notes.delete(change.id)
        else {
          removed.delete(change.note.id)
          notes.set(change.note.id, change.note)
        }
      }
      set({ ...known, notes })
    },
    get: (id) => (known.status === 'ready' ? known.notes.get(id) : undefined),
    remove(id) {
      removed.add(id)
      if (known.status === 'ready' && known.notes.has(id)) without([id])
    },
    setProblems: (problems) =>
      without(
        problems.map(({ note }) => note),
        problems,
      ),
    clear() {
      removed.clear()
      early = []
      set({ status: 'loading' })
    },
  }
}

/** Changes that are shown each by itself, and the time in which they are counted, in ms. */
const calm = { most: 4, within: 50 }

/** `show` what is given, at once as long as little changes: hundreds of changes in a row are shown a few times a second. */
function paced(show: (next: NotesState) => void): (next: NotesState) => void {
  let shown = 0
  let latest: NotesState | null = null
  const rest = () => {
    shown = 0
    if (latest !== null) pace(latest)
    latest = null
  }
  const pace = (next: NotesState) => {
    if (shown === 0) setTimeout(rest, calm.within)
    shown += 1
    if (shown <= calm.most || next.status !== 'ready') {
      latest = null
      show(next)
    } else latest = next
  }
  return pace
}

/** A note that was just made is told twice under one revision: first without its excerpt. */
const isNews = (told: NoteSummary, known: NoteSummary) =>
  told.revision > known.revision || (told.revision === known.revision && told.excerpt !== known.excerpt)
