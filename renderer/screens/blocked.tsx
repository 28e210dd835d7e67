import { CircleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { ErrorCode } from '../../shared/errors.ts'
import type { Door } from '../../shared/model/session.ts'
import { Button } from '../components/button.tsx'
import { useApp } from '../state/app.ts'
import { failureTexts, keysText, sentences } from '../text/texts.ts'
import { OtherPeople } from './other-people.tsx'
import { Recover } from './recover.tsx'
import styles from './blocked.module.css'

interface BlockedProps {
  readonly code: ErrorCode
  readonly reference: string
  /** Set when the vault's own keys keep it shut. */
  readonly door: Door | undefined
}

/** The vault is there but does not open: what happened, what is safe, what to do. */
export function Blocked({ code, reference, door }: BlockedProps) {
  const [isRecovering, setRecovering] = useState(false)
  const { session } = useApp()
  const [trying, setTrying] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { title, body, action } = failureTexts[code]
  useEffect(() => button.current?.focus(), [])

  const tryAgain = async () => {
    setTrying(true)
    await session.retry()
    setTrying(false)
  }
  if (isRecovering && door) return <Recover door={door} back={() => setRecovering(false)} />
  return (
    <main className={styles.screen}>
      <div className={styles.card} role="alert">
        <CircleAlert className={styles.icon} size={32} strokeWidth={1.5} aria-hidden />
        <h1>{title}</h1>
        <p>{body}</p>
        <p>{action}</p>
      </div>
      <Button ref={button} look="primary" aria-disabled={trying} onClick={() => !trying && void tryAgain()}>
        {sentences.tryAgain}
      </Button>
      {door?.recovery && <Button onClick={() => setRecovering(true)}>{keysText.unlock.useRecovery}</Button>}
      {door && <OtherPeople door={door} />}
      {reference && <p className={styles.reference}>{sentences.reference(reference)}</p>}
    </main>
  )
}
