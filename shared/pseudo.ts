import type { Wording } from './wording.ts'

/** What is around each pseudo text, so that one without it is seen to come from elsewhere. */
export const pseudoMarks = { begin: '⟦', end: '⟧' } as const

/** Most languages need more letters than English; German a third more. */
const longerBy = 0.35

const plain = 'AEIOUaeioucnsyzCNSYZ'
const accented = 'ÀÉÎÖÛàéîöûçñšýžÇÑŠÝŽ'

/** Texts as they are, but with accents, longer, and between marks; what is filled in stays as it was. */
export function pseudo<T>(texts: T): Wording<T> {
  return pseudoOf(texts) as Wording<T>
}

function pseudoOf(text: unknown): unknown {
  if (typeof text === 'string') return marked(text, [])
  if (typeof text === 'function')
    return (...values: readonly unknown[]) =>
      marked(String((text as (...values: readonly unknown[]) => unknown)(...values)), values.flat())
  if (Array.isArray(text)) return text.map(pseudoOf)
  return Object.fromEntries(Object.entries(text as object).map(([name, part]) => [name, pseudoOf(part)]))
}

function marked(text: string, values: readonly unknown[]): string {
  if (text === '') return ''
  const kept = values.filter((value): value is string => typeof value === 'string' && value !== '')
  const more = '·'.repeat(Math.ceil(text.length * longerBy))
  return `${pseudoMarks.begin}${withAccents(text, kept)}${more}${pseudoMarks.end}`
}

/** Accents on everything that is not one of the values that were filled in. */
function withAccents(text: string, kept: readonly string[]): string {
  const [value, ...others] = kept
  if (value === undefined)
    return [...text].map((letter) => accented[plain.indexOf(letter)] ?? letter).join('')
  return text
    .split(value)
    .map((part) => withAccents(part, others))
    .join(value)
}
