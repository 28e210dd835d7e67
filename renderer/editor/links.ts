import { syntaxTree } from '@codemirror/language'
import { type EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import type { SyntaxNode } from '@lezer/common'
import { noteOfAddress } from '../../shared/model/desktop.ts'
import { attachmentNear, saveAttachment } from './attachments.ts'
import { followNoteLink, noteLinkNear } from './note-links.ts'

/** The address of the link at `at`, null when there is none: an https one, which alone ever leaves the window, or a note's. */
export function linkAt(state: EditorState, at: number): string | null {
  for (const side of [1, -1] as const)
    for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(at, side); node; node = node.parent) {
      const address = node.name === 'URL' ? node : node.name === 'Link' ? node.getChild('URL') : null
      if (address) return usefulAddress(state.sliceDoc(address.from, address.to))
    }
  return null
}

function usefulAddress(text: string): string | null {
  if (noteOfAddress(text) !== null) return text
  const address = /^www\./i.test(text) ? `https://${text}` : text
  return URL.canParse(address) && new URL(address).protocol === 'https:' ? address : null
}

/** Ctrl/Cmd+click and Alt+Enter open the link, to another note or out of the window, and save a copy of a file. */
export const linkOpening = (open: (url: string) => void): Extension => {
  const follow = (view: EditorView, at: number): boolean => {
    const noteLink = noteLinkNear(view.state, at)
    const file = attachmentNear(view.state, at)
    const url = linkAt(view.state, at)
    if (noteLink !== null) followNoteLink(view, noteLink)
    else if (file !== null) saveAttachment(view.state, file)
    else if (url !== null) open(url)
    return noteLink !== null || file !== null || url !== null
  }
  return [
    EditorView.domEventHandlers({
      mousedown(event, view) {
        if (event.button !== 0 || !(event.ctrlKey || event.metaKey)) return false
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
        if (at === null || !follow(view, at)) return false
        event.preventDefault()
        return true
      },
    }),
    keymap.of([{ key: 'Alt-Enter', run: (view) => follow(view, view.state.selection.main.head) }]),
  ]
}
