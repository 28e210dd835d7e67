import type { Notebook } from '../../shared/model/notebook.ts'
import type { NotebookId } from '../../shared/model/note.ts'
import type { ListRequest, NoteCounts, NoteList, NoteSort } from '../../shared/model/search.ts'
import { withBelow } from './notebook-tree.ts'
import { NoteOrder, comparisonOf } from './note-order.ts'
import { type NoteTable, placeNumber } from './note-table.ts'
import { Best } from './ranking.ts'

/** Lists and counts of the notes of a table. Orders are made when they are first asked for, and kept up. */
export class NoteLists {
  readonly #table: NoteTable
  readonly #orders = new Map<NoteSort, NoteOrder>()

  constructor(table: NoteTable) {
    this.#table = table
  }

  list(request: ListRequest, notebooks: readonly Notebook[]): NoteList {
    const { pinned, place } = this.#table.columns.arrays
    const wantedPlace = placeNumber(request.place)
    const isWanted = this.#filter(request, notebooks)
    const { offset, limit } = request
    if (offset === 0 && !this.#orders.has(request.sort)) return this.#top(request, isWanted)
    // Where the page begins among the others shows only when all pinned ones are counted.
    const mostKept = offset + limit
    const first: number[] = []
    const rest: number[] = []
    let total = 0
    for (const slot of this.#order(request.sort).slots()) {
      if (place[slot] !== wantedPlace || !isWanted(slot)) continue
      total++
      const kept = pinned[slot] === 1 ? first : rest
      if (kept.length < mostKept) kept.push(slot)
    }
    const page = [...first, ...rest].slice(offset, offset + limit)
    return { total, notes: page.map((slot) => this.#table.summaryOf(slot)) }
  }

  /** The first page when nothing is in order yet: sorting all notes for it would take longer than the rest of an unlock. */
  #top({ place, sort, limit }: ListRequest, isWanted: (slot: number) => boolean): NoteList {
    const { pinned, place: places } = this.#table.columns.arrays
    const compare = comparisonOf(this.#table, sort)
    const before = (a: number, b: number) => ((pinned[b] ?? 0) - (pinned[a] ?? 0) || compare(a, b)) < 0
    const best = new Best(limit, before)
    const wantedPlace = placeNumber(place)
    let total = 0
    for (let slot = 0; slot < this.#table.length; slot++) {
      if (places[slot] !== wantedPlace || !isWanted(slot)) continue
      total++
      best.offer(slot)
    }
    return { total, notes: best.sorted().map((slot) => this.#table.summaryOf(slot)) }
  }

  counts(): NoteCounts {
    const { place, tagList, notebook } = this.#table.columns.arrays
    const byPlace = [0, 0, 0, 0]
    const byTagList = this.#table.tagLists.values.map(() => 0)
    const byNotebook = this.#table.notebooks.values.map(() => 0)
    const notes = placeNumber('notes')
    for (let slot = 0; slot < this.#table.length; slot++) {
      const at = place[slot] ?? 0
      countUp(byPlace, at)
      if (at !== notes) continue
      countUp(byTagList, tagList[slot] ?? 0)
      countUp(byNotebook, notebook[slot] ?? 0)
    }
    return {
      places: {
        notes: byPlace[notes] ?? 0,
        archive: byPlace[placeNumber('archive')] ?? 0,
        trash: byPlace[placeNumber('trash')] ?? 0,
      },
      tags: tagCounts(this.#table.tagLists.values, byTagList),
      notebooks: this.#table.notebooks.values
        .map((id, i) => ({ notebook: id, count: byNotebook[i] ?? 0 }))
        .filter(({ count }) => count > 0),
    }
  }

  #order(sort: NoteSort): NoteOrder {
    const known = this.#orders.get(sort)
    if (known !== undefined) return known
    const order = new NoteOrder(this.#table, sort)
    this.#orders.set(sort, order)
    return order
  }

  #filter(request: ListRequest, notebooks: readonly Notebook[]): (slot: number) => boolean {
    const { pinned, tagList, notebook } = this.#table.columns.arrays
    const { tagLists, notebooks: ids } = this.#table
    const tests: ((slot: number) => boolean)[] = []
    if (request.pinned !== undefined) {
      const wanted = request.pinned ? 1 : 0
      tests.push((slot) => pinned[slot] === wanted)
    }
    if (request.tag !== undefined) {
      const { tag } = request
      const mask = tagLists.mask((tags) => tags.includes(tag))
      tests.push((slot) => mask[tagList[slot] ?? 0] === 1)
    }
    if (request.notebook !== undefined) {
      const wanted: ReadonlySet<NotebookId | null> =
        request.notebook === null ? new Set([null]) : withBelow(notebooks, [request.notebook])
      const mask = ids.mask((id) => wanted.has(id))
      tests.push((slot) => mask[notebook[slot] ?? 0] === 1)
    }
    return (slot) => {
      for (const test of tests) if (!test(slot)) return false
      return true
    }
  }
}

function countUp(counts: number[], index: number): void {
  counts[index] = (counts[index] ?? 0) + 1
}

/** Most used first, then by name. */
function tagCounts(lists: readonly (readonly string[])[], counts: readonly number[]): NoteCounts['tags'] {
  const byTag = new Map<string, number>()
  lists.forEach((tags, i) => {
    for (const tag of new Set(tags)) byTag.set(tag, (byTag.get(tag) ?? 0) + (counts[i] ?? 0))
  })
  return [...byTag]
    .filter(([, count]) => count > 0)
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1))
}
