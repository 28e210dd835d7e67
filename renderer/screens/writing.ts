import { NoteBody, ReadOnlyBody, TextToRead } from '../editor/note-body.tsx'
import { NoteToolbar } from './note-toolbar.tsx'

/** What is made of the editor's code, which is as much as that of all the rest of the window (writing-later.tsx). */
export const writing = { NoteBody, NoteToolbar, ReadOnlyBody, TextToRead }
