import { useEffect, useRef, useState } from 'react'
import type { Door } from '../../shared/model/session.ts'
import type { Failure } from '../../shared/result.ts'
import { Button } from '../components/button.tsx'
import { FailureNote } from '../components/failure-note.tsx'
import { SecretField } from '../components/secret-field.tsx'
import { TextField } from '../components/text-field.tsx'
import { useApp } from '../state/app.ts'
import { keysText, sentences } from '../text/texts.ts'
import styles from './welcome.module.css'

const words = keysText.recover

/** Open a vault with its recovery key, and set a new passphrase if it had one. */
export function Recover({ door, back }: { readonly door: Door; readonly back: () => void }) {
  const { session } = useApp()
  const [key, setKey] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [isWorking, setWorking] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  const recover = async () => {
    if (isWorking) return
    setMissing(key.trim() === '')
    if (key.trim() === '') return
    setWorking(true)
    setFailure(await session.recover(door.user, key, passphrase === '' ? null : passphrase))
    setWorking(false)
  }
  return (
    <main className={styles.screen} aria-label={words.title}>
      <div className={styles.card}>
        <h1>{words.title}</h1>
        <p>{words.body}</p>
        <TextField
          label={words.key}
          value={key}
          change={setKey}
          submit={() => void recover()}
          complaint={isMissing ? words.missing : undefined}
          maxLength={200}
          isKey
          fieldRef={field}
        />
        {door.passphrase && (
          <>
            <p>{words.passphraseBody}</p>
            <SecretField
              label={words.passphrase}
              value={passphrase}
              change={setPassphrase}
              submit={() => void recover()}
              isNew
            />
          </>
        )}
        {failure && <FailureNote failure={failure} />}
        <div className={styles.actions}>
          <Button onClick={back}>{sentences.back}</Button>
          <Button look="primary" aria-disabled={isWorking} onClick={() => void recover()}>
            {isWorking ? words.opening : words.open}
          </Button>
        </div>
      </div>
    </main>
  )
}
