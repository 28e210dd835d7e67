import { Activity } from 'react'
import type { SessionState } from '../../shared/model/session.ts'
import { ToastList } from '../components/toast-list.tsx'
import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { sentences } from '../text/texts.ts'
import { Blocked } from './blocked.tsx'
import { NotesScreen } from './notes-screen.tsx'
import { RecoveryReminder } from './recovery-reminder.tsx'
import { Starting } from './starting.tsx'
import { Unlock } from './unlock.tsx'
import { Welcome } from './welcome.tsx'
import styles from './window.module.css'

/** The whole window: which screen it shows follows the session. */
export function Window() {
  const app = useApp()
  const facts = useStore(app.facts)
  return (
    <div className={styles.window}>
      {facts?.codec === 'plaintext' && (
        <p className={styles.banner} role="alert">
          {sentences.developerMode}
        </p>
      )}
      <Screen />
      <ToastList />
    </div>
  )
}

function Screen() {
  const { session, shown } = useApp()
  const state = useStore(shown)
  const welcoming = useStore(session.welcoming)
  const isOpen = state.status === 'unlocked' && !welcoming
  return (
    <>
      {/* Made while nobody waits for it, and shown at an unlock. */}
      {(isOpen || state.status === 'locked' || state.status === 'starting') && (
        <Activity mode={isOpen ? 'visible' : 'hidden'}>
          <RecoveryReminder />
          <NotesScreen userName={state.status === 'unlocked' ? state.name : ''} />
        </Activity>
      )}
      {!isOpen && <Door state={state} />}
    </>
  )
}

/** What is shown as long as no notes are. */
function Door({ state }: { readonly state: SessionState }) {
  switch (state.status) {
    case 'starting':
      return <Starting />
    case 'new':
    case 'unlocked':
      return <Welcome />
    case 'blocked':
      return <Blocked code={state.code} reference={state.reference} door={state.door} />
    case 'locked':
      return <Unlock door={state.door} waitMs={state.waitMs} key={state.door.user} />
  }
}
