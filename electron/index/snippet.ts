import { plainLine } from '../../shared/model/excerpt.ts'
import { type SearchTerm, type TextRange, findMatches } from '../../shared/model/matches.ts'
import type { NoteSummary } from '../../shared/model/note.ts'
import type { SearchHit } from '../../shared/model/search.ts'

/** UTF-16 units of a snippet. */
export const snippetLength = 180
/** UTF-16 units of a body that are looked through for a hit, so that one huge note cannot hold up a page. */
const lookedThrough = 400_000
/** Matches among which the best place is chosen. */
const mostMatches = 40
/** Units of text before the first match of a snippet. */
const lead = 40
/** Raw Markdown that certainly fills a snippet once its marks are gone. */
const sourceLength = snippetLength * 4

/** What is shown of a note that a search found: its title and the text around the best hit, with the matches marked. */
export function hitOf(note: NoteSummary, body: string | null, terms: readonly SearchTerm[]): SearchHit {
  const snippet = body === null ? note.excerpt : snippetOf(body, terms, note.excerpt)
  return {
    note,
    titleRanges: findMatches(note.title, terms),
    snippet,
    snippetRanges: findMatches(snippet, terms),
  }
}

function snippetOf(body: string, terms: readonly SearchTerm[], excerpt: string): string {
  const matches = findMatches(body.slice(0, lookedThrough), terms, mostMatches)
  const first = densest(matches)
  if (first === undefined) return excerpt
  const start = lineOrWordStart(body, first.start)
  const line = plainLine(body.slice(start, start + sourceLength), snippetLength)
  return start > 0 ? `…${line}` : line
}

/** The match after which most others follow within a snippet. */
function densest(matches: readonly TextRange[]): TextRange | undefined {
  const reach = snippetLength - lead
  let best: TextRange | undefined
  let most = 0
  for (const [i, match] of matches.entries()) {
    let count = 0
    for (const { end } of matches.slice(i)) if (end - match.start <= reach) count++
    if (count > most) [best, most] = [match, count]
  }
  return best
}

/** Where to begin so that a match at `at` has some text before it: at a line's or a word's start. */
function lineOrWordStart(body: string, at: number): number {
  const from = Math.max(0, at - lead)
  if (from === 0) return 0
  const before = body.slice(from, at)
  const lineEnd = before.lastIndexOf('\n')
  if (lineEnd >= 0) return from + lineEnd + 1
  const space = before.search(/\s/)
  if (space >= 0) return from + space + 1
  // Never between the two halves of one character.
  const unit = body.charCodeAt(from)
  return unit >= 0xdc00 && unit < 0xe000 ? from + 1 : from
}
