import MarkdownIt, { type Token } from 'markdown-it'
import { createElement, type ReactNode } from 'react'
import { attachmentOf, type AttachmentId } from '../../shared/model/attachment.ts'
import { noteLinkAt } from '../../shared/model/note-links.ts'

/** Where the pictures of a text are; one that is not in here is shown by its name. */
export type Pictures = ReadonlyMap<AttachmentId, string>

/** HTML stays text, and a line break is one, as in the editor. */
const markdown = new MarkdownIt({ html: false, breaks: true, linkify: false })

/** How a cell is aligned: markdown-it says it with a style, which the content security policy forbids. */
const alignments: Readonly<Record<string, string>> = {
  'text-align:left': 'left',
  'text-align:center': 'center',
  'text-align:right': 'right',
}

/**
 * A body (CommonMark with tables and strikethrough, `[[links]]`, tasks and attachments) as it stands on paper. Only
 * elements of Markdown come out, and of attributes only https addresses, the beginning of a numbered list, and pictures
 * that are given.
 */
export function printedMarkdown(body: string, pictures: Pictures): ReactNode[] {
  return new Printed(pictures).block(markdown.parse(body, {}))
}

class Printed {
  readonly #pictures: Pictures
  #nextKey = 0

  constructor(pictures: Pictures) {
    this.#pictures = pictures
  }

  /** The nodes of a flat list of tokens, in which an opening one is followed by its closing one. */
  block(tokens: readonly Token[]): ReactNode[] {
    const open: { readonly token: Token | null; readonly nodes: ReactNode[] }[] = [{ token: null, nodes: [] }]
    const add = (...nodes: ReactNode[]) => open.at(-1)?.nodes.push(...nodes)
    tokens.forEach((token, at) => {
      if (token.nesting === 1) open.push({ token, nodes: [] })
      else if (token.nesting === -1) {
        const closed = open.pop()
        if (closed?.token) add(...this.#element(closed.token, closed.nodes))
      } else add(...this.#leaf(token, tokens[at - 2]?.type === 'list_item_open'))
    })
    return open[0]?.nodes ?? []
  }

  #element(token: Token, nodes: readonly ReactNode[]): ReactNode[] {
    // The paragraphs of a tight list.
    if (token.hidden) return [...nodes]
    const isTask = token.tag === 'li' && typeof nodes[0] === 'string' && /^[☐☑] /.test(nodes[0])
    const own = { ...attributes(token), ...(isTask && { className: 'task' }) }
    return [createElement(token.tag, { key: this.#nextKey++, ...own }, ...nodes)]
  }

  #leaf(token: Token, beginsItem: boolean): ReactNode[] {
    const key = this.#nextKey++
    switch (token.type) {
      case 'inline':
        return this.block(beginsItem ? withTaskBox(token.children ?? []) : (token.children ?? []))
      case 'text':
        return this.#text(token.content)
      case 'code_inline':
        return [createElement('code', { key }, token.content)]
      case 'fence':
      case 'code_block':
        return [createElement('pre', { key }, createElement('code', null, token.content))]
      case 'image':
        return [this.#image(token, key)]
      case 'hr':
        return [createElement('hr', { key })]
      case 'hardbreak':
      case 'softbreak':
        return [createElement('br', { key })]
      default:
        return [token.content]
    }
  }

  #image(token: Token, key: number): ReactNode {
    const address = String(token.attrGet('src'))
    const id = attachmentOf(address)
    const src = id === null ? undefined : this.#pictures.get(id)
    if (src !== undefined) return createElement('img', { key, src, alt: token.content })
    return `[${token.content || address}]`
  }

  /** Links between notes lead nowhere on paper: what they show is set apart. */
  #text(text: string): ReactNode[] {
    const nodes: ReactNode[] = []
    let end = 0
    for (let at = text.indexOf('[['); at !== -1; at = text.indexOf('[[', Math.max(at + 1, end))) {
      const link = noteLinkAt(text, at)
      if (link === null) continue
      nodes.push(text.slice(end, at))
      nodes.push(createElement('em', { key: this.#nextKey++ }, link.shown ?? link.title))
      end = link.to
    }
    return [...nodes, text.slice(end)]
  }
}

function attributes(token: Token): Readonly<Record<string, string | number>> {
  const href = String(token.attrGet('href'))
  const start = token.attrGet('start')
  const align = alignments[String(token.attrGet('style'))]
  return {
    ...(URL.canParse(href) && new URL(href).protocol === 'https:' && { href }),
    ...(start !== null && { start: Number(start) }),
    ...(align !== undefined && { align }),
  }
}

/** `[ ] ` and `[x] ` at the beginning of a list item are a box. */
function withTaskBox(tokens: readonly Token[]): readonly Token[] {
  const [first, ...rest] = tokens
  const [mark, state] = /^\[([ x])\] /i.exec(first?.type === 'text' ? first.content : '') ?? []
  if (first === undefined || mark === undefined) return tokens
  const text = Object.assign(Object.create(first) as Token, {
    content: `${state === ' ' ? '☐' : '☑'} ${first.content.slice(mark.length)}`,
  })
  return [text, ...rest]
}
