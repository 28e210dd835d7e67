import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import { limits } from '../../shared/limits.ts'
import type { NoteId } from '../../shared/model/note.ts'
import { failure, type Result } from '../../shared/result.ts'
import { refusalText } from '../text/refusal.ts'
import { sentences } from '../text/texts.ts'
import type { Drafts } from './drafts.ts'
import { patiently } from './patience.ts'
import type { Toasts } from './toasts.ts'

/** How far a change of many notes is; null while there is none. */
export type ManyProgress = { readonly done: number; readonly total: number } | null

type Outcome = Extract<Awaited<ReturnType<FernkeepBridge['notes']['moveMany']>>, { ok: true }>['value']

/**
 * Sends changes of notes, as many in a call as it takes, until all are sent or `stop` aborts. Answers the notes that were
 * changed, and says how many could not be, and why.
 */
export type NoteBatches = <T extends { readonly id: NoteId }>(
  wanted: readonly T[],
  stop: AbortSignal,
  send: (some: readonly T[]) => Promise<Result<Outcome>>,
) => Promise<readonly NoteId[]>

export function createNoteBatches(
  drafts: Drafts,
  toasts: Toasts,
  tell: (progress: ManyProgress) => void,
): NoteBatches {
  /** What is typed into a note goes with it; a note whose text cannot be saved stays where it is. */
  async function settled<T extends { readonly id: NoteId }>(all: readonly T[]): Promise<readonly T[]> {
    const refused = new Set<NoteId>()
    for (const { id } of all) {
      const key = drafts.keyOf(id)
      const unsaved = key === undefined ? null : await drafts.settle(key)
      if (unsaved === null) continue
      refused.add(id)
      toasts.refuse(unsaved)
    }
    return all.filter(({ id }) => !refused.has(id))
  }

  return async (wanted, stop, send) => {
    const all = await settled(wanted)
    const done: NoteId[] = []
    const failed: Outcome['failed'] = []
    for (let i = 0; i < all.length && !stop.aborted; i += limits.notesPerCall) {
      if (all.length > limits.notesPerCall) tell({ done: i, total: all.length })
      const some = all.slice(i, i + limits.notesPerCall)
      const answer = await patiently(() => send(some))
      if (!answer.ok) {
        toasts.refuse(answer)
        break
      }
      const bad = new Set(answer.value.failed.map(({ id }) => id))
      failed.push(...answer.value.failed)
      done.push(...some.filter(({ id }) => !bad.has(id)).map(({ id }) => id))
    }
    tell(null)
    const [first] = failed
    if (first) toasts.show(sentences.organising.someFailed(failed.length, refusalText(failure(first.code))))
    return done
  }
}
