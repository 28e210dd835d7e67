import { syntaxTree } from '@codemirror/language'
import { type EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import type { SyntaxNode } from '@lezer/common'

/** The address of the link at `at`, null when there is none. Only https ever leaves the window. */
export function linkAt(state: EditorState, at: number): string | null {
  for (const side of [1, -1] as const)
    for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(at, side); node; node = node.parent) {
      const address = node.name === 'URL' ? node : node.name === 'Link' ? node.getChild('URL') : null
      if (address) return httpsAddress(state.sliceDoc(address.from, address.to))
    }
  return null
}

function httpsAddress(text: string): string | null {
  const address = /^www\./i.test(text) ? `https://${text}` : text
  return URL.canParse(address) && new URL(address).protocol === 'https:' ? address : null
}

/** Ctrl/Cmd+click and Alt+Enter open the link; the title says so under the pointer. */
export const linkOpening = (open: (url: string) => void): Extension => [
  EditorView.domEventHandlers({
    mousedown(event, view) {
      if (event.button !== 0 || !(event.ctrlKey || event.metaKey)) return false
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
      const url = at === null ? null : linkAt(view.state, at)
      if (url === null) return false
      event.preventDefault()
      open(url)
      return true
    },
  }),
  keymap.of([
    {
      key: 'Alt-Enter',
      run: ({ state }) => {
        const url = linkAt(state, state.selection.main.head)
        if (url !== null) open(url)
        return url !== null
      },
    },
  ]),
]
