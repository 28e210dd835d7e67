import { parseQuery, queryOperators, type QueryOperator, queryPieces } from '../../shared/model/query.ts'
import { fold } from '../../shared/model/words.ts'
import { findingTexts } from '../text/texts.ts'
import { asks, type KnownValues, type QueryValue, valuesOf, written } from './query-values.ts'

/** What can stand where the caret is. */
export interface Offer {
  /** The operator with its colon, or the value as a person reads it. */
  readonly text: string
  /** What it means; empty when the text says it. */
  readonly help: string
  /** The query that comes of it, and where the caret is then. */
  readonly query: string
  readonly caret: number
}

/** What fits where the caret is, best first. */
export interface Offers {
  readonly kind: 'operators' | 'values'
  readonly list: readonly Offer[]
  /** A value is asked for, and what is typed is none yet: the first offer is what is meant. */
  readonly isWanted: boolean
  /** What they take the place of, in UTF-16 units of the text. */
  readonly start: number
  readonly end: number
}

interface Range {
  readonly start: number
  readonly end: number
}

/** More than this nobody reads while typing; typing on finds the rest. */
const most = 8

/** What fits where the caret stands in a query; null when nothing does. Every offer asks what it says. */
export function queryOffers(text: string, caret: number, known: KnownValues): Offers | null {
  if (text.trim() === '') return operators(text, { start: caret, end: caret })
  for (const piece of queryPieces(text)) {
    if (caret < piece.start || caret > piece.end) continue
    const { key, value, quoted, open, valueStart, end } = piece
    if (key === null) {
      if (quoted || caret !== end) return null
      return operators(text, { start: value === '-' ? end : valueStart, end })
    }
    if (caret < valueStart) return null
    const typed = text.slice(valueStart + Number(quoted), caret).slice(0, value.length)
    // What follows a quote that nobody closed belongs to it only until one does.
    return values(text, { start: valueStart, end: quoted && open ? caret : end }, key, typed, known)
  }
  return null
}

function operators(text: string, range: Range): Offers | null {
  const typed = text.slice(range.start, range.end).toLowerCase()
  const list = queryOperators
    .filter((operator) => operator.startsWith(typed))
    .map((operator) => ({
      text: `${operator}:`,
      help: findingTexts.offers.operators[operator],
      ...replaced(text, range, `${operator}:`),
    }))
  return list.length === 0 ? null : { kind: 'operators', list, isWanted: false, ...range }
}

function values(
  text: string,
  range: Range,
  operator: QueryOperator,
  typed: string,
  known: KnownValues,
): Offers | null {
  const wanted = fold(typed.trim())
  const isDay = operator === 'before' || operator === 'after'
  let isWanted = !(isDay && asks(parseQuery(`${operator}:${typed} `)[0], operator, typed))
  const met = new Set<string>()
  const list: Offer[] = []
  for (const { value, help } of fitting(valuesOf(operator, typed, known), wanted)) {
    const folded = fold(value)
    const isTyped = value.toLowerCase() === typed.toLowerCase()
    if (isTyped) isWanted = false
    // What is typed already need not be offered, nor what asks the same as another value.
    if (isTyped || met.has(folded)) continue
    met.add(folded)
    const { query, caret } = replaced(text, range, written(value), ' ')
    // Not every name can be written in a query, and what is read of one ends somewhere.
    if (!asks(parseQuery(query.slice(0, caret)).at(-1), operator, value)) continue
    list.push({ text: value, help, query, caret })
    if (list.length === most) break
  }
  return list.length === 0 ? null : { kind: 'values', list, isWanted, ...range }
}

/** The text with something else in a range; the caret is behind it and behind `gap`, which is not doubled. */
function replaced(text: string, { start, end }: Range, by: string, gap = '') {
  const before = text.slice(0, start) + by
  const after = text.slice(end)
  const isApart = gap !== '' && /^\s/.test(after)
  return { query: before + (isApart ? '' : gap) + after, caret: before.length + gap.length }
}

/** The values that fit what is typed, folded: those that begin with it, that have a word which does, that hold it. */
function fitting(all: readonly QueryValue[], wanted: string): readonly QueryValue[] {
  if (wanted === '') return all
  const groups = Map.groupBy(all, ({ value, name }): number => {
    const folded = fold(value)
    if (folded === wanted) return 0
    if (folded.startsWith(wanted)) return 1
    if (beginsWord(folded, wanted) || beginsWord(fold(name), wanted)) return 2
    return folded.includes(wanted) ? 3 : 4
  })
  return [0, 1, 2, 3].flatMap((rank) => groups.get(rank) ?? [])
}

const beginsWord = (text: string, wanted: string) =>
  text.startsWith(wanted) || [' ', '/', '-', '_', '('].some((gap) => text.includes(gap + wanted))
