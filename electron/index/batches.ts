import type { Note } from '../../shared/model/note.ts'

/** Notes in one message to the index's thread, and UTF-16 units of their texts: a few ms of its time. */
export const batchLimits = { notes: 64, units: 256 * 1024 } as const

/** `notes` in runs that the thread takes in at once. A note that is larger than a batch is one by itself. */
export function* batchesOf(notes: Iterable<Note>): Generator<Note[]> {
  let batch: Note[] = []
  let units = 0
  for (const note of notes) {
    const more = note.title.length + note.body.length
    if (batch.length === batchLimits.notes || (batch.length > 0 && units + more > batchLimits.units)) {
      yield batch
      batch = []
      units = 0
    }
    batch.push(note)
    units += more
  }
  if (batch.length > 0) yield batch
}
