import { parse, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element
export type Child = DefaultTreeAdapterTypes.ChildNode

/** What of a page is no text, or is not shown; with all that is in it. */
const unseen = new Set(
  (
    'head script style template noscript iframe frame object embed applet svg math canvas audio ' +
    'video map select option textarea button title meta link base dialog datalist colgroup'
  ).split(' '),
)

/**
 * The body of a page, or of a piece of one, as a tree of plain objects: nothing is loaded and nothing runs. parse5 reads as
 * browsers do (WHATWG HTML), so what is hidden from it would be hidden on the page.
 */
export function bodyOf(html: string): readonly Child[] {
  const root = parse(html).childNodes.find(isElement)
  return root?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'body')?.childNodes ?? []
}

export const isElement = (node: Node): node is Element => 'tagName' in node
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'

export const attribute = ({ attrs }: Element, name: string): string =>
  attrs.find((one) => one.name === name)?.value ?? ''

/** The value that an element's own style gives to `property`, in small letters. */
export const styleOf = (element: Element, property: string): string =>
  new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`, 'i')
    .exec(attribute(element, 'style'))?.[1]
    ?.trim()
    .toLowerCase() ?? ''

/** Whether an element and all in it is to be left out. */
export const isUnseen = (element: Element): boolean =>
  unseen.has(element.tagName) ||
  element.attrs.some(({ name }) => name === 'hidden') ||
  styleOf(element, 'display') === 'none'

/** All the text in `nodes`, line breaks where lines end on the page. Without recursion: a page may be as deep as it likes. */
export function plainTextOf(nodes: readonly Child[]): string {
  let text = ''
  const left: (Child | string)[] = nodes.toReversed()
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (typeof node === 'string') text += node
    else if (isText(node)) text += node.value
    else if (isElement(node) && node.tagName === 'br') text += '\n'
    else if (isElement(node) && !isUnseen(node)) {
      const isLine = /^(?:div|p|li|tr)$/.test(node.tagName)
      if (isLine && text !== '' && !text.endsWith('\n')) text += '\n'
      if (isLine) left.push('\n')
      for (let i = node.childNodes.length - 1; i >= 0; i--) left.push(node.childNodes[i] ?? '')
    }
  }
  return text.replace(/\n$/, '')
}
