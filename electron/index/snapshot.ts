import type { NotebookId } from '../../shared/model/note.ts'
import { Columns, columnNames } from './columns.ts'
import { type ImageFault, type Sections, packImage, unpackImage } from './image-file.ts'
import { fromUtf8, linesFromBytes, linesToBytes, toUtf8 } from './lines.ts'
import { Names } from './names.ts'
import { emptySlot, NoteTable } from './note-table.ts'
import { mergeSegments } from './segment-merge.ts'
import { type Segment } from './segment.ts'

export interface IndexState {
  readonly table: NoteTable
  readonly segments: readonly Segment[]
}

/**
 * The image of the index as it is now: one segment, and slots without gaps. What changes while it is made is not in it.
 */
export async function saveState(
  { table, segments }: IndexState,
  pause: () => Promise<void>,
): Promise<Uint8Array> {
  const slots = liveSlots(table)
  const newSlots = new Int32Array(table.length).fill(-1)
  slots.forEach((slot, i) => (newSlots[slot] = i))
  const tableParts = tableSections(table, slots)
  const merged = await mergeSegments(segments, newSlots, pause)
  await pause()
  const sections = new Map([
    ...tableParts,
    ['words', linesToBytes(merged.words)],
    ['starts', new Uint8Array(merged.starts.buffer)],
    ['postings', merged.postings],
  ] as const)
  return packImage(sections, pause)
}

/** The state that an image holds, sharing its memory. */
export function loadState(image: Uint8Array): IndexState | ImageFault {
  try {
    const sections = unpackImage(image)
    return typeof sections === 'string' ? sections : stateOf(sections)
  } catch (error) {
    // A cache that does not fit together is not worth more than any other damaged one: it is made anew.
    if (error instanceof RangeError || error instanceof TypeError || error instanceof SyntaxError)
      return 'damaged'
    throw error
  }
}

function stateOf(sections: Sections): IndexState {
  const table = loadTable(sections)
  const words = linesFromBytes(need(sections, 'words'))
  const starts = uint32(need(sections, 'starts'))
  const postings = need(sections, 'postings')
  if (starts.length !== words.length + 1 || starts.at(-1) !== postings.length)
    throw new RangeError('postings')
  const segment = { words, starts, postings, from: 0, to: table.length, notes: table.length }
  return { table, segments: table.length === 0 ? [] : [segment] }
}

function liveSlots(table: NoteTable): Uint32Array {
  const { place } = table.columns.arrays
  const slots = new Uint32Array(table.size)
  let count = 0
  for (let slot = 0; slot < table.length; slot++) if (place[slot] !== emptySlot) slots[count++] = slot
  return slots
}

/** The table's sections with these slots only, copied at once: the table may change afterwards. */
function tableSections(table: NoteTable, slots: Uint32Array): [string, Uint8Array][] {
  const columns = table.columns.pick(slots)
  const heads: Uint8Array[] = []
  let end = 0
  slots.forEach((slot, i) => {
    const { head, titleBytes } = table.headBytes(slot)
    heads.push(head)
    end += head.length
    columns.arrays.headEnd[i] = end
    columns.arrays.titleBytes[i] = titleBytes
  })
  const links = new Names<readonly string[]>((keys) => JSON.stringify(keys), [[]])
  // What no note names any more is not kept.
  slots.forEach((slot, i) => {
    const number = table.columns.arrays.linkList[slot] ?? 0
    columns.arrays.linkList[i] = links.numberOf(table.linkLists.values[number] ?? [])
  })
  return [
    ...columnNames.map((name): [string, Uint8Array] => [name, columns.bytes(name)]),
    ['ids', linesToBytes(Array.from(slots, (slot) => table.idOf(slot)))],
    ['heads', Buffer.concat(heads)],
    ['names', toUtf8(JSON.stringify([table.notebooks.values, table.tagLists.values, links.values]))],
  ]
}

function loadTable(sections: Sections): NoteTable {
  const ids = linesFromBytes(need(sections, 'ids'))
  const [notebooks, tagLists, linkLists] = JSON.parse(fromUtf8(need(sections, 'names'))) as [
    (NotebookId | null)[],
    string[][],
    string[][],
  ]
  const columns = Columns.load(ids.length, (name) => need(sections, name))
  return new NoteTable(columns, ids, need(sections, 'heads'), notebooks, tagLists, linkLists)
}

function need(sections: Sections, name: string): Uint8Array {
  const section = sections.get(name)
  if (section === undefined) throw new RangeError(name)
  return section
}

const uint32 = (bytes: Uint8Array) =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Uint32Array.BYTES_PER_ELEMENT)
