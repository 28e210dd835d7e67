import { diffArrays } from 'diff'
import { markedWords, type Part } from './word-marks.ts'

/** A line of a comparison. `then` stands in the earlier text only, `now` in the present one only. */
export type ComparedLine =
  | { readonly kind: 'same' | 'then' | 'now'; readonly parts: readonly Part[] }
  /** Lines that are the same in both and far from any change. */
  | { readonly kind: 'skipped'; readonly count: number }

/** How an earlier text differs from the present one. `too-different`: it would take too long to find out, or to read. */
export type Comparison =
  | { readonly kind: 'same' }
  | { readonly kind: 'lines'; readonly lines: readonly ComparedLine[] }
  | { readonly kind: 'too-different' }

/** What a comparison may cost: it runs in the window's own thread, where nothing answers meanwhile. */
export interface CompareLimits {
  /** For finding the lines, and again for marking the words, in ms. */
  readonly timeMs: number
  /** More lines, or characters, than this are no difference that anybody reads. */
  readonly lines: number
  readonly characters: number
}

const compareLimits: CompareLimits = { timeMs: 100, lines: 2_000, characters: 200_000 }

/** Unchanged lines that are shown around a change. */
const context = 3

interface Run {
  readonly kind: 'same' | 'then' | 'now'
  readonly lines: readonly string[]
}

/** Compare an earlier text with the present one, line by line, with the words marked that make the difference. */
export function compareTexts(then: string, now: string, bounds: CompareLimits = compareLimits): Comparison {
  if (then === now) return { kind: 'same' }
  const runs = runsOf(then, now, bounds.timeMs)
  if (runs === null || isTooMuch(runs, bounds)) return { kind: 'too-different' }
  const until = performance.now() + bounds.timeMs
  const lines = runs.flatMap((run, i): ComparedLine[] => {
    if (run.kind === 'same') return withoutMiddle(run.lines, i === 0, i === runs.length - 1)
    return [...changedLines(run, runs[i - 1], runs[i + 1], until)]
  })
  return { kind: 'lines', lines }
}

/** Null when the time was up. */
function runsOf(then: string, now: string, timeMs: number): readonly Run[] | null {
  const changes = diffArrays(then.split('\n'), now.split('\n'), { timeout: timeMs })
  if (changes === undefined) return null
  return changes.map(({ value, added, removed }) => ({
    kind: removed ? 'then' : added ? 'now' : 'same',
    lines: value,
  }))
}

function isTooMuch(runs: readonly Run[], bounds: CompareLimits): boolean {
  const changed = runs.filter(({ kind }) => kind !== 'same').flatMap(({ lines }) => lines)
  return (
    changed.length > bounds.lines ||
    changed.reduce((sum, line) => sum + line.length, 0) > bounds.characters ||
    // A line beside a change is shown too, and a text may be one line.
    runs.some(({ lines }) => lines.some((line) => line.length > bounds.characters))
  )
}

/** The lines of a changed run. One that takes the place of another has the words marked that are its own. */
function changedLines(
  run: Run,
  before: Run | undefined,
  after: Run | undefined,
  until: number,
): readonly ComparedLine[] {
  const counterpart = run.kind === 'then' ? after : before
  const replaces = counterpart !== undefined && counterpart.kind !== 'same'
  const [then, now] = run.kind === 'then' ? [run, counterpart] : [counterpart, run]
  const marked = replaces && then && now ? markedWords(then.lines, now.lines, until) : null
  const kind = run.kind
  if (marked !== null) return marked[kind === 'then' ? 'then' : 'now'].map((parts) => ({ kind, parts }))
  return run.lines.map((line) => ({ kind, parts: [{ text: line, marked: false }] }))
}

/** Unchanged lines, the ones far from any change counted only. A single line is not worth a count. */
function withoutMiddle(lines: readonly string[], isFirst: boolean, isLast: boolean): ComparedLine[] {
  const head = isFirst ? 0 : context
  const tail = isLast ? 0 : context
  const skipped = lines.length - head - tail
  const same = (line: string): ComparedLine => ({ kind: 'same', parts: [{ text: line, marked: false }] })
  if (skipped <= 1) return lines.map(same)
  return [
    ...lines.slice(0, head).map(same),
    { kind: 'skipped', count: skipped },
    ...lines.slice(lines.length - tail).map(same),
  ]
}
