import { wordsOf } from '../words.ts'

export const { number, plural } = wordsOf('es')

/** What a title-less note is called. */
export const untitled = 'Sin título'

export const quoted = (title: string) => `«${title || untitled}»`

/** `1 archivo`, `1200 archivos`; a million of them takes a `de`. */
const counted = (one: string, other: string) => (count: number) =>
  `${number(count)} ${plural(count, { one, other, many: `de ${other}` })}`

export const notes = counted('nota', 'notas')
export const files = counted('archivo', 'archivos')
export const lines = counted('línea', 'líneas')
export const signs = counted('carácter', 'caracteres')
export const words = counted('palabra', 'palabras')
export const leaks = counted('fuga', 'fugas')
export const entries = counted('entrada', 'entradas')
export const matches = counted('coincidencia', 'coincidencias')
