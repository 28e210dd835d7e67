import { type NoteId, type NoteSummary } from '../../shared/model/note.ts'
import { type FileProblem } from '../../shared/model/problem.ts'
import { type FoundChange, type NoteChange } from './note-change.ts'

export interface NoteStoreOptions {
  /** Told when the files that cannot be used are no longer the same. */
  readonly onProblems?: (problems: FileProblem[]) => void
  /** Told of every change once it is on disk. */
  readonly onChange: (change: NoteChange) => void
  /** Runs before a note is removed for good; its failure keeps the note. */
  readonly onPurge?: (id: NoteId) => Promise<void>
  /** Told of what something else did, as it is found. */
  readonly onFound?: (changes: readonly FoundChange[]) => void
  /** Told how many files were compared with what is known, while that goes on. */
  readonly onProgress?: (done: number, total: number) => void
  /** Reading the folder waits for it. */
  readonly mayRead?: Promise<void>
  /** Told of a failure nobody waits for: thinning a history. */
  readonly onFailure: (error: unknown) => void
}

/** Summaries of before, in runs. */
export type KnownNotes = AsyncIterable<readonly NoteSummary[]> | Iterable<readonly NoteSummary[]>
