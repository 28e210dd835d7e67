import { useEffect, useRef, useState } from 'react'
import type { Door } from '../../shared/model/session.ts'
import type { Failure } from '../../shared/result.ts'
import { Button } from '../components/button.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import { Mark } from '../components/mark.tsx'
import { SecretField } from '../components/secret-field.tsx'
import { useApp } from '../state/app.ts'
import { keysText } from '../text/texts.ts'
import { OtherPeople } from './other-people.tsx'
import { Recover } from './recover.tsx'
import { useCountdown } from '../components/countdown.ts'
import styles from './welcome.module.css'

const words = keysText.unlock

/** In front of a vault: a passphrase, or a button; beside it the recovery key and the other people. */
export function Unlock({ door, waitMs }: { readonly door: Door; readonly waitMs: number }) {
  const [isRecovering, setRecovering] = useState(false)
  if (isRecovering) return <Recover key={door.user} door={door} back={() => setRecovering(false)} />
  return (
    <main className={styles.screen} aria-label={words.unlock}>
      <div className={styles.card} key={door.user}>
        <Mark size={48} />
        <h1>{words.title(door.people.find(({ user }) => user === door.user)?.name ?? '')}</h1>
        <UnlockForm door={door} waitMs={waitMs} />
        {door.recovery && (
          <Button look="plain" onClick={() => setRecovering(true)}>
            {words.useRecovery}
          </Button>
        )}
        <OtherPeople door={door} />
      </div>
    </main>
  )
}

function UnlockForm({ door, waitMs }: { readonly door: Door; readonly waitMs: number }) {
  const { session } = useApp()
  const [passphrase, setPassphrase] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [isWorking, setWorking] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [seconds, wait] = useCountdown(waitMs)
  const field = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => (field.current ?? button.current)?.focus(), [])

  const unlock = async () => {
    if (isWorking || seconds > 0) return
    setMissing(door.passphrase && passphrase === '')
    if (door.passphrase && passphrase === '') return
    setWorking(true)
    const answer = await session.unlock(door.user, door.passphrase ? passphrase : null)
    setWorking(false)
    setFailure(answer)
    setPassphrase('')
    wait(answer?.retryAfterMs ?? 0)
    field.current?.focus()
  }
  return (
    <>
      <p>{door.passphrase ? words.body : words.withoutPassphrase}</p>
      {door.passphrase && (
        <SecretField
          label={words.passphrase}
          value={passphrase}
          change={setPassphrase}
          submit={() => void unlock()}
          complaint={isMissing ? words.missing : undefined}
          fieldRef={field}
        />
      )}
      {failure && <FailureNote failure={failure} />}
      {seconds > 0 && <p role="timer">{words.wait(seconds)}</p>}
      <div className={styles.actions}>
        <Button
          ref={button}
          look="primary"
          aria-disabled={isWorking || seconds > 0}
          onClick={() => void unlock()}
        >
          {isWorking ? words.unlocking : words.unlock}
        </Button>
      </div>
    </>
  )
}
