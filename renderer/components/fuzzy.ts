import { cleanup, go } from 'fuzzysort'
import type { TextRange } from '../../shared/model/matches.ts'

/** More than this nobody looks through; typing on finds the rest. */
const most = 100

/** What fits, best first, and which letters of it were typed. Everything fits nothing typed, in its own order. */
export function fitting<T extends { readonly text: string }>(
  items: readonly T[],
  typed: string,
): readonly { readonly item: T; readonly ranges: readonly TextRange[] }[] {
  const wanted = typed.trim()
  if (wanted === '') return items.slice(0, most).map((item) => ({ item, ranges: [] }))
  const hits = go(wanted, items, { key: ({ text }: T) => text, limit: most, threshold: 0.2 })
  return hits.map((hit) => ({ item: hit.obj, ranges: rangesOf(hit.indexes) }))
}

/** Letters that follow each other are one range. */
function rangesOf(indexes: ArrayLike<number>): readonly TextRange[] {
  const ranges: { start: number; end: number }[] = []
  for (const index of Array.from(indexes).sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last?.end === index) last.end += 1
    else ranges.push({ start: index, end: index + 1 })
  }
  return ranges
}

/** Forget what was looked through: the library keeps the texts, and titles leave memory with the session. */
export const forgetFitting = (): void => cleanup()
