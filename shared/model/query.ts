/** What is read of a query; what is beyond is ignored. */
export const queryLimits = {
  /** UTF-16 units. */
  length: 1_000,
  /** Words, phrases and operators. */
  parts: 32,
} as const

/** A day, as a person names it. */
export type Day =
  | { readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'ago'; readonly count: number; readonly unit: 'd' | 'w' | 'm' | 'y' }

/** What may stand before a colon. */
export const queryOperators = ['in', 'tag', 'is', 'has', 'before', 'after'] as const
export type QueryOperator = (typeof queryOperators)[number]

export const noteStates = ['pinned', 'archived', 'trashed', 'untagged', 'unfiled', 'anywhere'] as const
export type NoteState = (typeof noteStates)[number]

export const noteContents = ['checkbox', 'todo', 'link', 'code', 'image', 'table'] as const
export type NoteContent = (typeof noteContents)[number]

/**
 * One condition. `open`: it is the end of the text and may go on when more is typed, so its last word also stands for
 * longer ones. `phrase`: it was in quotes and is meant to the letter.
 */
export type Condition =
  | { readonly kind: 'words'; readonly text: string; readonly phrase: boolean; readonly open: boolean }
  | { readonly kind: 'tag' | 'notebook'; readonly value: string; readonly open: boolean }
  | { readonly kind: 'is'; readonly state: NoteState }
  | { readonly kind: 'has'; readonly content: NoteContent }
  /** Last changed before the day begins, or at its beginning or later. */
  | { readonly kind: 'before' | 'after'; readonly day: Day }

/** All conditions must hold; one with `not` must not. */
export type QueryPart = Condition & { readonly not: boolean }

/**
 * A piece of the text: the operator before the colon, null when there is none, and the rest without its quotes. `open`:
 * it ends with the text, and no closing quote says that it is whole. `start`, `valueStart` (where the rest begins, with
 * its quote) and `end` are UTF-16 units of the text.
 */
export interface QueryPiece {
  readonly not: boolean
  readonly key: QueryOperator | null
  readonly value: string
  readonly quoted: boolean
  readonly open: boolean
  readonly start: number
  readonly valueStart: number
  readonly end: number
}

// Without `u`, under which `i` takes ſ for an s: no operator is written with it.
const piece = new RegExp(
  `(?<not>-(?=[^\\s-]))?(?:(?<key>${queryOperators.join('|')}):)?` +
    '(?:["“”„](?<quoted>[^"“”„]*)(?<close>["“”„]?)|(?<bare>\\S*))',
  'iy',
)

/**
 * What a text asks for. Every text is a query: what is no operator is a word, and what cannot be an operator's value
 * makes it a word too, unless it is still being typed at the end, when it asks nothing yet.
 *
 *   word · "a phrase" · -not · tag:name · in:notebook · in:"work/two words" · is:pinned|archived|trashed|untagged|
 *   unfiled|anywhere · has:checkbox|todo|link|code|image|table · before: and after: with 2026, 2026-11, 2026-11-24,
 *   today, yesterday, 7d, 2w, 3m, 1y
 */
export function parseQuery(text: string): QueryPart[] {
  const parts: QueryPart[] = []
  for (const one of queryPieces(text)) {
    if (parts.length === queryLimits.parts) break
    const condition = conditionOf(one)
    if (condition !== null) parts.push({ ...condition, not: one.not })
  }
  return parts
}

/** The pieces of what is read of a text, from its beginning to its end. */
export function* queryPieces(whole: string): Generator<QueryPiece> {
  const text = whole.slice(0, queryLimits.length)
  const beginning = /\S/g
  for (let end = 0; ;) {
    beginning.lastIndex = end
    const start = beginning.exec(text)?.index
    if (start === undefined) return
    piece.lastIndex = start
    const groups = piece.exec(text)?.groups
    if (groups === undefined) return
    const { quoted, bare, close = '' } = groups
    end = piece.lastIndex
    const value = quoted ?? bare ?? ''
    yield {
      not: groups['not'] !== undefined,
      key: queryOperators.find((one) => one === groups['key']?.toLowerCase()) ?? null,
      value,
      quoted: quoted !== undefined,
      open: end === text.length && close === '',
      start,
      valueStart: end - value.length - (quoted === undefined ? 0 : 1 + close.length),
      end,
    }
  }
}

function conditionOf({ not, key, value, quoted, open }: QueryPiece): Condition | null {
  if (key !== null) {
    if (value === '') return null
    if (key === 'tag') return { kind: 'tag', value, open }
    if (key === 'in') return { kind: 'notebook', value, open }
    const known = knownValue(key, value.toLowerCase())
    if (known !== null) return known
    if (open) return null
  }
  const text = key === null ? value : `${key}:${value}`
  return { kind: 'words', text, phrase: quoted, open: open && !not }
}

function knownValue(key: 'is' | 'has' | 'before' | 'after', value: string): Condition | null {
  if (key === 'is') return named(noteStates, value, (state) => ({ kind: 'is', state }))
  if (key === 'has') return named(noteContents, value, (content) => ({ kind: 'has', content }))
  const day = parseDay(value)
  return day === null ? null : { kind: key, day }
}

function named<T extends string>(names: readonly T[], value: string, made: (name: T) => Condition) {
  const name = names.find((one) => one === value)
  return name === undefined ? null : made(name)
}

function parseDay(text: string): Day | null {
  if (text === 'today') return { kind: 'ago', count: 0, unit: 'd' }
  if (text === 'yesterday') return { kind: 'ago', count: 1, unit: 'd' }
  const ago = /^(\d{1,4})([dwmy])$/.exec(text)
  if (ago !== null) return { kind: 'ago', count: Number(ago[1]), unit: unitOf(ago[2]) }
  const date = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text)
  if (date === null) return null
  const [year, month, day] = [Number(date[1]), Number(date[2] ?? 1), Number(date[3] ?? 1)]
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  return { kind: 'date', year, month, day }
}

const unitOf = (text: string | undefined) => (text === 'w' || text === 'm' || text === 'y' ? text : 'd')

const msPerDay = 86_400_000

/** Midnight at the start of a day, in ms since 1970 UTC. `month` counts from 1 and may be outside of 1 to 12. */
function utcDay(year: number, month: number, day: number): number {
  const date = new Date(0)
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime()
}

const daysIn = (year: number, month: number) =>
  (utcDay(year, month + 1, 1) - utcDay(year, month, 1)) / msPerDay

/**
 * The instant at which `day` begins, in ms since 1970, for someone `offsetMinutes` east of UTC at `now` (ms since 1970).
 * A month or year ago is the same day of the month, or its last.
 */
export function startOfDay(day: Day, now: number, offsetMinutes: number): number {
  const east = offsetMinutes * 60_000
  if (day.kind === 'date') return utcDay(day.year, day.month, day.day) - east
  const today = new Date(Math.floor((now + east) / msPerDay) * msPerDay)
  if (day.unit === 'd' || day.unit === 'w')
    return today.getTime() - day.count * (day.unit === 'w' ? 7 : 1) * msPerDay - east
  const months = day.count * (day.unit === 'y' ? 12 : 1)
  const year = today.getUTCFullYear()
  const month = today.getUTCMonth() + 1 - months
  return utcDay(year, month, Math.min(today.getUTCDate(), daysIn(year, month))) - east
}
