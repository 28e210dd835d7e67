import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createClient } from './bridge.ts'
import { Window } from './screens/window.tsx'
import { loadWriting } from './screens/writing-later.tsx'
import { AppProvider, createApp, type App } from './state/app.ts'
import { painted } from './state/painted.ts'
import { until } from './state/store.ts'
import { reportViolations } from './state/violations.ts'

/** Make the window's state, and draw it. */
export function drawWindow(): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')

  const client = createClient(window.fernkeep)
  reportViolations(client, document)

  const app = createApp(client, painted)
  const { accent } = app.looks
  accent.subscribe(() => {
    document.documentElement.dataset['accent'] = accent.get()
  })

  createRoot(root).render(
    <StrictMode>
      <AppProvider value={app}>
        <Window />
      </AppProvider>
    </StrictMode>,
  )
  void loadTheRest(app)
}

/** What no first screen needs is loaded when that is drawn and nothing else is to be done. */
async function loadTheRest({ session, notes }: App): Promise<void> {
  await until(session.state, ({ status }) => status !== 'starting')
  if (session.state.get().status === 'unlocked')
    await until(notes.state, ({ status }) => status !== 'loading')
  await painted()
  requestIdleCallback(() => void loadWriting())
}
