import { history } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

const stateOf = (text: string) =>
  EditorState.create({ doc: text, extensions: [markdown(), history(), EditorView.lineWrapping] })

/** CodeMirror with Markdown and nothing of ours, with the first text in it, and a button for each of them. */
export function showBareEditor(texts: readonly string[]): void {
  document.body.style.height = '90vh'
  const view = new EditorView({ state: stateOf(texts[0] ?? ''), parent: document.body })
  view.dom.style.height = '100%'
  texts.forEach((text, at) => {
    const button = document.createElement('button')
    button.textContent = `text ${at}`
    button.addEventListener('click', () => view.setState(stateOf(text)))
    document.body.prepend(button)
  })
  view.focus()
}
