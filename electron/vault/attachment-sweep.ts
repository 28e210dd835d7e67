import { type AttachmentId, attachmentsIn } from '../../shared/model/attachment.ts'
import { type NoteId } from '../../shared/model/note.ts'
import { FernkeepError } from '../../shared/errors.ts'
import { type Attachments } from './attachments.ts'
import { type NoteFiles } from './note-files.ts'
import { type NoteStore } from './note-store.ts'
import { DamagedFile } from './sealed-files.ts'

export interface SweepSubject {
  readonly attachments: Attachments
  readonly files: NoteFiles
  readonly notes: NoteStore
  readonly signal: AbortSignal
  /** Attachments of notes that were purged: they need not be old. */
  readonly released: ReadonlySet<AttachmentId>
  readonly now: number
}

/** What nothing refers to is kept this long: a note that refers to it may not be saved yet. In ms. */
const orphanKeepsMs = 24 * 60 * 60 * 1000

/**
 * Remove the attachments that no note and no earlier revision of one names. Nothing is removed when a file of a note does
 * not open, since it may name any of them, nor when it is ended early. Resolves to how many were removed; throws the
 * disk's failures.
 */
export async function sweepAttachments(subject: SweepSubject): Promise<number> {
  const { attachments, notes, signal } = subject
  const all = await attachments.list()
  if (all.length === 0) return 0
  const used = await usedAttachments(subject)
  if (used === null) return 0
  let removed = 0
  for (const id of all) {
    if (used.named.has(id) || !(await isDue(subject, id)) || signal.aborted) continue
    // What was saved since it was read: looked at last, right before the file goes.
    await addChanged(notes, used)
    if (used.named.has(id) || !used.whole) continue
    await attachments.remove(id)
    removed++
  }
  return removed
}

interface Used {
  readonly named: Set<AttachmentId>
  readonly revisions: Map<NoteId, number>
  whole: boolean
}

/** Every attachment that a note or a revision names; null when that cannot be known. */
async function usedAttachments({ files, notes, signal }: SweepSubject): Promise<Used | null> {
  const used: Used = { named: new Set(), revisions: new Map(), whole: notes.list().problems.length === 0 }
  for (const { id } of await files.all()) {
    if (signal.aborted || id === null || !used.whole) return null
    try {
      const revision = await nameAll(files, id, used.named)
      if (revision !== null) used.revisions.set(id, revision)
    } catch (error) {
      if (error instanceof DamagedFile) return null
      throw error
    }
  }
  return used
}

/** Takes in what a note and its revisions name; answers the revision that the note is at. */
async function nameAll(files: NoteFiles, id: NoteId, named: Set<AttachmentId>): Promise<number | null> {
  const stored = await files.read(id)
  for (const attachment of attachmentsIn(stored?.note.body ?? '')) named.add(attachment)
  for (const revision of await files.revisions(id)) {
    const earlier = await files.readRevision(id, revision)
    for (const attachment of attachmentsIn(earlier?.note.body ?? '')) named.add(attachment)
  }
  return stored?.note.revision ?? null
}

async function addChanged(notes: NoteStore, used: Used): Promise<void> {
  for (const { id, revision } of notes.list().notes) {
    if (used.revisions.get(id) === revision) continue
    try {
      const note = await notes.open(id)
      used.revisions.set(id, note.revision)
      for (const attachment of attachmentsIn(note.body)) used.named.add(attachment)
    } catch (error) {
      if (!(error instanceof FernkeepError)) throw error
      if (error.code !== 'not-found') used.whole = false
    }
  }
}

/** A file that does not open stays: it is named by the check of the vault. */
async function isDue({ attachments, released, now }: SweepSubject, id: AttachmentId): Promise<boolean> {
  try {
    const addedAt = await attachments.addedAt(id)
    return released.has(id) || now - addedAt >= orphanKeepsMs
  } catch (error) {
    if (error instanceof FernkeepError) return false
    throw error
  }
}

/** What a note and its revisions name: to be asked before it is purged. Files that do not open name nothing. */
export async function attachmentsOfNote(files: NoteFiles, id: NoteId): Promise<Set<AttachmentId>> {
  const named = new Set<AttachmentId>()
  try {
    await nameAll(files, id, named)
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error
  }
  return named
}
