import { syntaxTree } from '@codemirror/language'
import { type EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view'
import { areLeadsChanged } from './note-links.ts'
import { drawMarkdown } from './live-marks.ts'

/**
 * Keeps the drawing of what is on screen up to date. While a mouse button is down the marks stay as they are:
 * showing them would move the text under the pointer and turn a click into a selection.
 */
class LivePreview {
  decorations: DecorationSet
  private readonly view: EditorView
  private pressed = false
  /** Something was not drawn while the button was down. */
  private stale = false
  private readonly release: () => void

  constructor(view: EditorView) {
    this.view = view
    this.decorations = this.draw()
    this.release = () => {
      if (!this.pressed) return
      this.pressed = false
      view.dispatch({})
    }
    window.addEventListener('mouseup', this.release)
    window.addEventListener('blur', this.release)
  }

  press() {
    this.pressed = true
  }

  update(update: ViewUpdate) {
    const led = update.transactions.some(({ effects }) => areLeadsChanged(effects))
    const parsed = syntaxTree(update.startState) !== syntaxTree(update.state)
    const isMoved = update.selectionSet || update.focusChanged || this.stale
    if (update.docChanged || update.viewportChanged || parsed || led || (isMoved && !this.pressed))
      this.decorations = this.draw()
    else if (isMoved) this.stale = true
  }

  destroy() {
    window.removeEventListener('mouseup', this.release)
    window.removeEventListener('blur', this.release)
  }

  private draw() {
    this.stale = false
    const { state, visibleRanges, hasFocus } = this.view
    const cursors = hasFocus && !state.readOnly ? state.selection.ranges : []
    return drawMarkdown(state, visibleRanges, cursors)
  }
}

export const livePreview = ViewPlugin.fromClass(LivePreview, {
  decorations: (plugin) => plugin.decorations,
  eventHandlers: {
    mousedown(event) {
      if (event.button === 0) this.press()
    },
  },
})
