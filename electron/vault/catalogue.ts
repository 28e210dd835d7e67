import { FernkeepError } from '../../shared/errors.ts'
import { LinkTargets } from '../../shared/model/link-targets.ts'
import { type NoteLink } from '../../shared/model/note-links.ts'
import { type NoteId, type NoteSummary } from '../../shared/model/note.ts'
import { type FileProblem } from '../../shared/model/problem.ts'
import { type KnownNotes } from './note-store-options.ts'
import { DamagedFile } from './sealed-files.ts'

/** What the vault holds, in memory: a summary of each note that opens, and each file that does not. */
export class Catalogue {
  readonly #notes = new Map<NoteId, NoteSummary>()
  readonly #problems = new Map<string, FileProblem>()
  /** Notes that left while it was being told of notes; null when it has been told. */
  #left: Set<NoteId> | null = new Set()
  /** Made when it is first asked for, and kept up from then on. */
  #targets: LinkTargets | null = null

  /**
   * Be told what the index knew last time, until `isStopped`: what happens meanwhile is not undone by it. `reconcile` makes
   * it true.
   */
  async fill(known: KnownNotes, isStopped: () => boolean): Promise<void> {
    try {
      for await (const notes of known) {
        if (isStopped()) return
        for (const note of notes)
          if (!this.#notes.has(note.id) && this.#left?.has(note.id) !== true) this.put(note)
      }
    } finally {
      this.#left = null
    }
  }

  get ids(): IterableIterator<NoteId> {
    return this.#notes.keys()
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

  /** The note that a link leads to. */
  linked(link: Pick<NoteLink, 'title' | 'id'>): NoteSummary | undefined {
    this.#targets ??= new LinkTargets(this.#notes.values())
    return this.#targets.find(link)
  }

  put(summary: NoteSummary): void {
    const before = this.#notes.get(summary.id)
    if (before !== undefined) this.#targets?.remove(before)
    this.#targets?.put(summary)
    this.#notes.set(summary.id, summary)
  }

  remove(id: NoteId): void {
    this.#left?.add(id)
    const before = this.#notes.get(id)
    if (before !== undefined) this.#targets?.remove(before)
    this.#notes.delete(id)
  }

  /** The file at `file` is no problem any more: it opens, or is gone. */
  settle(file: string): void {
    this.#problems.delete(file)
  }

  /** A note turned out not to open: it leaves the notes and is named among the problems. */
  report(problem: FileProblem): void {
    if (problem.note !== null) this.remove(problem.note)
    this.#problems.set(problem.file, problem)
  }
}

/** The problem that `error`, thrown by reading a note's file, stands for. Throws what is no problem of the file. */
export function problemOf(error: unknown, file: string, note: NoteId | null): FileProblem {
  if (error instanceof DamagedFile) return { kind: error.kind, file: error.file, note }
  if (error instanceof FernkeepError) return { kind: 'unreadable', file, note }
  throw error
}
