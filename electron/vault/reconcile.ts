import { isDeepStrictEqual } from 'node:util'
import { type NoteId } from '../../shared/model/note.ts'
import { type Exclusive } from '../files/exclusive.ts'
import { type Hint } from '../files/folder-watch.ts'
import { type Catalogue, problemOf } from './catalogue.ts'
import { type NoteFile, type NoteFiles } from './note-files.ts'
import { type FoundChange } from './note-change.ts'
import { summaryOf } from './summary.ts'

export interface Reconciliation {
  readonly files: NoteFiles
  readonly catalogue: Catalogue
  /** The note store's own: a note is compared while nobody changes it. */
  readonly exclusive: Exclusive
  readonly isStopped: () => boolean
  /** Told of differences, a group at a time. */
  readonly onFound: (changes: readonly FoundChange[]) => void
  readonly onProblems: () => void
  readonly onProgress: (done: number, total: number) => void
}

/** Notes compared at a time: what a person asks for meanwhile is answered in between. */
const groupLength = 64

/**
 * Make the catalogue say what the folder holds: read every note, take in what is new or different, drop what has no file
 * any more, name what cannot be used. Each difference is told. Throws only what is no fault of a single file.
 */
export async function reconcile(work: Reconciliation): Promise<void> {
  const { catalogue, files } = work
  const entries = await files.all()
  const present = new Set(entries.map(({ file }) => file))
  const gone = catalogue.notes.map(({ id }) => files.entryOf(id)).filter(({ file }) => !present.has(file))
  await compareAll(work, [...entries, ...gone])
}

/** As `reconcile`, for the places that `hints` name. */
export async function reconcileAt(work: Reconciliation, hints: readonly Hint[]): Promise<void> {
  const { catalogue, files } = work
  const shelves = new Set(hints.filter(({ name }) => name === null).map(({ shelf }) => shelf))
  const entries = new Map<string, NoteFile>()
  const add = (entry: NoteFile | null) => {
    if (entry !== null) entries.set(entry.file, entry)
  }
  for (const { shelf, name } of hints) if (name !== null) add(files.entryAt(shelf, name))
  for (const shelf of shelves) (await files.onShelf(shelf)).forEach(add)
  for (const { id } of shelves.size === 0 ? [] : catalogue.notes) {
    const entry = files.entryOf(id)
    if (shelves.has(id.slice(0, 2))) add(entry)
  }
  for (const { file, note } of catalogue.problems)
    if (shelves.has(file.split('/')[1] ?? '')) add({ file, id: note })
  await compareAll(work, [...entries.values()])
}

async function compareAll(work: Reconciliation, entries: readonly NoteFile[]): Promise<void> {
  for (let i = 0; i < entries.length && !work.isStopped(); i += groupLength) {
    const group = entries.slice(i, i + groupLength)
    const { problems } = work.catalogue
    const changes = await Promise.all(group.map((entry) => compare(work, entry)))
    const found = changes.filter((change) => change !== null)
    if (found.length > 0) work.onFound(found)
    if (!isDeepStrictEqual(problems, work.catalogue.problems)) work.onProblems()
    work.onProgress(Math.min(i + groupLength, entries.length), entries.length)
  }
}

/** Take in what a file holds now; what is different to what was known, or null. */
async function compare(work: Reconciliation, entry: NoteFile): Promise<FoundChange | null> {
  const { files, catalogue } = work
  const { file, id } = entry
  if (id === null) {
    if (await files.exists(file)) catalogue.report({ kind: 'unknown', file, note: null })
    else catalogue.settle(file)
    return null
  }
  return work.exclusive.run(id, async () => {
    try {
      const stored = await files.read(id)
      catalogue.settle(file)
      if (stored === null) return drop(catalogue, id)
      const summary = summaryOf(stored.note)
      if (isDeepStrictEqual(summary, catalogue.find(id))) return null
      catalogue.put(summary)
      return { kind: 'saved', note: summary } as const
    } catch (error) {
      const problem = problemOf(error, file, id)
      const wasKnown = catalogue.find(id) !== undefined
      catalogue.report(problem)
      return wasKnown ? ({ kind: 'lost', id } as const) : null
    }
  })
}

function drop(catalogue: Catalogue, id: NoteId): FoundChange | null {
  if (catalogue.find(id) === undefined) return null
  catalogue.remove(id)
  return { kind: 'purged', id }
}
