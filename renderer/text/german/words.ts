import { wordsOf } from '../words.ts'

export const { number, plural } = wordsOf('de')

/** What a title-less note is called. */
export const untitled = 'Ohne Titel'

export const quoted = (title: string) => `„${title || untitled}“`

/** `1 Datei`, `1.200 Dateien`. */
const counted = (one: string, other: string) => (count: number) =>
  `${number(count)} ${plural(count, { one, other })}`

export const notes = counted('Notiz', 'Notizen')
export const files = counted('Datei', 'Dateien')
export const lines = counted('Zeile', 'Zeilen')
export const signs = counted('Zeichen', 'Zeichen')
