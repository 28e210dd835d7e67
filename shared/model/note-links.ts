import { cleanLine } from '../text.ts'
import type { NoteId } from './note.ts'

/**
 * Links between notes, as they are written in a body: `[[Title]]`, `[[Title|shown]]`, and `[[Title^1a2b3c4d]]`, whose
 * last part is how the note's id begins (docs/vault-format.md). Both sides of the bridge read them by these rules.
 */
export interface NoteLink {
  /** UTF-16 units of the body, brackets included. */
  readonly from: number
  readonly to: number
  /** Where title and id stand. */
  readonly targetFrom: number
  readonly targetTo: number
  readonly title: string
  /** The first 8 digits of the note's id, or null. */
  readonly id: string | null
  /** What is shown in place of the title, or null. */
  readonly shown: string | null
}

/** How many digits of an id tell a note from the others of its title. */
export const shortIdLength = 8
export const shortId = (id: NoteId): string => id.slice(0, shortIdLength)

/** Longer brackets hold no link. The bounds keep the search linear in a text full of brackets. */
const linkPattern = String.raw`\[\[([^[\]|\n]{1,230}?)(\\?\|[^[\]\n]{0,400})?\]\]`
const anyLink = new RegExp(String.raw`(?<!\\)${linkPattern}`, 'g')
const linkHere = new RegExp(linkPattern, 'y')
const target = /^(.*?)\s*\^([0-9a-f]{8})$/

/** The longest that a link can be, in UTF-16 units. */
export const longestLink = 640

/** The link that begins at `at`, or null. */
export function noteLinkAt(text: string, at: number): NoteLink | null {
  linkHere.lastIndex = at
  const match = linkHere.exec(text)
  return match && linkOf(match)
}

function linkOf(match: RegExpExecArray): NoteLink | null {
  const [all, inside = '', behind] = match
  const [, title = inside, id = null] = target.exec(inside.trim()) ?? []
  if (cleanLine(title) === '' && id === null) return null
  const from = match.index
  return {
    from,
    to: from + all.length,
    targetFrom: from + 2,
    targetTo: from + 2 + inside.length,
    title: cleanLine(title),
    id,
    shown: behind === undefined ? null : behind.replace(/^\\?\|/, ''),
  }
}

/** Every link of a body, outside of code. */
export function noteLinksIn(body: string): NoteLink[] {
  if (!body.includes('[[')) return []
  const links: NoteLink[] = []
  for (const { start, text } of proseLines(body)) {
    if (!text.includes('[[')) continue
    const code = inlineCode(text)
    for (const match of text.matchAll(anyLink)) {
      const found = linkOf(match)
      if (found === null || code.some(({ from, to }) => found.from < to && found.to > from)) continue
      links.push(moved(found, start))
    }
  }
  return links
}

/** The link in a text in front of which `by` UTF-16 units stand. */
export const moved = (link: NoteLink, by: number): NoteLink => ({
  ...link,
  from: link.from + by,
  to: link.to + by,
  targetFrom: link.targetFrom + by,
  targetTo: link.targetTo + by,
})

/** The lines that are in no fenced code, and where each begins. */
function* proseLines(body: string): Generator<{ start: number; text: string }> {
  let fence = ''
  for (let start = 0; start <= body.length;) {
    const end = body.indexOf('\n', start)
    const text = body.slice(start, end === -1 ? undefined : end)
    const [, mark = '', rest = ''] = /^[\s>]*(`{3,}|~{3,})(.*)$/.exec(text) ?? []
    if (fence === '' && mark !== '' && !(mark.startsWith('`') && rest.includes('`'))) fence = mark
    else if (fence !== '' && mark.startsWith(fence) && rest.trim() === '') fence = ''
    else if (fence === '') yield { start, text }
    if (end === -1) return
    start = end + 1
  }
}

/** Where a line's code spans are: runs of as many backticks on both sides. */
function inlineCode(line: string): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = []
  const runs = [...line.matchAll(/`+/g)]
  for (let i = 0; i < runs.length; i++) {
    const open = runs[i]
    const close = runs.findIndex((run, at) => at > i && run[0] === open?.[0])
    const end = runs[close]
    if (open === undefined || end === undefined) continue
    spans.push({ from: open.index, to: end.index + end[0].length })
    i = close
  }
  return spans
}

/** Titles are compared without regard to case and to how accents are encoded. */
export const titleKey = (title: string): string => cleanLine(title).normalize('NFC').toLowerCase()

/** What a link names, as the index keeps it: `^` with an id's beginning, or `=` with a title's key. */
export const linkKey = ({ title, id }: Pick<NoteLink, 'title' | 'id'>): string =>
  id === null ? `=${titleKey(title)}` : `^${id}`

/** The keys by which links name a note of this id and title. */
export const keysOf = (id: NoteId, title: string): string[] =>
  titleKey(title) === '' ? [`^${shortId(id)}`] : [`^${shortId(id)}`, `=${titleKey(title)}`]

/** What each link of a body names, each once. */
export const linkKeysOf = (body: string): string[] => [...new Set(noteLinksIn(body).map(linkKey))].sort()

/** What a title cannot hold inside of brackets. */
const notInLink = /[[\]|^\\]+/g

/** What stands between the brackets to name a note; `byId` where its title alone would not lead to it. */
export function linkTarget(title: string, id: NoteId, byId: boolean): string {
  const written = cleanLine(title.replace(notInLink, ' '))
  return byId || written !== cleanLine(title) ? `${written}^${shortId(id)}` : written
}

/** The body with every link that `names` is true of leading to `written`; what is shown in its place stays. */
export function withTargets(body: string, names: (link: NoteLink) => boolean, written: string): string {
  let result = ''
  let end = 0
  for (const link of noteLinksIn(body)) {
    if (!names(link)) continue
    result += body.slice(end, link.targetFrom) + written
    end = link.targetTo
  }
  return result + body.slice(end)
}
