import { type EditorView, WidgetType } from '@codemirror/view'
import { sentences } from '../text/texts.ts'
import { toggleTaskAt } from './tasks.ts'

/** The checkbox drawn in place of `- [ ]`. */
export class TaskBox extends WidgetType {
  readonly done: boolean
  readonly readOnly: boolean

  constructor(done: boolean, readOnly: boolean) {
    super()
    this.done = done
    this.readOnly = readOnly
  }

  override eq(other: TaskBox) {
    return other.done === this.done && other.readOnly === this.readOnly
  }

  override toDOM(view: EditorView) {
    const box = document.createElement('input')
    box.type = 'checkbox'
    box.className = 'cm-note-task'
    // The editor is one stop for Tab; inside it Ctrl+Enter toggles.
    box.tabIndex = -1
    box.addEventListener('mousedown', (event) => event.preventDefault())
    box.addEventListener('change', () => {
      const change = toggleTaskAt(view.state, view.posAtDOM(box))
      if (change) view.dispatch(change)
    })
    this.show(box)
    return box
  }

  override updateDOM(dom: HTMLElement) {
    if (!(dom instanceof HTMLInputElement)) return false
    this.show(dom)
    return true
  }

  override ignoreEvent() {
    return true
  }

  private show(box: HTMLInputElement) {
    box.checked = this.done
    box.disabled = this.readOnly
    box.ariaLabel = this.done ? sentences.taskDone : sentences.taskOpen
  }
}
