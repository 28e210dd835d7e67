import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { Destination, NoteArrangement, NoteId, NoteSummary } from '../../shared/model/note.ts'
import { sentences } from '../text/texts.ts'
import type { Drafts } from './drafts.ts'
import { createNoteBatches, type ManyProgress } from './note-batches.ts'
import type { Notes } from './notes.ts'
import { createStore, type Store } from './store.ts'
import type { Toasts } from './toasts.ts'

/** What is asked for each note. */
export interface NoteChange {
  readonly id: NoteId
  readonly arrangement: NoteArrangement
}

/**
 * Changes of one note or many: a call carries a hundred, a change of more is shown as it goes on and can be stopped, and
 * each offers to be undone. Changes run one after the other.
 */
export interface ManyNotes {
  readonly progress: Store<ManyProgress>
  /** `changeOf` null: the note stays as it is. `told` is what to say of so many notes; null says nothing. */
  readonly arrange: (
    ids: readonly NoteId[],
    changeOf: (note: NoteSummary) => NoteArrangement | null,
    told: ((count: number) => string) | null,
  ) => Promise<void>
  /** Put notes into the trash, take them out, or remove for good those that are in it. */
  readonly move: (ids: readonly NoteId[], to: Destination) => Promise<void>
  /** Let the links of these notes to `id`, named `from` until now, name it as it is called now. */
  readonly relink: (id: NoteId, from: string, ids: readonly NoteId[]) => Promise<void>
  /** Change no more than what is on its way. */
  readonly stop: () => void
  readonly clear: () => void
}

export function createManyNotes(
  client: Pick<FernkeepBridge, 'notes' | 'links'>,
  notes: Notes,
  drafts: Drafts,
  toasts: Toasts,
): ManyNotes {
  const progress = createStore<ManyProgress>(null)
  const each = createNoteBatches(drafts, toasts, progress.set)
  let turn: Promise<unknown> = Promise.resolve()
  let stopping = new AbortController()
  const stop = () => {
    stopping.abort()
    stopping = new AbortController()
  }

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const next = turn.then(work)
    turn = next.catch(() => undefined)
    return next
  }

  const send = (changes: readonly NoteChange[]) =>
    each(changes, stopping.signal, (some) => client.notes.arrangeMany({ changes: [...some] }))
  const sendMove = (ids: readonly NoteId[], to: Destination) =>
    each(
      ids.map((id) => ({ id })),
      stopping.signal,
      (some) => client.notes.moveMany({ ids: some.map(({ id }) => id), to }),
    )

  async function arrange(...[ids, changeOf, told]: Parameters<ManyNotes['arrange']>) {
    const before = ids.map((id) => notes.get(id)).filter((note) => note !== undefined)
    const changes = before.flatMap((note) => {
      const arrangement = changeOf(note)
      return arrangement === null ? [] : [{ id: note.id, arrangement }]
    })
    const done = new Set(await send(changes))
    if (told === null || done.size === 0) return
    const back = before
      .filter(({ id }) => done.has(id))
      .map((note) => ({ id: note.id, arrangement: asItWas(note) }))
    toasts.show(told(done.size), {
      label: sentences.undo,
      run: () => void inTurn(async () => void (await send(back))),
    })
  }

  async function move(ids: readonly NoteId[], to: Destination) {
    const before = new Map(ids.map((id) => [id, notes.get(id)] as const))
    const done = await sendMove(ids, to)
    if (done.length === 0) return
    const [only] = done.map((id) => before.get(id)?.title ?? '')
    const text = sentences.organising.moved[to](done.length, only ?? '')
    if (to === 'nowhere') {
      toasts.show(text)
      return
    }
    toasts.show(text, { label: sentences.undo, run: () => void inTurn(() => moveBack(done, to, before)) })
  }

  async function moveBack(
    ids: readonly NoteId[],
    from: Destination,
    before: ReadonlyMap<NoteId, NoteSummary | undefined>,
  ) {
    if (from === 'notes') {
      await sendMove(ids, 'trash')
      return
    }
    const back = await sendMove(ids, 'notes')
    const archived = back.filter((id) => before.get(id)?.place === 'archive')
    if (archived.length > 0) await send(archived.map((id) => ({ id, arrangement: { archived: true } })))
  }

  async function relink(id: NoteId, from: string, ids: readonly NoteId[]) {
    const changed: { readonly id: NoteId; readonly revision: number }[] = []
    const linking = ids.map((one) => ({ id: one }))
    await each(linking, stopping.signal, async (some) => {
      const answer = await client.links.relink({ id, from, ids: some.map((one) => one.id) })
      if (answer.ok) changed.push(...answer.value.changed)
      return answer
    })
    if (changed.length === 0) return
    toasts.show(sentences.organising.relinked(changed.length, notes.get(id)?.title ?? ''), {
      label: sentences.undo,
      run: () => void inTurn(() => takeBack(changed)),
    })
  }

  /** Put back the revision before, in each note that was not changed since. */
  async function takeBack(changed: readonly { readonly id: NoteId; readonly revision: number }[]) {
    const same = changed.filter(({ id, revision }) => notes.get(id)?.revision === revision)
    const before = same.map(({ id, revision }) => ({ id, revision: revision - 1 }))
    await each(before, stopping.signal, (some) => client.notes.restoreMany({ revisions: [...some] }))
  }

  return {
    progress,
    arrange: (...input) => inTurn(() => arrange(...input)),
    move: (ids, to) => inTurn(() => move(ids, to)),
    relink: (...input) => inTurn(() => relink(...input)),
    stop,
    clear() {
      stop()
      progress.set(null)
    },
  }
}

const asItWas = ({ pinned, place, notebook, tags }: NoteSummary): NoteArrangement => ({
  pinned,
  archived: place === 'archive',
  notebook,
  tags: [...tags],
})
