import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createClient } from './bridge.ts'
import { QuickNote } from './screens/quick-note.tsx'
import { followCopies } from './state/copied-text.ts'
import { createQuickNote } from './state/quick-note.ts'
import { reportViolations } from './state/violations.ts'
import { desktopTexts } from './text/texts.ts'

/** Make the state of the quick note's window, and draw it. */
export function drawQuickNote(): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('quick-note.html has no #root')

  const client = createClient(window.fernkeep)
  reportViolations(client, document)
  followCopies(client)
  document.title = desktopTexts.quickNote.name
  void client.app.appearance().then((answer) => {
    if (answer.ok) document.documentElement.dataset['accent'] = answer.value.accent
  })

  createRoot(root).render(
    <StrictMode>
      <QuickNote note={createQuickNote(client)} />
    </StrictMode>,
  )
}
