import {
  attribute,
  isElement,
  isText,
  isUnseen,
  plainTextOf,
  styleOf,
  type Child,
  type Element,
} from './html-tree.ts'

/** Deeper than people nest, and shallow enough for the stack; below it only the text is taken. */
export const deepest = 60

/** What is said of a piece of text. */
type Mark = 'strong' | 'emphasis' | 'struck'
const signs: Readonly<Record<Mark, string>> = { strong: '**', emphasis: '*', struck: '~~' }
const markTags: Readonly<Record<string, Mark>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  s: 'struck',
  del: 'struck',
  strike: 'struck',
}
const codeTags = new Set(['code', 'kbd', 'samp', 'tt'])

/** The Markdown of what stands in a line. White space is one blank, a line break a line end. */
export function inlineOf(nodes: readonly Child[], depth = 0, marks: readonly Mark[] = []): string {
  if (depth > deepest) return escaped(plainTextOf(nodes))
  return nodes
    .map((node) => {
      if (isText(node)) return escaped(node.value.replace(/[\s\u00a0]+/g, ' '))
      return isElement(node) && !isUnseen(node) ? elementOf(node, depth, marks) : ''
    })
    .reduce(joined, '')
}

/** An exclamation mark before a link would make a picture of it. */
const joined = (before: string, next: string): string =>
  next.startsWith('[') && before.endsWith('!') ? `${before.slice(0, -1)}\\!${next}` : before + next

function elementOf(element: Element, depth: number, marks: readonly Mark[]): string {
  const { tagName, childNodes } = element
  if (tagName === 'br') return '\n'
  if (tagName === 'img') return imageOf(element)
  if (tagName === 'input') return ''
  if (codeTags.has(tagName)) return codeSpan(plainTextOf(childNodes))
  if (tagName === 'a') return linkOf(element, inlineOf(childNodes, depth + 1, marks))
  const mark = markOf(element)
  if (mark === null || marks.includes(mark)) return inlineOf(childNodes, depth + 1, marks)
  return around(inlineOf(childNodes, depth + 1, [...marks, mark]), signs[mark])
}

/** Word processors mark by style, and take a mark away by style. */
function markOf(element: Element): Mark | null {
  const weight = styleOf(element, 'font-weight')
  const isBold = weight === 'bold' || Number(weight) >= 600
  const mark = markTags[element.tagName] ?? null
  if (mark === 'strong') return weight === '' || isBold ? mark : null
  if (mark === 'emphasis') return styleOf(element, 'font-style') === 'normal' ? null : mark
  if (mark !== null || element.tagName !== 'span') return mark
  if (isBold) return 'strong'
  return styleOf(element, 'font-style') === 'italic' ? 'emphasis' : null
}

/** Marks touch what they mark: blanks and line ends stay outside. */
function around(text: string, sign: string): string {
  return text
    .split('\n')
    .map((line) => {
      const inner = line.trim()
      return inner === '' ? line : line.replace(inner, () => `${sign}${inner}${sign}`)
    })
    .join('\n')
}

/** Addresses that a link may have; anything else is only text. */
const schemes = new Set(['https:', 'http:', 'mailto:'])

/** The address as Markdown takes it between brackets; null for one that is none, or that does something else. */
function addressOf(text: string): string | null {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null
  if (url === null || !schemes.has(url.protocol) || url.href.length > 2_000) return null
  return url.href.replace(/[()<>\\\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

function linkOf(element: Element, text: string): string {
  const address = addressOf(attribute(element, 'href'))
  const shown = text.replace(/\s*\n\s*/g, ' ').trim()
  if (address === null || shown === '') return text
  if (shown === address) return address
  const lead = /^\s*/.exec(text)?.[0] === '' ? '' : ' '
  return `${lead}[${shown}](${address})${/\s$/.test(text) ? ' ' : ''}`
}

/** A picture from elsewhere is never fetched: what it shows, and where it is. */
function imageOf(element: Element): string {
  const alt = escaped(attribute(element, 'alt').replace(/\s+/g, ' ').trim())
  const address = addressOf(attribute(element, 'src'))
  return address === null || alt === '' ? alt : `[${alt}](${address})`
}

/** As many backticks around as are not inside. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line === '') return ''
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

/** Signs that would do something in Markdown, wherever in a line they stand. */
const active = /[\\`*[\]]|<(?=[A-Za-z/!?]|$)|~(?=~)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
const bareAddress = /\bhttps?:\/\/[^\s<>"]+/g

/** Text that stays text: signs of Markdown in it mean nothing. Addresses are left as they are. */
export function escaped(text: string): string {
  let result = ''
  let end = 0
  for (const match of text.matchAll(bareAddress)) {
    result += text.slice(end, match.index).replace(active, '\\$&') + match[0].replace(/[\\`*[\]]/g, '\\$&')
    end = match.index + match[0].length
  }
  return result + text.slice(end).replace(active, '\\$&')
}
