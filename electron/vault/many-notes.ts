import { type ErrorCode, FernkeepError } from '../../shared/errors.ts'
import { type Destination, type NoteArrangement, type NoteId } from '../../shared/model/note.ts'
import { type NoteStore } from './note-store.ts'

/** What became of a change of many notes: each that could not be changed, and why. */
export interface ManyOutcome {
  readonly failed: { readonly id: NoteId; readonly code: ErrorCode }[]
}

/** Notes that are changed at a time: the disk has something to do, and what else is asked comes in between. */
const atOnce = 8

/** As `NoteStore.arrange`, for many notes. One that cannot be changed does not keep the others. */
export const arrangeMany = (
  notes: NoteStore,
  changes: readonly { readonly id: NoteId; readonly arrangement: NoteArrangement }[],
): Promise<ManyOutcome> => forEachNote(changes, ({ id, arrangement }) => notes.arrange(id, arrangement))

/** Make earlier revisions of many notes their next ones, as `NoteStore.restoreRevision`. */
export const restoreMany = (
  notes: NoteStore,
  revisions: readonly { readonly id: NoteId; readonly revision: number }[],
): Promise<ManyOutcome> => forEachNote(revisions, ({ id, revision }) => notes.restoreRevision(id, revision))

/** Trash, restore or purge many notes, as the methods of the store do. */
export const moveMany = (notes: NoteStore, ids: readonly NoteId[], to: Destination): Promise<ManyOutcome> => {
  const moves = {
    trash: (id: NoteId) => notes.trash(id),
    notes: (id: NoteId) => notes.restore(id),
    nowhere: (id: NoteId) => notes.purge(id),
  }
  return forEachNote(
    ids.map((id) => ({ id })),
    ({ id }): Promise<unknown> => moves[to](id),
  )
}

/** Change several at a time. Expected failures are collected; anything else is a bug and is thrown. */
export async function forEachNote<T extends { readonly id: NoteId }>(
  all: readonly T[],
  change: (one: T) => Promise<unknown>,
): Promise<ManyOutcome> {
  const failed: ManyOutcome['failed'] = []
  for (let i = 0; i < all.length; i += atOnce) {
    const some = all.slice(i, i + atOnce)
    const results = await Promise.allSettled(some.map(async (one) => change(one)))
    results.forEach((result, n) => {
      const id = some[n]?.id
      if (result.status === 'fulfilled' || id === undefined) return
      if (!(result.reason instanceof FernkeepError)) throw result.reason
      failed.push({ id, code: result.reason.code })
    })
  }
  return { failed }
}
