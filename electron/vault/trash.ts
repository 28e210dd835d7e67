import { type NoteId } from '../../shared/model/note.ts'
import { type NoteStore } from './note-store.ts'

/** How long a note stays in the trash, in milliseconds: 30 days. */
export const trashKeepsMs = 30 * 24 * 60 * 60 * 1000

/**
 * Remove for good every note in the trash; resolves to how many those were. One that cannot be removed does not keep the
 * others: its failure is thrown when they are gone.
 */
export const emptyTrash = (notes: NoteStore): Promise<number> => purge(notes, () => true)

/** Remove for good what has been in the trash for 30 days, as `emptyTrash`, until `signal`: the rest goes next time. */
export const purgeExpired = (notes: NoteStore, signal: AbortSignal, now = Date.now()): Promise<number> =>
  purge(notes, (trashedAt) => now - Date.parse(trashedAt) >= trashKeepsMs, signal)

async function purge(
  notes: NoteStore,
  isDue: (trashedAt: string) => boolean,
  signal?: AbortSignal,
): Promise<number> {
  await notes.listed
  const due: NoteId[] = notes
    .list()
    .notes.filter(({ trashedAt }) => trashedAt !== null && isDue(trashedAt))
    .map(({ id }) => id)
  const failures: unknown[] = []
  let done = 0
  for (const id of due) {
    if (signal?.aborted === true) break
    await notes.purge(id).catch((error: unknown) => void failures.push(error))
    done++
  }
  if (failures.length > 0) throw failures[0]
  return done
}
