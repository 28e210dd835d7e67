import { attachmentLink } from '../../shared/model/attachment.ts'
import { limits } from '../../shared/limits.ts'
import { focusAfter } from '../components/focus-targets.ts'
import type { App as WholeApp } from './app.ts'
import type { DraftKey } from './draft-record.ts'

type App = Pick<WholeApp, 'attachments' | 'editorStates' | 'workspace'>

/** More files at once are more than a slip of the hand should make. */
export const mostFiles = 20

/** Keep files and name them where the cursor is in a draft, wherever the person has gone meanwhile. */
export async function attach(app: App, key: DraftKey, files: readonly File[]): Promise<void> {
  for (const file of files.slice(0, mostFiles)) {
    const facts = await app.attachments.add(file)
    if (facts !== null) app.editorStates.insert(key, attachmentLink(facts))
  }
}

/** As `attach`, into the note that is open, or into a new one that is called as the file. */
export async function attachHere(app: App, files: readonly File[]): Promise<void> {
  const { opened } = app.workspace.state.get()
  if (opened.status === 'editing') {
    await attach(app, opened.key, files)
    return
  }
  for (const file of files.slice(0, mostFiles)) {
    const facts = await app.attachments.add(file)
    if (facts === null) continue
    const start = { title: facts.name.slice(0, limits.titleLength), body: attachmentLink(facts) }
    focusAfter(() => app.workspace.newNote(start), 'body')
  }
}

/** Let the person choose files for the note that is open. For event handlers only: a page may ask in no other moment. */
export function chooseFiles(app: App): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.addEventListener('change', () => void attachHere(app, [...(input.files ?? [])]))
  input.click()
}
