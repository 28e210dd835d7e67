import { useState } from 'react'
import type { Failure } from '../../../shared/result.ts'
import { Button } from '../../components/button.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { SecretField } from '../../components/secret-field.tsx'
import { useApp } from '../../state/app.ts'
import { useStore } from '../../state/store.ts'
import { keysText } from '../../text/texts.ts'
import styles from './keys.module.css'
import { StrengthMeter } from './strength-meter.tsx'
import { TaskResult } from './task-result.tsx'

const words = keysText.passphrase

/** Set, change and remove the passphrase. */
export function PassphraseSection() {
  const { access } = useApp()
  const ways = useStore(access.ways)
  if (ways === null) return null
  const isProven = ways.unrepaired !== null
  return <PassphraseForm isSet={ways.passphrase} asksCurrent={ways.passphrase && !isProven} />
}

const empty = { current: '', next: '', again: '' }
type Complaint = 'missing' | 'different' | null

interface PassphraseFormProps {
  readonly isSet: boolean
  /** Not after a recovery: the passphrase of before opens nothing then. */
  readonly asksCurrent: boolean
}

function PassphraseForm({ isSet, asksCurrent }: PassphraseFormProps) {
  const { access, toasts } = useApp()
  const [typed, setTyped] = useState(empty)
  const [complaint, setComplaint] = useState<Complaint>(null)
  const [isWorking, setWorking] = useState(false)
  const [ended, setEnded] = useState<Failure | 'done' | null>(null)
  const field = (name: keyof typeof empty) => ({
    value: typed[name],
    change: (value: string) => setTyped({ ...typed, [name]: value }),
  })

  const change = async (next: string | null) => {
    if (isWorking) return
    const wrong = next === null ? null : next === '' ? 'missing' : next === typed.again ? null : 'different'
    setComplaint(wrong)
    if (wrong !== null) return
    setWorking(true)
    const failure = await access.setPassphrase(
      asksCurrent && typed.current !== '' ? typed.current : null,
      next,
    )
    setWorking(false)
    setEnded(failure ?? 'done')
    if (failure !== null) return
    setTyped(empty)
    toasts.show(next === null ? words.removed : words.done)
  }
  const submit = () => void change(typed.next)
  return (
    <section className={styles.form} aria-label={isSet ? words.change : words.setIt}>
      <p>{isSet ? words.set : words.none}</p>
      {asksCurrent && <SecretField label={words.current} {...field('current')} />}
      <SecretField
        label={words.next}
        {...field('next')}
        submit={submit}
        complaint={complaint === 'missing' ? words.missing : undefined}
        isNew
      />
      <StrengthMeter passphrase={typed.next} />
      <SecretField
        label={words.again}
        {...field('again')}
        submit={submit}
        complaint={complaint === 'different' ? words.different : undefined}
        isNew
      />
      <p className={styles.quiet}>{words.forgetting}</p>
      <div className={styles.actions}>
        <Button look="primary" aria-disabled={isWorking} onClick={submit}>
          {isWorking ? words.working : isSet ? words.change : words.setIt}
        </Button>
        {isSet && (
          <Button aria-disabled={isWorking} onClick={() => void change(null)}>
            {words.remove}
          </Button>
        )}
      </div>
      {ended === 'done' && <TaskResult good>{words.done}</TaskResult>}
      {ended !== null && ended !== 'done' && <FailureNote failure={ended} />}
    </section>
  )
}
