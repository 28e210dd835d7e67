import { type Backlink } from '../../shared/model/backlinks.ts'
import { plainLine } from '../../shared/model/excerpt.ts'
import { type NoteLink, linkKey, noteLinksIn } from '../../shared/model/note-links.ts'
import type { NoteSummary } from '../../shared/model/note.ts'

/** Lines that are shown of one note; a table of contents would show nothing else. */
const mostLines = 3
/** UTF-16 units of a line that are shown, and how many of them stand before the link. */
const lineLength = 180
const lead = 70

/** The first lines of a note's body whose links name one of `keys`. A body that could not be had shows none. */
export function linkLinesOf(note: NoteSummary, body: string | null, keys: readonly string[]): Backlink {
  const lines = new Map<number, Backlink['lines'][number]>()
  for (const link of body === null ? [] : noteLinksIn(body)) {
    if (!keys.includes(linkKey(link))) continue
    const start = (body ?? '').lastIndexOf('\n', link.from - 1) + 1
    if (lines.has(start)) continue
    lines.set(start, lineOf(body ?? '', start, link))
    if (lines.size === mostLines) break
  }
  return { note, lines: [...lines.values()] }
}

function lineOf(body: string, start: number, link: NoteLink): Backlink['lines'][number] {
  const end = body.indexOf('\n', link.to)
  const from = Math.max(start, link.from - lead)
  const line = plainLine(body.slice(from, end === -1 ? undefined : end), lineLength)
  const text = from > start ? `…${line}` : line
  const shown = link.shown ?? link.title
  const at = text.indexOf(shown)
  return { text, ranges: at < 0 || shown === '' ? [] : [{ start: at, end: at + shown.length }] }
}
