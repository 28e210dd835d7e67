import { useState } from 'react'
import type { Failure } from '../../shared/result.ts'
import { Button } from '../components/button.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import { useApp } from '../state/app.ts'
import { useSelected, useStore } from '../state/store.ts'
import { keysText } from '../text/texts.ts'
import styles from './recovery-reminder.module.css'

const words = keysText.recovery

/** Says that there is no recovery key, once there is a note that could be lost; and that the keychain is still broken. */
export function RecoveryReminder() {
  const { access, notes, facts, settings } = useApp()
  const ways = useStore(access.ways)
  const isPutOff = useStore(access.isPutOff)
  const hasNotes = useSelected(notes.state, (state) => state.status === 'ready' && state.notes.size > 0)
  const codec = useStore(facts)?.codec
  const [failure, setFailure] = useState<Failure | null>(null)
  if (ways === null || isPutOff || codec !== 'fernet') return null
  const isBroken = ways.unrepaired !== null
  if (!isBroken && (ways.recovery || !hasNotes)) return null

  const make = async () => {
    if (ways.passphrase) settings.open('recovery')
    else setFailure(await access.propose('recovery', null))
  }
  const repair = async () => {
    if (ways.passphrase) settings.open('passphrase')
    else setFailure(await access.setPassphrase(null, null))
  }
  return (
    <aside className={styles.bar} aria-label={isBroken ? words.repair : words.make}>
      <p>{isBroken ? words.unrepaired : words.reminder}</p>
      <div className={styles.actions}>
        {isBroken ? (
          <Button onClick={() => void repair()}>{words.repair}</Button>
        ) : (
          <Button onClick={() => void make()}>{words.make}</Button>
        )}
        <Button look="plain" onClick={() => access.isPutOff.set(true)}>
          {words.later}
        </Button>
      </div>
      {failure && failure.code !== 'declined' && <FailureNote failure={failure} />}
    </aside>
  )
}
