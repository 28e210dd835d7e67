import { type Note } from '../../../shared/model/note.ts'

/** A condition of a query, with the text that asks for it. */
export type Ask =
  | { readonly kind: 'word' | 'beginning' | 'phrase'; readonly words: readonly string[] }
  | { readonly kind: 'signs'; readonly signs: string }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'notebook'; readonly ids: readonly string[]; readonly name: string }
  | { readonly kind: 'pinned' | 'untagged' | 'archived' | 'trashed' | 'todo' }
  | { readonly kind: 'before' | 'after'; readonly day: string }

export interface ScanPart {
  readonly ask: Ask
  readonly not: boolean
}

/** The query that asks for the parts. A beginning is the end of the text. */
export const textOf = (parts: readonly ScanPart[]): string =>
  parts.map(({ ask, not }) => (not ? '-' : '') + askText(ask)).join(' ')

function askText(ask: Ask): string {
  switch (ask.kind) {
    case 'word':
      return `${ask.words.join('')} `
    case 'beginning':
      return ask.words.join('')
    case 'phrase':
      return `"${ask.words.join(' ')}"`
    case 'signs':
      return `${ask.signs} `
    case 'tag':
      return `tag:"${ask.tag}"`
    case 'notebook':
      return `in:"${ask.name}"`
    case 'todo':
      return 'has:todo '
    case 'before':
    case 'after':
      return `${ask.kind}:${ask.day} `
    default:
      return `is:${ask.kind} `
  }
}

/** The ids of the notes that meet all parts, found by looking at each note: knows nothing of the index. */
export function scan(notes: readonly Note[], parts: readonly ScanPart[]): string[] {
  const asked = parts.filter(({ not }) => !not).map(({ ask }) => ask.kind)
  const places = [
    ...(asked.includes('archived') ? ['archive'] : []),
    ...(asked.includes('trashed') ? ['trash'] : []),
  ]
  const looked = places.length === 0 ? ['notes'] : places
  const chooses = ({ ask, not }: ScanPart) => !not && (ask.kind === 'archived' || ask.kind === 'trashed')
  const tests = parts.filter((part) => !chooses(part))
  return notes
    .filter((note) => looked.includes(note.place) && tests.every(({ ask, not }) => meets(note, ask) !== not))
    .map(({ id }) => id)
    .sort()
}

function meets(note: Note, ask: Ask): boolean {
  switch (ask.kind) {
    case 'word':
    case 'phrase':
      return fieldsOf(note).some((field) => has(field, ask.words, false))
    case 'beginning':
      return fieldsOf(note).some((field) => has(field, ask.words, true))
    case 'signs':
      return fieldsOf(note).some((field) => field.includes(ask.signs))
    case 'tag':
      return note.tags.some((tag) => `${tag}/`.toLowerCase().startsWith(`${ask.tag}/`))
    case 'notebook':
      return note.notebook !== null && ask.ids.includes(note.notebook)
    case 'pinned':
      return note.pinned
    case 'untagged':
      return note.tags.length === 0
    case 'archived':
      return note.place === 'archive'
    case 'trashed':
      return note.place === 'trash'
    case 'todo':
      return note.body.split('\n').some((line) => line.startsWith('- [ ] '))
    case 'before':
      return note.modifiedAt.slice(0, 10) < ask.day
    case 'after':
      return note.modifiedAt.slice(0, 10) >= ask.day
  }
}

/** Title, each tag, text: small letters without accents. */
const fieldsOf = ({ title, tags, body }: Note): string[] => [title, ...tags, body].map(bare)

const bare = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')

/** Whether the words follow each other in a field, the last of them whole or as a beginning. */
function has(field: string, words: readonly string[], beginning: boolean): boolean {
  const all = field.match(/[a-zа-я0-9]+|[\p{L}\p{M}]/gu) ?? []
  const wanted = words.map(bare)
  return all.some((_, start) =>
    wanted.every((word, i) => {
      const found = all[start + i]
      return i === wanted.length - 1 && beginning ? found?.startsWith(word) === true : found === word
    }),
  )
}
