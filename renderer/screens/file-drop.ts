import { useEffect } from 'react'
import { limits } from '../../shared/limits.ts'
import { focusAfter } from '../components/focus-targets.ts'
import { useApp, type App } from '../state/app.ts'
import { attachHere, mostFiles } from '../state/attaching.ts'

/**
 * Text and Markdown files that are dropped anywhere on the window become notes, named as the files are; images and other
 * files are attached to the open note.
 */
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
      void take(app, [...(event.dataTransfer?.files ?? [])].slice(0, mostFiles))
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

/** What is text becomes a note, anything else belongs to the note that is open. */
async function take(app: App, files: readonly File[]): Promise<void> {
  for (const file of files) {
    const body = await textOf(file)
    if (body === null) {
      await attachHere(app, [file])
      continue
    }
    const title = file.name.replace(/\.(?:md|markdown|txt|text)$/i, '').slice(0, limits.titleLength)
    focusAfter(() => app.workspace.newNote({ title, body }), 'body')
  }
}

/** The text of a file; null for one that is none, or more than a note can hold. */
async function textOf(file: File): Promise<string | null> {
  if (file.size > limits.bodyBytes) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    return text.includes('\0') ? null : text
  } catch {
    // A folder, a file that went meanwhile, or bytes that are no text.
    return null
  }
}
