import { syntaxTree } from '@codemirror/language'
import { Facet, type EditorState, type Extension } from '@codemirror/state'
import { Decoration, EditorView, WidgetType } from '@codemirror/view'
import type { SyntaxNode } from '@lezer/common'
import { attachmentOf, type AttachmentId } from '../../shared/model/attachment.ts'
import type { Attachments } from '../state/attachments.ts'
import { attachmentTexts, failureTexts } from '../text/texts.ts'
import { touches, type Draw } from './drawing.ts'

/** Where the files that a text names are had from. */
const shelf = Facet.define<Attachments, Attachments | null>({ combine: ([one]) => one ?? null })

class PictureBox extends WidgetType {
  readonly id: AttachmentId
  readonly alt: string

  constructor(id: AttachmentId, alt: string) {
    super()
    this.id = id
    this.alt = alt
  }

  override eq(other: PictureBox) {
    return other.id === this.id && other.alt === this.alt
  }

  override toDOM(view: EditorView) {
    const box = document.createElement('span')
    box.className = 'cm-note-picture'
    void view.state
      .facet(shelf)
      ?.picture(this.id)
      .then((picture) => {
        if ('failure' in picture) {
          box.textContent = attachmentTexts.noImage(failureTexts[picture.failure.code].title)
          box.classList.add('cm-note-picture-missing')
        } else box.append(this.image(picture.url, view))
        view.requestMeasure()
      })
    return box
  }

  /** A click sets the cursor, and with Ctrl saves a copy. */
  override ignoreEvent() {
    return false
  }

  private image(url: string, view: EditorView) {
    const image = document.createElement('img')
    image.alt = this.alt || attachmentTexts.image
    image.draggable = false
    image.addEventListener('load', () => view.requestMeasure())
    image.src = url
    return image
  }
}

const file = Decoration.mark({ class: 'cm-note-file' })

/** `![what it shows](attachment:…)` as the picture; while the cursor is in it, behind what was typed. */
export const drawImage: Draw = (drawing, { node, from, to }) => {
  const { state, out } = drawing
  const id = attachmentIn(state, node)
  const [open, close] = node.getChildren('LinkMark')
  if (id === null || !open || !close || state.doc.lineAt(from).to < to) return
  const widget = new PictureBox(id, state.sliceDoc(open.to, close.from).replaceAll('\\', ''))
  if (touches(drawing, { from, to })) out.push(Decoration.widget({ widget, side: 1 }).range(to))
  else out.push(Decoration.replace({ widget }).range(from, to))
}

/** Tells a link to a file from one out of the window. */
export const drawFile: Draw = ({ state, out }, { node, from, to }) => {
  if (attachmentIn(state, node) !== null) out.push(file.range(from, to))
}

function attachmentIn(state: EditorState, node: SyntaxNode): AttachmentId | null {
  const address = node.getChild('URL')
  return address && attachmentOf(state.sliceDoc(address.from, address.to))
}

/** The file that is named at `at`, or null. */
export function attachmentNear(state: EditorState, at: number): AttachmentId | null {
  for (const side of [1, -1] as const)
    for (let node: SyntaxNode | null = syntaxTree(state).resolveInner(at, side); node; node = node.parent)
      if (node.name === 'Link' || node.name === 'Image') {
        const id = attachmentIn(state, node)
        if (id !== null) return id
      }
  return null
}

/** Save a copy of a file that is named in the text. */
export const saveAttachment = (state: EditorState, id: AttachmentId): void =>
  void state.facet(shelf)?.save(id)

export const attachmentView = (attachments: Attachments): Extension => shelf.of(attachments)

/**
 * Pasted files are attached. A program that copies text often adds a picture of it: then the text is meant.
 */
export const filePaste = (attach: (files: readonly File[]) => void): Extension =>
  EditorView.domEventHandlers({
    paste(event, view) {
      const files = [...(event.clipboardData?.files ?? [])]
      const hasText = (event.clipboardData?.getData('text/plain') ?? '') !== ''
      if (files.length === 0 || hasText || view.state.readOnly) return false
      event.preventDefault()
      attach(files)
      return true
    },
  })
