import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { Note, NoteId, NoteSummary } from '../../shared/model/note.ts'
import type { Result } from '../../shared/result.ts'
import type { Notes } from './notes.ts'

/** A note that is read before it is opened. */
interface Ahead {
  readonly id: NoteId
  /** What was known of it then: it is of no more use once that has changed. */
  readonly summary: NoteSummary | undefined
  readonly reading: Promise<Result<Note>>
  /** Null until it has been read. */
  answer: Result<Note> | null
}

/** One note that will most likely be opened next, because a pointer is pressed on it, is read before it is let go. */
export function createReadingAhead(client: FernkeepBridge, notes: Pick<Notes, 'get'>) {
  let ahead: Ahead | null = null
  return {
    /** In place of the one that was expected before. */
    expect(id: NoteId): void {
      const next: Ahead = { id, summary: notes.get(id), reading: client.notes.open({ id }), answer: null }
      ahead = next
      void next.reading.then((answer) => (next.answer = answer))
    },
    /** The note `id` if it is the expected one and still what it was; whichever was expected, none is afterwards. */
    take(id: NoteId): Readonly<Ahead> | null {
      const taken = ahead
      ahead = null
      return taken?.id === id && taken.summary === notes.get(id) ? taken : null
    },
    forget(): void {
      ahead = null
    },
  }
}
