import { type SearchTerm, termOf } from '../../shared/model/matches.ts'
import { type QueryPart } from '../../shared/model/query.ts'
import { type Columns } from './columns.ts'
import { Found } from './found.ts'
import { forgivenEdits, nearWords } from './near-words.ts'
import { rarity } from './ranking.ts'
import { type Segment } from './segment.ts'
import { findNear, findTerm } from './term-match.ts'

/** A word that fewer notes hold than this is also taken for similar ones. */
const few = 3
/** Similar words that are marked in a note; more are found, but nobody looks at so many. */
const mostMarked = 50

/** Thrown out of a search that a newer one has made pointless. */
export class Superseded extends Error {
  constructor() {
    super('superseded')
    this.name = 'Superseded'
  }
}

export interface Scores {
  /** The slots that hold every word. */
  readonly slots: Uint32Array
  /** By slot: the sum over the terms of how strongly each is found, 0 when only filters were asked. */
  readonly scores: Float64Array
  readonly terms: readonly SearchTerm[]
  readonly forgiven: boolean
}

/**
 * The slots among `allowed`, which this consumes, that hold every word asked for and none that is not wanted.
 * `check` is called between steps and may throw to end the search.
 */
export function scoreNotes(
  parts: readonly QueryPart[],
  segments: readonly Segment[],
  columns: Columns,
  allowed: Uint8Array,
  check: () => void,
): Scores {
  const found = new Found(allowed)
  const { wanted, unwanted } = termsOf(parts)
  for (const term of unwanted) {
    findEverywhere(term, segments, columns, found, check)
    for (let i = 0; i < found.count; i++) allowed[found.slots[i] ?? 0] = 0
    found.clear()
  }
  const scores = new Float64Array(allowed.length)
  const terms: SearchTerm[] = []
  let forgiven = false
  let left = slotsOf(allowed)
  const notes = left.length
  for (const { term, exact } of wanted) {
    findEverywhere(term, segments, columns, found, check)
    terms.push(term)
    if (!exact && found.count < few) {
      const similar = findSimilar(term, segments, columns, found, check)
      forgiven ||= similar.length > 0
      terms.push(...similar.slice(0, mostMarked))
    }
    const weight = rarity(found.count, notes)
    left = left.filter((slot) => found.strengthOf(slot) > 0)
    for (const slot of left) scores[slot] = (scores[slot] ?? 0) + weight * found.strengthOf(slot)
    found.clear()
  }
  return { slots: left, scores, terms, forgiven }
}

interface Wanted {
  readonly term: SearchTerm
  /** Quoted, or too short: no similar words. */
  readonly exact: boolean
}

function termsOf(parts: readonly QueryPart[]): { wanted: Wanted[]; unwanted: SearchTerm[] } {
  const wanted: Wanted[] = []
  const unwanted: SearchTerm[] = []
  for (const part of parts) {
    if (part.kind !== 'words') continue
    const term = termOf(part.text, part.open)
    if (term === null) continue
    if (part.not) unwanted.push(term)
    else
      wanted.push({
        term,
        exact: part.phrase || term.words.length > 1 || forgivenEdits(term.words[0] ?? '') === 0,
      })
  }
  return { wanted, unwanted }
}

function slotsOf(allowed: Uint8Array): Uint32Array {
  const slots = new Uint32Array(allowed.length)
  let count = 0
  for (let slot = 0; slot < allowed.length; slot++) if (allowed[slot] === 1) slots[count++] = slot
  return slots.subarray(0, count)
}

function findEverywhere(
  term: SearchTerm,
  segments: readonly Segment[],
  columns: Columns,
  found: Found,
  check: () => void,
): void {
  for (const segment of segments) {
    check()
    findTerm(segment, columns, term, found)
  }
}

/** Add what similar words find; answers those words as terms, nearest first. */
function findSimilar(
  term: SearchTerm,
  segments: readonly Segment[],
  columns: Columns,
  found: Found,
  check: () => void,
): SearchTerm[] {
  const word = term.words[0] ?? ''
  const similar = new Map<string, number>()
  for (const segment of segments) {
    check()
    for (const near of nearWords(segment.words, word, forgivenEdits(word), term.prefix))
      if (findNear(segment, columns, near, found)) similar.set(segment.words[near.index] ?? '', near.edits)
  }
  return [...similar]
    .toSorted(([wordA, a], [wordB, b]) => a - b || (wordA < wordB ? -1 : 1))
    .map(([near]) => ({ words: [near], at: [0], prefix: false }))
}
