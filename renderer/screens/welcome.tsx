import { useState } from 'react'
import { cleanLine } from '../../shared/text.ts'
import type { Failure } from '../../shared/result.ts'
import { requestFocus } from '../components/focus-targets.ts'
import { Mark } from '../components/mark.tsx'
import { useApp } from '../state/app.ts'
import { useStore } from '../state/store.ts'
import { sentences } from '../text/texts.ts'
import { WelcomeDone, WelcomeName, WelcomeWhat } from './welcome-steps.tsx'
import styles from './welcome.module.css'

/** The first start, in three steps. The last one opens an empty note with the cursor in it. */
export function Welcome() {
  const { session, workspace, access, facts, toasts } = useApp()
  const hasKeys = useStore(facts)?.codec === 'fernet'
  const state = useStore(session.state)
  const [asked, setAsked] = useState(false)
  const [name, setName] = useState('')
  const [creating, setCreating] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const done = state.status === 'unlocked'
  const step = done ? 3 : asked ? 2 : 1

  const create = async () => {
    setCreating(true)
    setFailure(null)
    const answer = await session.create(cleanLine(name))
    setCreating(false)
    setFailure(answer)
    // Somebody made a vault meanwhile: open that one.
    if (answer?.code === 'user-exists') await session.retry()
  }
  const write = () => {
    session.welcoming.set(false)
    workspace.newNote()
    requestFocus('title')
  }
  const protect = async () => {
    write()
    const refused = await access.propose('recovery', null)
    if (refused !== null && refused.code !== 'declined') toasts.refuse(refused)
  }
  return (
    <main className={styles.screen} aria-label={sentences.welcome.label}>
      <div className={styles.card}>
        <Mark size={56} />
        {step === 1 && <WelcomeWhat next={() => setAsked(true)} />}
        {step === 2 && (
          <WelcomeName
            name={name}
            creating={creating}
            failure={failure}
            change={setName}
            back={() => setAsked(false)}
            next={() => void create()}
          />
        )}
        {state.status === 'unlocked' && (
          <WelcomeDone name={state.name} next={write} protect={hasKeys ? () => void protect() : null} />
        )}
        <p className={styles.step}>{sentences.welcome.step(step)}</p>
      </div>
    </main>
  )
}
