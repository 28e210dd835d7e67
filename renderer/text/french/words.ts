import { wordsOf } from '../words.ts'

export const { number, plural } = wordsOf('fr')

/** What a title-less note is called. */
export const untitled = 'Sans titre'

export const quoted = (title: string) => `« ${title || untitled} »`

/** `1 fichier`, `1 200 fichiers`; a million of them takes a `de`. */
const counted = (one: string, other: string, many: string) => (count: number) =>
  `${number(count)} ${plural(count, { one, other, many })}`

export const notes = counted('note', 'notes', 'de notes')
export const files = counted('fichier', 'fichiers', 'de fichiers')
export const lines = counted('ligne', 'lignes', 'de lignes')
export const signs = counted('caractère', 'caractères', 'de caractères')
export const words = counted('mot', 'mots', 'de mots')
export const leaks = counted('fuite', 'fuites', 'de fuites')
export const entries = counted('entrée', 'entrées', 'd’entrées')
export const matches = counted('résultat', 'résultats', 'de résultats')
