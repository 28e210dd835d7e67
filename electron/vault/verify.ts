import { type NoteId } from '../../shared/model/note.ts'
import { type FileProblem, type VerifyReport } from '../../shared/model/problem.ts'
import { problemOf } from './catalogue.ts'
import { type History } from './history.ts'
import { type NoteFiles } from './note-files.ts'
import { type SealedFiles } from './sealed-files.ts'
import { type FileRole, type VaultFile, walk } from './sealed-paths.ts'
import { readStructure } from './structure-file.ts'
import { type Task } from './task.ts'

export interface VerifySubject {
  readonly sealed: SealedFiles
  readonly notes: NoteFiles
  readonly history: History
  /** The notes the session knows of. */
  readonly listed: ReadonlySet<NoteId>
}

/**
 * Decrypt every file of the vault and compare it with its place and name. Reads only: nothing is moved, mended or
 * removed. Cancelled, it reports what it found until then. Throws only what is no fault of a single file.
 */
export async function verify(subject: VerifySubject, task: Task): Promise<VerifyReport> {
  const files = await walk(subject.sealed.folder, subject.sealed.codec.extension)
  const problems: FileProblem[] = []
  let checked = 0
  for (const file of files) {
    if (task.signal.aborted) break
    const problem = await check(subject, file)
    if (problem !== null) problems.push(problem)
    task.onProgress(++checked, files.length)
  }
  const finished = checked === files.length
  if (finished) problems.push(...missing(subject.listed, files, subject.sealed))
  return {
    finished,
    checked,
    problems: await Promise.all(problems.map((problem) => withOffer(subject, problem))),
  }
}

/** What is wrong with one file, or null. */
async function check(subject: VerifySubject, { file, role }: VaultFile): Promise<FileProblem | null> {
  const note = role.kind === 'note' || role.kind === 'revision' ? role.id : null
  if (role.kind === 'unknown') return { kind: 'unknown', file, note }
  try {
    const found = await read(subject, role)
    if (!found) return { kind: 'missing', file, note }
    if (role.kind === 'note' && !subject.listed.has(role.id)) return { kind: 'unlisted', file, note }
    return null
  } catch (error) {
    return problemOf(error, file, note)
  }
}

/** Whether the file was there; a file that is there and cannot be used throws. */
async function read({ sealed, notes }: VerifySubject, role: FileRole): Promise<boolean> {
  switch (role.kind) {
    case 'note':
      return (await notes.read(role.id)) !== null
    case 'revision':
      return (await notes.readRevision(role.id, role.revision)) !== null
    case 'structure':
      await readStructure(sealed)
      return true
    // Opened at unlock; without it there would be no session.
    case 'keys':
    case 'unknown':
      return true
  }
}

/** The notes the session listed whose files went away meanwhile. */
function missing(
  listed: ReadonlySet<NoteId>,
  files: readonly VaultFile[],
  sealed: SealedFiles,
): FileProblem[] {
  const present = new Set(files.flatMap(({ role }) => (role.kind === 'note' ? [role.id] : [])))
  return [...listed]
    .filter((id) => !present.has(id))
    .map((id) => ({ kind: 'missing', file: sealed.fileName(`notes/${id.slice(0, 2)}/${id}`), note: id }))
}

async function withOffer(
  { history }: VerifySubject,
  problem: FileProblem,
): Promise<VerifyReport['problems'][number]> {
  const isNote = problem.file.startsWith('notes/') && problem.kind !== 'unlisted'
  const good = isNote && problem.note !== null ? await history.newestGood(problem.note) : null
  return { ...problem, offer: good?.revision ?? null }
}
