import { isDeepStrictEqual } from 'node:util'
import { type NoteId } from '../../shared/model/note.ts'
import { type Exclusive } from '../files/exclusive.ts'
import { type Catalogue, problemOf } from './catalogue.ts'
import { type NoteFile, type NoteFiles } from './note-files.ts'
import { type NoteChange } from './note-change.ts'
import { summaryOf } from './summary.ts'

export interface Reconciliation {
  readonly files: NoteFiles
  readonly catalogue: Catalogue
  /** The note store's own: a note is compared while nobody changes it. */
  readonly exclusive: Exclusive
  readonly isStopped: () => boolean
  readonly onChange: (change: NoteChange) => void
  readonly onProblems: () => void
}

/** Notes compared at a time: what a person asks for meanwhile is answered in between. */
const groupLength = 64

/**
 * Make the catalogue say what the folder holds: read every note, take in what is new or different, drop what has no file
 * any more, name what cannot be used. Each difference is told. Throws only what is no fault of a single file.
 */
export async function reconcile(work: Reconciliation): Promise<void> {
  const entries = await work.files.all()
  const present = new Set(entries.map(({ id }) => id))
  const gone = work.catalogue.notes.map(({ id }) => id).filter((id) => !present.has(id))
  for (let i = 0; i < entries.length && !work.isStopped(); i += groupLength)
    await Promise.all(entries.slice(i, i + groupLength).map((entry) => compare(work, entry)))
  for (const id of gone) if (!work.isStopped()) await dropIfGone(work, id)
}

async function compare(
  { files, catalogue, exclusive, ...tell }: Reconciliation,
  entry: NoteFile,
): Promise<void> {
  const { file, id } = entry
  if (id === null) {
    catalogue.report({ kind: 'unknown', file, note: null })
    tell.onProblems()
    return
  }
  await exclusive.run(id, async () => {
    try {
      const stored = await files.read(id)
      if (stored === null) return
      const summary = summaryOf(stored.note)
      if (isDeepStrictEqual(summary, catalogue.find(id))) return
      catalogue.put(summary)
      tell.onChange({ kind: 'saved', note: summary })
    } catch (error) {
      catalogue.report(problemOf(error, file, id))
      tell.onProblems()
    }
  })
}

/** A note without a file: it may have been made since the folder was listed. */
async function dropIfGone(
  { files, catalogue, exclusive, onChange }: Reconciliation,
  id: NoteId,
): Promise<void> {
  await exclusive.run(id, async () => {
    if (catalogue.find(id) === undefined || (await files.read(id)) !== null) return
    catalogue.remove(id)
    onChange({ kind: 'purged', id })
  })
}
