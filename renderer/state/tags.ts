import type { NoteSummary } from '../../shared/model/note.ts'
import type { Reckoning } from './note-ledger.ts'
import { locale } from '../text/locale.ts'

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

const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })

/** How many of the listed notes have a tag, by its lower-case form and then by how it is written. */
type Spellings = ReadonlyMap<string, ReadonlyMap<string, number>>

export const tagReckoning: Reckoning<Spellings> = {
  none: () => new Map(),
  follow(value, steps) {
    let found: Map<string, Map<string, number>> | null = null
    for (const { before, after } of steps) {
      const [from, to] = [listedTags(before), listedTags(after)]
      if (from.join('\n') === to.join('\n')) continue
      found ??= new Map([...value].map(([key, spellings]) => [key, new Map(spellings)]))
      for (const tag of from) count(found, tag, -1)
      for (const tag of to) count(found, tag, 1)
    }
    return found ?? value
  },
}

const listedTags = (note: NoteSummary | undefined) => (note?.place === 'notes' ? note.tags : [])

function count(found: Map<string, Map<string, number>>, tag: string, by: number) {
  const key = tag.toLowerCase()
  const spellings = found.get(key) ?? new Map<string, number>()
  const next = (spellings.get(tag) ?? 0) + by
  if (next > 0) found.set(key, spellings.set(tag, next))
  else spellings.delete(tag)
  if (spellings.size === 0) found.delete(key)
}

/** Each tag as it is mostly written, by name. */
export const tagsOf = (spellings: Spellings): readonly TagCount[] =>
  [...spellings.values()].map(mostWritten).sort((a, b) => collator.compare(a.tag, b.tag))

function mostWritten(spellings: ReadonlyMap<string, number>): TagCount {
  const [[tag] = ['']] = [...spellings].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
  return { tag, count: [...spellings.values()].reduce((sum, count) => sum + count, 0) }
}
