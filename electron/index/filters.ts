import type { AskingClock } from '../../shared/model/search.ts'
import type { Notebook } from '../../shared/model/notebook.ts'
import type { NotebookId } from '../../shared/model/note.ts'
import { type NoteState, type QueryPart, startOfDay } from '../../shared/model/query.ts'
import { fold } from '../../shared/model/words.ts'
import { emptySlot, type NoteTable, placeNumber } from './note-table.ts'
import { notebooksAt } from './notebook-tree.ts'
import { bitOf } from './traits.ts'

/** Whether the note in a slot meets a condition. */
type Test = (slot: number) => boolean

/** For each slot, 1 when its note meets every condition but the words; trash and archive only when they are asked for. */
export function allowedSlots(
  parts: readonly QueryPart[],
  table: NoteTable,
  notebooks: readonly Notebook[],
  clock: AskingClock,
): Uint8Array {
  const allowed = new Uint8Array(table.length)
  const { place } = table.columns.arrays
  const asked = placesAsked(parts)
  const tests = parts.flatMap((part) => {
    const test = testOf(part, table, notebooks, clock)
    if (test === null) return []
    return part.not ? [(slot: number) => !test(slot)] : [test]
  })
  for (let slot = 0; slot < allowed.length; slot++) {
    const at = place[slot] ?? emptySlot
    if (at !== emptySlot && asked[at] === true && tests.every((test) => test(slot))) allowed[slot] = 1
  }
  return allowed
}

const placeOf: Partial<Record<NoteState, number>> = {
  archived: placeNumber('archive'),
  trashed: placeNumber('trash'),
}

/** By place number, whether notes there are looked at: those of the places asked for, else of `notes`. */
function placesAsked(parts: readonly QueryPart[]): boolean[] {
  const asked = [false, false, false, false]
  for (const part of parts) {
    if (part.kind !== 'is' || part.not) continue
    if (part.state === 'anywhere') return [false, true, true, true]
    const place = placeOf[part.state]
    if (place !== undefined) asked[place] = true
  }
  if (!asked.includes(true)) asked[placeNumber('notes')] = true
  return asked
}

/** Null for a condition that is not about one slot's columns. */
function testOf(
  part: QueryPart,
  table: NoteTable,
  notebooks: readonly Notebook[],
  clock: AskingClock,
): Test | null {
  const { traits, modifiedAt, tagList, notebook } = table.columns.arrays
  switch (part.kind) {
    case 'words':
      return null
    case 'is':
      return stateTest(part.state, part.not, table)
    case 'has': {
      const bit = bitOf(part.content)
      return (slot) => ((traits[slot] ?? 0) & bit) !== 0
    }
    case 'tag': {
      const mask = tagMask(part.value, part.open, table)
      return (slot) => mask[tagList[slot] ?? 0] === 1
    }
    case 'notebook': {
      const wanted: ReadonlySet<NotebookId | null> = notebooksAt(notebooks, part.value, part.open)
      const mask = table.notebooks.mask((id) => wanted.has(id))
      return (slot) => mask[notebook[slot] ?? 0] === 1
    }
    case 'before':
    case 'after': {
      const instant = startOfDay(part.day, clock.now, clock.offsetMinutes)
      const isBefore = part.kind === 'before'
      return (slot) => (modifiedAt[slot] ?? 0) < instant === isBefore
    }
  }
}

function stateTest(state: NoteState, not: boolean, table: NoteTable): Test | null {
  const { pinned, place, tagList, notebook } = table.columns.arrays
  const { tagLists, notebooks } = table
  switch (state) {
    case 'pinned':
      return (slot) => pinned[slot] === 1
    case 'untagged':
      return (slot) => tagLists.values[tagList[slot] ?? 0]?.length === 0
    case 'unfiled':
      return (slot) => notebooks.values[notebook[slot] ?? 0] === null
    case 'archived':
    case 'trashed':
      // Asked for, they choose the places; only `-is:` takes one away.
      return not ? (slot) => place[slot] === placeOf[state] : null
    case 'anywhere':
      return null
  }
}

/** By number of a tag list, 1 when one of its tags is `value` or below it (`work` holds `work/clients`). */
function tagMask(value: string, open: boolean, table: NoteTable): Uint8Array {
  const wanted = fold(value)
  const exact = table.tagLists.mask((tags) => tags.some((tag) => isAtOrBelow(fold(tag), wanted)))
  if (!open || exact.includes(1)) return exact
  return table.tagLists.mask((tags) => tags.some((tag) => fold(tag).startsWith(wanted)))
}

const isAtOrBelow = (tag: string, wanted: string) => tag === wanted || tag.startsWith(`${wanted}/`)
