import type { FernkeepBridge } from '../../shared/ipc/contract.ts'
import type { Note, NoteSummary } from '../../shared/model/note.ts'
import { limits } from '../../shared/limits.ts'
import { failure, type Failure } from '../../shared/result.ts'
import { utf8Length } from '../../shared/text.ts'
import { backOff, isDirty, pace, quietFor, type DraftRecord, type Saving } from './draft-record.ts'

/** Why a text became a note of its own: its note had moved on, or could no longer be written to. */
export type KeptReason = 'changed-elsewhere' | 'note-lost'

export interface DraftEvents {
  /** Main answered with a summary: made, saved, or moved on. */
  readonly onStored: (summary: NoteSummary | Note) => void
  readonly onKept: (reason: KeptReason) => void
}

export interface DraftSender {
  /** Send now what is unsaved; while a save is in flight, right after it. */
  readonly send: (record: DraftRecord) => void
  /** As `send`, unless main asked to wait. */
  readonly flush: (record: DraftRecord) => void
  /** Send when the typing pauses. */
  readonly schedule: (record: DraftRecord) => void
  readonly stop: (record: DraftRecord) => void
}

/**
 * Brings drafts to disk, each in its own order: one save in flight, the next one names the revision that it made.
 * Whatever main answers, the record keeps its text until that very version is stored.
 */
export function createDraftSender(
  client: Pick<FernkeepBridge, 'notes'>,
  events: DraftEvents,
  isKept: (record: DraftRecord) => boolean,
  publish: (record: DraftRecord, saving: Saving) => void,
): DraftSender {
  function start(record: DraftRecord, after: number) {
    stop(record)
    record.timer = setTimeout(() => send(record), after)
  }

  function stop(record: DraftRecord) {
    if (record.timer !== null) clearTimeout(record.timer)
    record.timer = null
  }

  function send(record: DraftRecord) {
    stop(record)
    if (!isKept(record) || !isDirty(record)) return
    if (record.inFlight) {
      record.due = true
      return
    }
    record.inFlight = true
    record.due = false
    record.unsavedSince = null
    // A retry that may fail again does not make the failure blink.
    if (record.saving.status !== 'failed') publish(record, { status: 'saving' })
    void transmit(record)
  }

  async function transmit(record: DraftRecord) {
    const { id, base, version, title, arrangement } = record
    const draft = { title, body: record.body.toString() }
    if (utf8Length(draft.body) > limits.bodyBytes) {
      failed(record, version, failure('too-large'))
      return
    }
    if (id === null) {
      const answer = await client.notes.create({ draft, arrangement })
      if (answer.ok) stored(record, version, answer.value)
      else failed(record, version, answer)
      return
    }
    const answer = await client.notes.save({ id, base, draft })
    if (!answer.ok) failed(record, version, answer)
    else if (answer.value.status === 'saved') stored(record, version, answer.value.note)
    else {
      stored(record, version, answer.value.copy)
      events.onKept('changed-elsewhere')
    }
  }

  /** The text as of `version` is on disk as `summary`: from now on that is the note being edited. */
  function stored(record: DraftRecord, version: number, summary: NoteSummary | Note) {
    record.inFlight = false
    record.id = summary.id
    record.base = summary.revision
    record.stored = version
    record.failures = 0
    events.onStored(summary)
    if (!isKept(record)) return
    if (isDirty(record)) publish(record, { status: 'unsaved' })
    else {
      stop(record)
      publish(record, { status: 'saved' })
    }
    if (record.due) send(record)
    else if (isDirty(record) && record.timer === null) schedule(record)
  }

  function failed(record: DraftRecord, version: number, reason: Failure) {
    record.inFlight = false
    record.due = false
    if (!isKept(record)) return
    if (reason.code === 'rate-limited') {
      publish(record, { status: 'waiting' })
      start(record, reason.retryAfterMs ?? pace.refused)
      return
    }
    if (record.id !== null && (reason.code === 'not-found' || reason.code === 'note-damaged')) {
      // The note's file is gone or must not be written over; its text becomes a new note.
      record.id = null
      record.stored = -1
      events.onKept('note-lost')
      send(record)
      return
    }
    record.failures += 1
    const final = reason.code === 'too-large' && record.version === version
    publish(record, { status: 'failed', failure: reason, final })
    if (final) stop(record)
    else start(record, backOff(record.failures))
  }

  function schedule(record: DraftRecord) {
    const { saving } = record
    record.unsavedSince ??= Date.now()
    // A wait or a back-off that is running is not shortened by typing.
    if (saving.status === 'waiting' || (saving.status === 'failed' && !saving.final)) return
    start(record, quietFor(record.unsavedSince, Date.now()))
  }

  function flush(record: DraftRecord) {
    if (record.saving.status !== 'waiting') send(record)
  }

  return { send, flush, schedule, stop }
}
