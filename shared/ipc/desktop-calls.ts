import * as z from 'zod/mini'
import { limits } from '../limits.ts'
import { desktopSettings, desktopState } from '../model/desktop.ts'
import { text } from '../model/fields.ts'
import { noteId } from '../model/note.ts'
import { call, event } from './define.ts'

/** Tray, quick note and addresses of notes. */
export const desktopCalls = {
  state: call('read', z.void(), desktopState),
  change: call('write', desktopSettings, desktopState),
  /** Put the address of a note into the clipboard. */
  copyAddress: call('write', z.strictObject({ id: noteId }), z.void()),
  /** Another program asked for a note: `takeAsked` says which. */
  asked: event(z.void()),
  /** The note that was asked for last, once; null when there is none. */
  takeAsked: call('read', z.void(), z.nullable(noteId)),
}

/** What the window of the quick note asks; beside this it can ask no more than how it looks. */
export const quickCalls = {
  /** Make a note of it. */
  save: call('write', z.strictObject({ text: text(limits.bodyBytes) }), z.void()),
  /** All is saved, or nothing is to be: close the window. `unsaved` true: it could not be saved, and it stays open. */
  close: call('write', z.strictObject({ unsaved: z.boolean() }), z.void()),
  /** The window is about to be closed: save what is typed, then answer with `close`. */
  finish: event(z.void()),
}
