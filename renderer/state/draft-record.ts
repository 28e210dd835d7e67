import type { NoteArrangement, NoteId } from '../../shared/model/note.ts'
import type { Failure } from '../../shared/result.ts'

/** Names an open text in this window for as long as it runs; unlike the note's id it is there before the note is. */
export type DraftKey = string & { readonly brand: 'DraftKey' }

/** A body that is only turned into one string when it is sent: a CodeMirror `Text`, or a plain string. */
export interface BodyText {
  readonly length: number
  readonly toString: () => string
}

/** How far a draft is from the disk. */
export type Saving =
  | { readonly status: 'saved' }
  | { readonly status: 'unsaved' }
  | { readonly status: 'saving' }
  /** Main asked to wait; it goes out by itself. */
  | { readonly status: 'waiting' }
  /** Kept in memory. It is tried again by itself unless `final`: then only a changed text can succeed. */
  | { readonly status: 'failed'; readonly failure: Failure; readonly final: boolean }

/** What the window shows of a draft. */
export interface DraftView {
  readonly key: DraftKey
  /** Null until main has made the note. */
  readonly id: NoteId | null
  readonly title: string
  /** False as long as nobody ever typed into it. */
  readonly touched: boolean
  readonly saving: Saving
}

/** A text that is being edited, and what is known of its copy on disk. */
export interface DraftRecord {
  readonly key: DraftKey
  id: NoteId | null
  /** Where a text that is not a note yet will be put. */
  readonly arrangement: NoteArrangement
  /** The revision the text is based on. */
  base: number
  title: string
  body: BodyText
  /** Counts the changes made here. */
  version: number
  /** The version that is on disk; -1 while there is no note. */
  stored: number
  /** One save at a time, because the next one must name the revision this one makes. */
  inFlight: boolean
  /** A save was wanted while one was in flight. */
  due: boolean
  timer: ReturnType<typeof setTimeout> | null
  /** When the oldest unsaved change was made, in ms. */
  unsavedSince: number | null
  /** Failures since the last success. */
  failures: number
  saving: Saving
}

export const isDirty = (record: DraftRecord) => record.version !== record.stored

/** Waits in ms. */
export const pace = {
  /** After the last key. */
  quiet: 500,
  /** After the first unsaved key, however fast the typing. */
  longest: 5_000,
  /** When main refuses without saying for how long. */
  refused: 1_000,
  firstRetry: 1_000,
  lastRetry: 30_000,
} as const

/** How long to wait before the next try after `failures` failures in a row (1 or more), in ms. */
export const backOff = (failures: number) => Math.min(pace.lastRetry, pace.firstRetry * 2 ** (failures - 1))

/** How long until a changed text is sent, in ms. */
export const quietFor = (unsavedSince: number, now: number) =>
  Math.max(0, Math.min(pace.quiet, unsavedSince + pace.longest - now))

export const viewOf = (record: DraftRecord): DraftView => ({
  key: record.key,
  id: record.id,
  title: record.title,
  touched: record.version > 0,
  saving: record.saving,
})

/** What a record begins with. */
export type DraftStart = Pick<DraftRecord, 'id' | 'base' | 'title' | 'body' | 'stored'> &
  Partial<Pick<DraftRecord, 'arrangement'>>

export const newRecord = (key: DraftKey, known: DraftStart): DraftRecord => ({
  arrangement: {},
  ...known,
  key,
  version: 0,
  inFlight: false,
  due: false,
  timer: null,
  unsavedSince: null,
  failures: 0,
  saving: { status: 'saved' },
})
