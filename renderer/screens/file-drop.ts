import { useEffect } from 'react'
import { limits } from '../../shared/limits.ts'
import { focusAfter } from '../components/focus-targets.ts'
import { useApp, type App } from '../state/app.ts'
import { editorTexts } from '../text/editor.ts'

/** More files at once are more than a slip of the hand should make. */
const most = 20

/** Text and Markdown files that are dropped anywhere on the window become notes, named as the files are. */
export function useFileDrop(): void {
  const app = useApp()
  useEffect(() => {
    const carriesFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!carriesFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    }
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      void take(app, [...(event.dataTransfer?.files ?? [])].slice(0, most))
    }
    // Before the editor, which would put the text of a file into the open note.
    window.addEventListener('dragover', over, true)
    window.addEventListener('drop', drop, true)
    return () => {
      window.removeEventListener('dragover', over, true)
      window.removeEventListener('drop', drop, true)
    }
  }, [app])
}

async function take(app: App, files: readonly File[]): Promise<void> {
  for (const file of files) {
    const body = await textOf(app, file)
    if (body === null) continue
    const title = file.name.replace(/\.(?:md|markdown|txt|text)$/i, '').slice(0, limits.titleLength)
    focusAfter(() => app.workspace.newNote({ title, body }), 'body')
  }
}

/** The text of a file; null, with a message, for one that is none. */
async function textOf({ toasts }: App, file: File): Promise<string | null> {
  if (file.size > limits.bodyBytes) {
    toasts.show(editorTexts.fileTooLong(file.name))
    return null
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    if (!text.includes('\0')) return text
  } catch {
    // A folder, a file that went meanwhile, or bytes that are no text: said below.
  }
  toasts.show(editorTexts.notText(file.name))
  return null
}
