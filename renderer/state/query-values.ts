import type { Notebook } from '../../shared/model/notebook.ts'
import {
  noteContents,
  noteStates,
  parseQuery,
  type QueryOperator,
  type QueryPart,
  startOfDay,
} from '../../shared/model/query.ts'
import type { AskingClock } from '../../shared/model/search.ts'
import { fold } from '../../shared/model/words.ts'
import { ago, calendarDay } from '../text/dates.ts'
import { findingTexts, sentences } from '../text/texts.ts'
import { treeRows } from './notebook-tree.ts'
import type { TagCount } from './tags.ts'

/** What values are taken from. */
export interface KnownValues {
  readonly notebooks: readonly Notebook[]
  readonly tags: readonly TagCount[]
  readonly clock: AskingClock
}

/** What may stand behind an operator. */
export interface QueryValue {
  readonly value: string
  /** Says what it is, for a person; empty when the value does by itself. */
  readonly help: string
  /** What people call it who do not know the query's word for it; empty when the value is their own word. */
  readonly name: string
}

/** A value as it stands behind a colon. One with a quotation mark and white space can not be written. */
export const written = (value: string): string => (/\s|^["“”„]/.test(value) ? `"${value}"` : value)

/** Whether a condition is that of an operator with a value. */
export function asks(part: QueryPart | undefined, operator: QueryOperator, value: string): boolean {
  switch (part?.kind) {
    case 'notebook':
      return operator === 'in' && part.value === value
    case 'tag':
      return operator === 'tag' && part.value === value
    case 'is':
      return operator === 'is' && part.state === value
    case 'has':
      return operator === 'has' && part.content === value
    case 'before':
    case 'after':
      return part.kind === operator
    case 'words':
    case undefined:
      return false
  }
}

/** All that fits behind an operator, likeliest first; `typed` is for numbers of days. */
export function valuesOf(operator: QueryOperator, typed: string, known: KnownValues): readonly QueryValue[] {
  const { states, contents } = findingTexts.offers
  switch (operator) {
    case 'in':
      return notebookPaths(known.notebooks).map((value) => ({ value, help: '', name: '' }))
    case 'tag':
      return known.tags
        .toSorted((a, b) => b.count - a.count)
        .map(({ tag, count }) => ({ value: tag, help: sentences.noteCount(count), name: '' }))
    case 'is':
      return noteStates.map((value) => ({ value, help: states[value], name: states[value] }))
    case 'has':
      return noteContents.map((value) => ({ value, help: contents[value], name: contents[value] }))
    case 'before':
    case 'after':
      return days(typed, known.clock)
  }
}

/** Each notebook as `in:` asks for it: the names from the top down, as many of them as can be written. */
function notebookPaths(notebooks: readonly Notebook[]): string[] {
  const names: string[] = []
  return treeRows(notebooks, new Set()).flatMap(({ notebook: { name }, level }) => {
    names.splice(level - 1, names.length, name)
    const path = names.map((_, i) => names.slice(i)).find(isPath)
    return path === undefined ? [] : [path.join('/')]
  })
}

/** Whether the query's language reads these names, and no others, out of a path of them. */
function isPath(names: readonly string[]): boolean {
  const path = names.join('/')
  const areNames = names.every(
    (name) => !name.includes('/') && fold(name) !== '' && fold(name) === fold(name.trim()),
  )
  return areNames && asks(parseQuery(`in:${written(path)} `)[0], 'in', path)
}

const units = { d: 'day', w: 'week', m: 'month', y: 'year' } as const

/** A few days that people ask for; so many days, weeks, months and years ago when a number is typed. */
function days(typed: string, { now, offsetMinutes }: AskingClock): QueryValue[] {
  const texts = findingTexts.offers
  // The local calendar, as if it were that of UTC.
  const today = now + offsetMinutes * 60_000
  const day = (value: string, name: string, midnight: number): QueryValue => ({
    value,
    help: texts.day(name, calendarDay(midnight)),
    name,
  })
  const before = (count: number, unit: keyof typeof units, value = `${count}${unit}`) =>
    day(value, ago(count, units[unit]), startOfDay({ kind: 'ago', count, unit }, today, 0))
  const since = (value: string, name: string) => day(value, name, Date.parse(value))
  const month = new Date(today).toISOString().slice(0, 7)
  const count = /^[1-9]\d{0,2}$/.test(typed) ? Number(typed) : null
  return [
    ...(count === null
      ? [before(0, 'd', 'today'), before(1, 'd', 'yesterday'), before(7, 'd')]
      : [before(count, 'd'), before(count, 'w'), before(count, 'm'), before(count, 'y')]),
    since(month, texts.startOfMonth),
    since(month.slice(0, 4), texts.startOfYear),
  ]
}
