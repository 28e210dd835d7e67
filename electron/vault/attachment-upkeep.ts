import { type AttachmentId } from '../../shared/model/attachment.ts'
import { type NoteId } from '../../shared/model/note.ts'
import { attachmentsOfNote, sweepAttachments } from './attachment-sweep.ts'
import { type Attachments } from './attachments.ts'
import { type NoteFiles } from './note-files.ts'
import { type NoteStore } from './note-store.ts'

/** Sees to it that attachments go with the last note that names them, in the background and one sweep at a time. */
export class AttachmentUpkeep {
  readonly #attachments: Attachments
  readonly #files: NoteFiles
  readonly #signal: AbortSignal
  readonly #onFailure: (error: unknown) => void
  readonly #released = new Set<AttachmentId>()
  #sweeping: Promise<void> = Promise.resolve()
  #isAsked = false

  constructor(
    attachments: Attachments,
    files: NoteFiles,
    signal: AbortSignal,
    onFailure: (error: unknown) => void,
  ) {
    this.#attachments = attachments
    this.#files = files
    this.#signal = signal
    this.#onFailure = onFailure
  }

  /** A note is about to be removed for good: what it names may go too, as soon as nothing else names it. */
  async release(id: NoteId): Promise<void> {
    if ((await this.#attachments.list()).length === 0) return
    for (const attachment of await attachmentsOfNote(this.#files, id)) this.#released.add(attachment)
  }

  /** Sweep when what was released or grew old may go; asked again while it waits, it sweeps once. */
  sweep(notes: NoteStore): Promise<void> {
    if (this.#isAsked) return this.#sweeping
    this.#isAsked = true
    this.#sweeping = this.#sweeping.then(() => this.#run(notes)).catch(this.#onFailure)
    return this.#sweeping
  }

  /** As `sweep`, when a note was purged that named any. */
  sweepReleased(notes: NoteStore): void {
    if (this.#released.size > 0) void this.sweep(notes)
  }

  /** Resolves when nothing is being swept. */
  settled(): Promise<void> {
    return this.#sweeping
  }

  async #run(notes: NoteStore): Promise<void> {
    await notes.reconciled
    this.#isAsked = false
    const released = new Set(this.#released)
    await sweepAttachments({
      attachments: this.#attachments,
      files: this.#files,
      notes,
      signal: this.#signal,
      released,
      now: Date.now(),
    })
    for (const id of released) this.#released.delete(id)
  }
}
