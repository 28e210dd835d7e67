import { useId, useState } from 'react'
import type { Preferences } from '../../../shared/model/access.ts'
import type { Failure } from '../../../shared/result.ts'
import { Button } from '../../components/button.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { useApp } from '../../state/app.ts'
import { useStore } from '../../state/store.ts'
import { keysText } from '../../text/texts.ts'
import styles from './keys.module.css'

const words = keysText.locking
const minutes = [1, 5, 15, 30, 60, null] as const

/** When the session locks itself. */
export function LockingSection() {
  const { access, lock } = useApp()
  const preferences = useStore(access.preferences)
  const [failure, setFailure] = useState<Failure | null>(null)
  const id = useId()
  if (preferences === null) return null
  const prefer = (change: Partial<Preferences>) =>
    void access.prefer({ ...preferences, ...change }).then(setFailure)
  const choices = minutes.some((one) => one === preferences.lockAfter)
    ? minutes
    : [...minutes, preferences.lockAfter]
  return (
    <section className={styles.form} aria-label={words.now}>
      <div className={styles.choice}>
        <label htmlFor={id}>{words.after}</label>
        <select
          id={id}
          value={preferences.lockAfter ?? ''}
          onChange={({ target }) => prefer({ lockAfter: target.value === '' ? null : Number(target.value) })}
        >
          {choices.map((one) => (
            <option key={one ?? 'never'} value={one ?? ''}>
              {words.minutes(one)}
            </option>
          ))}
        </select>
      </div>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={preferences.lockWithSystem}
          onChange={({ target }) => prefer({ lockWithSystem: target.checked })}
        />
        {words.withSystem}
      </label>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={preferences.hideFromCapture}
          onChange={({ target }) => prefer({ hideFromCapture: target.checked })}
        />
        {words.capture}
      </label>
      <p className={styles.quiet}>{words.captureBody}</p>
      {failure && <FailureNote failure={failure} />}
      <div className={styles.actions}>
        <Button onClick={() => void lock()}>{words.now}</Button>
      </div>
    </section>
  )
}
