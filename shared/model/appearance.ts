import * as z from 'zod/mini'
import { languageChoice } from '../languages.ts'
import { noteSort } from './search.ts'

export const themes = ['system', 'light', 'dark'] as const
export const accents = ['green', 'blue', 'violet'] as const

/** How the window looks and which language it speaks, to whoever opens it: nothing of it is private. */
export const appearance = z.readonly(
  z.strictObject({
    theme: z.enum(themes),
    accent: z.enum(accents),
    /** The order of the list of notes. */
    sort: noteSort,
    /** Whether the note has its toolbar. */
    toolbar: z.boolean(),
    /** A file that was written before there was a choice has none. */
    language: z._default(languageChoice, 'system'),
  }),
)
export type Appearance = z.infer<typeof appearance>

export const defaultAppearance: Appearance = {
  theme: 'system',
  accent: 'green',
  sort: 'modified-newest',
  toolbar: true,
  language: 'system',
}
