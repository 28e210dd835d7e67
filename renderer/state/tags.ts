import type { NotesState } from './notes.ts'

/** A tag as it is mostly written, and how many notes (neither archived nor in the trash) have it, however written. */
export interface TagCount {
  readonly tag: string
  readonly count: number
}

const sameTag = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

export const hasTag = (tags: readonly string[], tag: string) => tags.some((one) => sameTag(one, tag))

/** `tags` with `tag` at the end, unless it is there already, however written. */
export const withTag = (tags: readonly string[], tag: string): string[] =>
  hasTag(tags, tag) ? [...tags] : [...tags, tag]

export const withoutTag = (tags: readonly string[], tag: string): string[] =>
  tags.filter((one) => !sameTag(one, tag))

/** `tags` with `to` in the place of `from`; `to` stands only once afterwards. */
export const renamedTag = (tags: readonly string[], from: string, to: string): string[] => {
  const others = tags.map((one) => (sameTag(one, from) ? to : one))
  return others.filter((one, i) => others.findIndex((other) => sameTag(one, other)) === i)
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** Every tag of the notes that are listed, by name. */
export function tagCounts(state: NotesState): readonly TagCount[] {
  const found = new Map<string, Map<string, number>>()
  if (state.status !== 'ready') return []
  for (const { place, tags } of state.notes.values())
    if (place === 'notes')
      for (const tag of tags) {
        const spellings = found.get(tag.toLowerCase()) ?? new Map<string, number>()
        found.set(tag.toLowerCase(), spellings.set(tag, (spellings.get(tag) ?? 0) + 1))
      }
  return [...found.values()].map(mostWritten).sort((a, b) => collator.compare(a.tag, b.tag))
}

function mostWritten(spellings: ReadonlyMap<string, number>): TagCount {
  const [[tag] = ['']] = [...spellings].sort(([, a], [, b]) => b - a)
  return { tag, count: [...spellings.values()].reduce((sum, count) => sum + count, 0) }
}
