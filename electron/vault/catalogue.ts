import { FernkeepError } from '../../shared/errors.ts'
import { type NoteId, type NoteSummary } from '../../shared/model/note.ts'
import { type FileProblem } from '../../shared/model/problem.ts'
import { DamagedFile } from './sealed-files.ts'

/** What the vault holds, in memory: a summary of each note that opens, and each file that does not. */
export class Catalogue {
  readonly #notes = new Map<NoteId, NoteSummary>()
  readonly #problems = new Map<string, FileProblem>()

  /** Begin with what the index knew last time, or with nothing; `reconcile` makes it true. */
  static of(notes: readonly NoteSummary[]): Catalogue {
    const catalogue = new Catalogue()
    for (const summary of notes) catalogue.put(summary)
    return catalogue
  }

  get notes(): NoteSummary[] {
    return [...this.#notes.values()]
  }

  get problems(): FileProblem[] {
    return [...this.#problems.values()]
  }

  find(id: NoteId): NoteSummary | undefined {
    return this.#notes.get(id)
  }

  put(summary: NoteSummary): void {
    this.#notes.set(summary.id, summary)
  }

  remove(id: NoteId): void {
    this.#notes.delete(id)
  }

  /** The file at `file` is no problem any more: it opens, or is gone. */
  settle(file: string): void {
    this.#problems.delete(file)
  }

  /** A note turned out not to open: it leaves the notes and is named among the problems. */
  report(problem: FileProblem): void {
    if (problem.note !== null) this.#notes.delete(problem.note)
    this.#problems.set(problem.file, problem)
  }
}

/** The problem that `error`, thrown by reading a note's file, stands for. Throws what is no problem of the file. */
export function problemOf(error: unknown, file: string, note: NoteId | null): FileProblem {
  if (error instanceof DamagedFile) return { kind: error.kind, file: error.file, note }
  if (error instanceof FernkeepError) return { kind: 'unreadable', file, note }
  throw error
}
