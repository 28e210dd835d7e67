import { diffWordsWithSpace } from 'diff'

/** A piece of a line; `marked` when the other text lacks it. */
export interface Part {
  readonly text: string
  readonly marked: boolean
}

/** Lines as pieces, in both texts. */
export interface MarkedWords {
  readonly then: readonly (readonly Part[])[]
  readonly now: readonly (readonly Part[])[]
}

/** Longer changes are read as a whole, in characters. */
const longest = 20_000

/** Where less than this share of the longer text is the same, marks would cover all and say nothing. */
const leastShared = 0.3

/**
 * Mark the words that some lines and the lines in their place do not share. Null when they have too little in common,
 * are too long, or it would take beyond `until` (ms, as `performance.now` counts).
 */
export function markedWords(
  thenLines: readonly string[],
  nowLines: readonly string[],
  until: number,
): MarkedWords | null {
  const then = thenLines.join('\n')
  const now = nowLines.join('\n')
  const left = until - performance.now()
  if (left <= 0 || then.length + now.length > longest) return null
  const changes = diffWordsWithSpace(then, now, { timeout: left })
  if (changes === undefined) return null
  const shared = changes
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.trim().length, 0)
  if (shared < leastShared * Math.max(then.length, now.length)) return null
  return {
    then: linesOf(changes.filter(({ added }) => !added).map((c) => ({ text: c.value, marked: c.removed }))),
    now: linesOf(changes.filter(({ removed }) => !removed).map((c) => ({ text: c.value, marked: c.added }))),
  }
}

/** Pieces that may hold line ends, as lines of pieces that do not. */
function linesOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const lines: Part[][] = [[]]
  for (const { text, marked } of parts)
    text.split('\n').forEach((piece, i) => {
      if (i > 0) lines.push([])
      if (piece !== '') lines.at(-1)?.push({ text: piece, marked })
    })
  return lines
}
