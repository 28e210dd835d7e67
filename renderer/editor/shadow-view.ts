import type { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/**
 * An editor in a shadow root inside `host`. There CodeMirror puts its rules into adopted style sheets; in the document
 * it would need a style element, which the content security policy refuses.
 */
export function mountEditor(host: HTMLElement, state: EditorState): EditorView {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  return new EditorView({ state, root, parent: root })
}
