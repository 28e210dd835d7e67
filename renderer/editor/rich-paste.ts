import type { EditorState, Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { isInCode } from './code-position.ts'

/** A longer page is taken as its text: making Markdown of it would hold the window up. UTF-16 units. */
const longest = 1_000_000
const address = /^(?:https?:\/\/|mailto:)\S+$/

/**
 * What is pasted from web pages and word processors becomes Markdown; with Shift, in code, and where the page had nothing
 * but text, it is pasted as the text it is.
 */
export function richPaste(insert: (text: string) => void): Extension {
  let isPlain = false
  return EditorView.domEventHandlers({
    keydown(event) {
      if (event.key.toLowerCase() === 'v') isPlain = event.shiftKey
    },
    keyup() {
      isPlain = false
    },
    paste(event, { state }) {
      const html = event.clipboardData?.getData('text/html') ?? ''
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (isPlain || html === '' || html.length > longest || text === '' || !isWelcome(state, text))
        return false
      event.preventDefault()
      void convert(html, text).then(insert)
      return true
    },
  })
}

/** Not in code, and not an address that makes a link of the selection. */
function isWelcome(state: EditorState, text: string): boolean {
  const { main } = state.selection
  return !state.readOnly && !isInCode(state, main.from) && (main.empty || !address.test(text.trim()))
}

/** The parser of HTML is fetched from the bundle with the first page that is pasted. */
async function convert(html: string, text: string): Promise<string> {
  const { markdownOf } = await import('./html-markdown.ts')
  const markdown = markdownOf(html)
  // Without its escapes it is the text: the page said nothing else.
  const isText = markdown.replace(/\\([\\`*[\]!<~_#+>=|.)-])/g, '$1') === text.replace(/\r\n?/g, '\n').trim()
  return isText || markdown === '' ? text.replace(/\r\n?/g, '\n') : markdown
}
