import type { MarkdownConfig } from '@lezer/markdown'
import { tags } from '@lezer/highlight'
import { longestLink, noteLinkAt } from '../../shared/model/note-links.ts'

const bracket = '['.charCodeAt(0)

/** `[[Title|shown]]` as a node: its marks, what it leads to, and what is shown when that is something else. */
export const noteLinkSyntax: MarkdownConfig = {
  defineNodes: [
    { name: 'NoteLink', style: tags.link },
    { name: 'NoteLinkMark', style: tags.processingInstruction },
    { name: 'NoteLinkTarget' },
  ],
  parseInline: [
    {
      name: 'NoteLink',
      before: 'Link',
      parse(context, next, at) {
        if (next !== bracket || context.char(at + 1) !== bracket) return -1
        const link = noteLinkAt(context.slice(at, Math.min(context.end, at + longestLink)), 0)
        if (link === null) return -1
        const [targetFrom, targetTo, to] = [at + link.targetFrom, at + link.targetTo, at + link.to]
        return context.addElement(
          context.elt('NoteLink', at, to, [
            context.elt('NoteLinkMark', at, targetFrom),
            context.elt('NoteLinkTarget', targetFrom, targetTo),
            context.elt('NoteLinkMark', to - 2, to),
          ]),
        )
      },
    },
  ],
}
