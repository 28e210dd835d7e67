import * as z from 'zod/mini'
import { noteId, type NoteId } from './note.ts'

/** Keys that a person can give the quick note, as Electron writes accelerators; null: none. */
export const quickNoteKeys = [
  null,
  'CommandOrControl+Alt+Space',
  'CommandOrControl+Shift+Space',
  'CommandOrControl+Alt+J',
  'CommandOrControl+Shift+J',
] as const

/** How Fernkeep stands in the desktop, for everybody who uses it: nothing of it is private. */
export const desktopSettings = z.readonly(
  z.strictObject({
    /** Stay in the tray, locked, when the window is closed. */
    tray: z.boolean(),
    /** What opens the quick note from anywhere. */
    quickNote: z.nullable(z.enum(quickNoteKeys.filter((keys) => keys !== null))),
  }),
)
export type DesktopSettings = z.infer<typeof desktopSettings>

export const defaultDesktopSettings: DesktopSettings = { tray: false, quickNote: null }

/** What is set, and whether the system gave Fernkeep the keys: another program may have them. */
export const desktopState = z.readonly(
  z.strictObject({ settings: desktopSettings, shortcutTaken: z.boolean() }),
)
export type DesktopState = z.infer<typeof desktopState>

export const noteScheme = 'fernkeep'

/** `fernkeep://note/<id>`: how other programs name a note (docs/architecture.md). */
const noteAddress = /^fernkeep:\/\/note\/([0-9a-f-]{36})\/?$/i

export const addressOfNote = (id: NoteId): string => `${noteScheme}://note/${id}`

/** The note that an address names, or null: it can ask for nothing else. */
export const noteOfAddress = (address: string): NoteId | null =>
  noteId.safeParse(noteAddress.exec(address)?.[1]?.toLowerCase()).data ?? null
