import { deepest, escaped, inlineOf } from './html-inline.ts'
import {
  attribute,
  bodyOf,
  isElement,
  isUnseen,
  plainTextOf,
  styleOf,
  type Child,
  type Element,
} from './html-tree.ts'

/** Elements that stand on lines of their own, besides those that have a form of their own here. */
const blockTags = new Set(
  (
    'p div section article main header footer aside nav figure figcaption address details summary dl ' +
    'dt dd center fieldset form hgroup body html tr td th tbody thead tfoot li caption'
  ).split(' '),
)

/** What HTML says, as Markdown that does nothing by itself. Without any block it is one paragraph. */
export const markdownOf = (html: string): string =>
  blocksOf(bodyOf(html), 0)
    .join('\n\n')
    .replace(/[^\S\n]+$/gm, '')

/** The blocks of `nodes`, each a run of lines. What stands between elements that are blocks is a paragraph. */
function blocksOf(nodes: readonly Child[], depth: number): string[] {
  if (depth > deepest) return nonEmpty(paragraphOf(escaped(plainTextOf(nodes))))
  const blocks: string[] = []
  let line: Child[] = []
  const endLine = () => {
    blocks.push(...nonEmpty(paragraphOf(inlineOf(line))))
    line = []
  }
  for (const node of nodes) {
    if (isElement(node) && isUnseen(node)) continue
    if (!isElement(node) || !isBlock(node)) {
      line.push(node)
      continue
    }
    endLine()
    blocks.push(...blockOf(node, depth))
  }
  endLine()
  return blocks
}

const nonEmpty = (text: string) => (text === '' ? [] : [text])

/** An element that holds a block is one itself, as a link around a whole card is. */
function isBlock({ tagName, childNodes }: Element, depth = 0): boolean {
  if (blockTags.has(tagName) || forms[tagName] !== undefined) return true
  return depth < 20 && childNodes.some((node) => isElement(node) && isBlock(node, depth + 1))
}

type Form = (element: Element, depth: number) => readonly string[]

const heading =
  (level: number): Form =>
  ({ childNodes }) =>
    nonEmpty(inlineOf(childNodes).replace(/\s+/g, ' ').trim()).map((text) => `${'#'.repeat(level)} ${text}`)

const forms: Readonly<Record<string, Form>> = {
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  hr: () => ['---'],
  pre: (element) => [codeBlock(element)],
  blockquote: ({ childNodes }, depth) =>
    nonEmpty(blocksOf(childNodes, depth + 1).join('\n\n')).map((text) =>
      text.replace(/^/gm, '> ').replace(/^> $/gm, '>'),
    ),
  ul: list,
  ol: list,
  menu: list,
  table: (element, depth) => rowsAsTable(element) ?? blocksOf(element.childNodes, depth + 1),
}

function blockOf(element: Element, depth: number): readonly string[] {
  const form = forms[element.tagName]
  if (form) return depth > deepest ? nonEmpty(escaped(plainTextOf(element.childNodes))) : form(element, depth)
  const isCode =
    styleOf(element, 'white-space').startsWith('pre') &&
    /mono|consol|courier|menlo/.test(styleOf(element, 'font-family'))
  return isCode ? [codeBlock(element)] : blocksOf(element.childNodes, depth + 1)
}

/** Signs that would do something at the beginning of a line. */
const atLineStart = /^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|=+$|-{2,}$|~{3,}|\|)/
const paragraphOf = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(atLineStart, '\\$&')
        .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2'),
    )
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
    .replace(/\n{3,}/g, '\n\n')

function codeBlock(element: Element): string {
  const text = plainTextOf(element.childNodes)
    .replace(/\u00a0/g, ' ')
    .replace(/^\n/, '')
    .trimEnd()
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${languageOf(element)}\n${text}\n${fence}`
}

function languageOf(element: Element): string {
  const inner = element.childNodes.find(isElement)
  const names = [element, ...(inner ? [inner] : [])].map((one) => attribute(one, 'class')).join(' ')
  return /\b(?:language|lang|highlight-source)-([\w+#-]{1,20})/.exec(names)?.[1] ?? ''
}

function list(element: Element, depth: number): readonly string[] {
  const isOrdered = element.tagName === 'ol'
  const first = Number.parseInt(attribute(element, 'start'), 10)
  let number = first >= 0 && first < 1e8 ? first : 1
  const items: string[] = []
  for (const node of element.childNodes) {
    if (!isElement(node) || isUnseen(node)) continue
    const mark = isOrdered ? `${number}. ` : '- '
    const lines = blocksOf(node.tagName === 'li' ? node.childNodes : [node], depth + 1)
    if (lines.length === 0) continue
    const text = `${taskOf(node)}${lines.join('\n')}`
    // A list right inside a list belongs to the item before it.
    if (node.tagName !== 'li' && items.length > 0) items.push(indented(text, '  ', '  '))
    else {
      items.push(indented(text, mark, ' '.repeat(mark.length)))
      number++
    }
  }
  return nonEmpty(items.join('\n'))
}

const indented = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, i) => (i === 0 ? first : line === '' ? '' : rest) + line)
    .join('\n')

/** A box in front of an item makes it something to do. */
function taskOf(item: Element): string {
  const box = boxIn(item, 0)
  if (box === null) return ''
  return box.attrs.some(({ name }) => name === 'checked') ? '[x] ' : '[ ] '
}

function boxIn({ childNodes }: Element, depth: number): Element | null {
  for (const node of childNodes) {
    if (!isElement(node) || /^(?:ul|ol)$/.test(node.tagName)) continue
    if (node.tagName === 'input') return attribute(node, 'type') === 'checkbox' ? node : null
    const inner = depth < 4 ? boxIn(node, depth + 1) : null
    if (inner) return inner
  }
  return null
}

/** Null for a table that only lays a page out: with one column, or with blocks in its cells. */
function rowsAsTable(table: Element): readonly string[] | null {
  const rows = rowsOf(table)
  const columns = Math.max(0, ...rows.map((row) => row.length))
  if (columns < 2 || rows.some((row) => row.some(({ childNodes }) => holdsForm(childNodes, 0)))) return null
  const lines = rows.map((row) => {
    const cells = Array.from({ length: columns }, (_, i) => cellOf(row[i]))
    return `| ${cells.join(' | ')} |`
  })
  return [[lines[0], `|${' --- |'.repeat(columns)}`, ...lines.slice(1)].join('\n')]
}

const rowsOf = ({ childNodes }: Element): Element[][] =>
  childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName !== 'tr') return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : []
    return [child.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th')]
  })

const holdsForm = (nodes: readonly Child[], depth: number): boolean =>
  nodes.some(
    (node) =>
      isElement(node) &&
      (forms[node.tagName] !== undefined || (depth < 10 && holdsForm(node.childNodes, depth + 1))),
  )

const cellOf = (cell: Element | undefined): string =>
  cell
    ? inlineOf(cell.childNodes)
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/(?<!\\)\|/g, '\\|')
    : ''
