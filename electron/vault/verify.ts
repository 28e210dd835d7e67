import { type NoteId } from '../../shared/model/note.ts'
import { type FileProblem, type VerifyReport } from '../../shared/model/problem.ts'
import { type Attachments } from './attachments.ts'
import { problemOf } from './catalogue.ts'
import { type Exclusive } from '../files/exclusive.ts'
import { type NoteFiles, notePath } from './note-files.ts'
import { type NoteStore } from './note-store.ts'
import { type SealedFiles } from './sealed-files.ts'
import { type FileRole, type VaultFile, walk } from './sealed-paths.ts'
import { readStructure, structureKey } from './structure-file.ts'
import { type Task } from './task.ts'

export interface VerifySubject {
  readonly sealed: SealedFiles
  readonly files: NoteFiles
  readonly notes: NoteStore
  readonly attachments: Attachments
  /** The note store's own, so that no note is called missing while it is being removed. */
  readonly exclusive: Exclusive
}

/**
 * Decrypt every file of the vault and compare it with its place and name. Reads only: nothing is moved, mended or
 * removed. Cancelled, it reports what it found until then. Throws only what is no fault of a single file.
 */
export async function verify(subject: VerifySubject, task: Task): Promise<VerifyReport> {
  // Before the walk: a note that is made meanwhile is none that is missing.
  const listed = subject.notes.list().notes.map(({ id }) => id)
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
  if (finished) problems.push(...(await missing(listed, files, subject)))
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
    if (role.kind !== 'note' || found === (subject.notes.summary(role.id) !== undefined)) return null
    return { kind: found ? 'unlisted' : 'missing', file, note }
  } catch (error) {
    return problemOf(error, file, note)
  }
}

/** Whether the file is still there; a file that is there and cannot be used throws. */
async function read({ sealed, files, attachments }: VerifySubject, role: FileRole): Promise<boolean> {
  switch (role.kind) {
    case 'note':
      return (await files.read(role.id)) !== null
    case 'revision':
      return (await files.readRevision(role.id, role.revision)) !== null
    case 'attachment':
      return attachments.check(role.id)
    case 'structure':
      await readStructure(sealed)
      return true
    // The keys were opened at unlock; the index is a cache, made anew whatever is wrong with it.
    case 'keys':
    case 'index':
    case 'unknown':
      return true
  }
}

/**
 * The files that went without this program: of the notes it listed, of those whose history is left (a purge removes that
 * first), and of the notebooks.
 */
async function missing(
  listed: readonly NoteId[],
  files: readonly VaultFile[],
  subject: VerifySubject,
): Promise<FileProblem[]> {
  const present = new Set(files.flatMap(({ role }) => (role.kind === 'note' ? [role.id] : [])))
  const before = new Set(listed)
  const remembered = files.flatMap(({ role }) => (role.kind === 'revision' ? [role.id] : []))
  const { sealed } = subject
  const gone: FileProblem[] = []
  for (const id of new Set([...listed, ...remembered])) {
    if (present.has(id)) continue
    const wasListed = before.has(id)
    if (await subject.exclusive.run(id, () => isMissing(subject, id, wasListed)))
      gone.push({ kind: 'missing', file: sealed.fileName(notePath(id)), note: id })
  }
  if (!files.some(({ role }) => role.kind === 'structure'))
    gone.push({ kind: 'missing', file: sealed.fileName(structureKey), note: null })
  return gone
}

/** Of a note without a file: not one that was made or purged since the files were listed. */
async function isMissing({ files, notes }: VerifySubject, id: NoteId, wasListed: boolean): Promise<boolean> {
  const isListed = notes.summary(id) !== undefined
  if (wasListed || isListed) return wasListed && isListed
  return (await files.revisions(id)).length > 0
}

async function withOffer(
  { notes }: VerifySubject,
  problem: FileProblem,
): Promise<VerifyReport['problems'][number]> {
  const isNote = problem.file.startsWith('notes/') && problem.kind !== 'unlisted'
  const good = isNote && problem.note !== null ? await notes.history.newestGood(problem.note) : null
  return { ...problem, offer: good?.revision ?? null }
}
