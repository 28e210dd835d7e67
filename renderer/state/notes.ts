import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { NoteId, NoteSummary } from '../../shared/model/note.ts'
import type { FileProblem } from '../../shared/model/problem.ts'
import type { Failure } from '../../shared/result.ts'
import { readRest } from './list-pages.ts'
import { NoteLedger } from './note-ledger.ts'
import { createStore, type Store } from './store.ts'

/** As main tells what another program did. */
export type FoundChange = Parameters<Parameters<FernkeepBridge['notes']['onFound']>[0]>[0][number]

/** Every note's summary, as main knows it. */
export type NotesState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | {
      readonly status: 'ready'
      /** Its content may be newer than this state; a state that comes after says so. */
      readonly notes: NoteLedger
      readonly problems: readonly FileProblem[]
      /** False while a part of the list is still on its way. */
      readonly isWhole: boolean
    }

/** Whether every note is there, so that they can be counted. */
export const isWholeList = (state: NotesState): boolean => state.status === 'ready' && state.isWhole

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

/**
 * Summaries that arrive while the snapshot is being read are kept and laid over it. `onLaid` hears of each part of the list
 * that came and is not shown yet: what is worked out of it then need not be worked out all at once.
 */
export function createNotes(client: FernkeepBridge, onLaid: () => void = () => undefined): Notes {
  const state = createStore<NotesState>({ status: 'loading' })
  const removed = new Set<NoteId>()
  /** What went while the rest of the list was on its way: a page may still hold it. */
  const gone = new Set<NoteId>()
  const early: NoteSummary[] = []
  /** Counts the times that the list was asked for: pages of an earlier time are of no more use. */
  let rounds = 0
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
    known.notes.put(summary)
    set({ ...known })
  }

  /** What the list says, unless something newer was told meanwhile. */
  function lay(listed: readonly NoteSummary[], notes: NoteLedger) {
    for (const summary of listed)
      if (!removed.has(summary.id) && !gone.has(summary.id) && notes.get(summary.id) === undefined)
        notes.put(summary)
  }

  /** What stands behind the first screen: shown at once when all is here, since each showing draws anew. */
  async function loadRest(from: number, round: number) {
    const isWanted = () => round === rounds
    const failure = await readRest(client, from, isWanted, (page) => {
      if (known.status !== 'ready') return
      lay(page, known.notes)
      onLaid()
    })
    if (!isWanted() || known.status !== 'ready') return
    set(failure === null ? { ...known, isWhole: true } : { status: 'failed', failure })
  }

  function without(ids: Iterable<NoteId | null>, problems?: readonly FileProblem[]) {
    if (known.status !== 'ready') return
    for (const id of ids)
      if (id !== null) {
        gone.add(id)
        known.notes.remove(id)
      }
    set({ ...known, problems: problems ?? known.problems })
  }

  return {
    state,
    accept,
    async load() {
      const round = ++rounds
      set({ status: 'loading' })
      gone.clear()
      const answer = await client.notes.list({ from: 0 })
      if (round !== rounds) return
      if (!answer.ok) {
        set({ status: 'failed', failure: answer })
        return
      }
      const { notes: listed, problems, next } = answer.value
      const notes = new NoteLedger()
      lay(listed, notes)
      set({ status: 'ready', notes, problems, isWhole: next === null })
      early.splice(0).forEach(accept)
      if (next !== null) await loadRest(next, round)
    },
    take(changes) {
      if (known.status !== 'ready') {
        for (const change of changes) if (change.kind === 'saved') early.push(change.note)
        return
      }
      for (const change of changes) {
        const id = change.kind === 'saved' ? change.note.id : change.id
        if (change.kind === 'saved') known.notes.put(change.note)
        else known.notes.remove(id)
        if (change.kind === 'saved') for (const ids of [removed, gone]) ids.delete(id)
        else gone.add(id)
      }
      set({ ...known })
    },
    get: (id) => (known.status === 'ready' ? known.notes.get(id) : undefined),
    remove(id) {
      removed.add(id)
      if (known.status === 'ready' && known.notes.get(id) !== undefined) without([id])
    },
    setProblems: (problems) =>
      without(
        problems.map(({ note }) => note),
        problems,
      ),
    clear() {
      rounds += 1
      removed.clear()
      gone.clear()
      early.length = 0
      set({ status: 'loading' })
    },
  }
}

/** Changes that are shown each by itself, the time in which they are counted, and the time between showings of more, in ms. */
const calm = { most: 4, within: 50, busy: 250 }

/** `show` what is given, at once as long as little changes: hundreds of changes in a row are shown a few times a second. */
function paced(show: (next: NotesState) => void): (next: NotesState) => void {
  let shown = 0
  let isBusy = false
  let latest: NotesState | null = null
  const rest = () => {
    shown = 0
    isBusy = latest !== null
    if (latest !== null) pace(latest)
  }
  const pace = (next: NotesState) => {
    if (shown === 0) setTimeout(rest, isBusy ? calm.busy : calm.within)
    shown += 1
    if (shown <= (isBusy ? 1 : calm.most) || next.status !== 'ready') {
      latest = null
      show(next)
    } else latest = next
  }
  return pace
}

/** A note that was just made is told twice under one revision: first without its excerpt. */
const isNews = (told: NoteSummary, known: NoteSummary) =>
  told.revision > known.revision || (told.revision === known.revision && told.excerpt !== known.excerpt)
